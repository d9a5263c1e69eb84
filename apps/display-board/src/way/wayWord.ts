import { translate, type Arrow, type Locale } from '@talon/shared';

const keys = {
  left: 'board.wayLeft',
  right: 'board.wayRight',
  straight: 'board.wayStraight',
  back: 'board.wayBack',
  up: 'board.wayUp',
  down: 'board.wayDown',
} as const satisfies Record<Arrow, string>;

/** "to the left", "upstairs" …: an arrow alone is read by too few. */
export const wayWord = (arrow: Arrow, language: Locale): string => translate(language, keys[arrow]);
