import type { Locale } from '@talon/shared';

/** The letters of each language as its keyboards have them, row by row. At most 12 in a row: a key is 20 mm wide. */
export const keyboardLayouts: Readonly<Record<Locale, readonly string[]>> = {
  uk: ['йцукенгшщзхї', 'фівапролджєґ', 'ячсмитьбю’'],
  ru: ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбюё'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
};
