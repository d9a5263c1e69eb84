import type { TicketNumber } from '@talon/shared';

/** Latin letters that look like the Cyrillic one on the paper. */
const lookAlikes: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
};

/** Where the Ukrainian letter stands on a keyboard that is switched to Latin. */
const sameKey: Readonly<Record<string, string>> = {
  Q: 'Й',
  W: 'Ц',
  E: 'У',
  R: 'К',
  T: 'Е',
  Y: 'Н',
  U: 'Г',
  I: 'Ш',
  O: 'Щ',
  '[': 'Х',
  '{': 'Х',
  A: 'Ф',
  D: 'В',
  F: 'А',
  G: 'П',
  H: 'Р',
  J: 'О',
  K: 'Л',
  L: 'Д',
  ';': 'Ж',
  ':': 'Ж',
  "'": 'Є',
  Z: 'Я',
  X: 'Ч',
  C: 'С',
  V: 'М',
  N: 'Т',
  ',': 'Б',
  '<': 'Б',
  '.': 'Ю',
  '>': 'Ю',
};

/** How the letter is spelt by its sound. */
const sameSound: Readonly<Record<string, string>> = {
  B: 'Б',
  C: 'Ц',
  D: 'Д',
  F: 'Ф',
  G: 'Г',
  H: 'Г',
  J: 'Ж',
  L: 'Л',
  N: 'Н',
  P: 'П',
  R: 'Р',
  S: 'С',
  U: 'У',
  V: 'В',
};

/**
 * The tickets that somebody may mean who types `typed`: a letter in any alphabet or keyboard layout, and up to three
 * digits, with or without zeros and spaces. Best guess first: the letter itself, one that looks like it on the paper,
 * the one on the same key, the one that sounds so. None when it is no number of this branch.
 *
 * @param letters those of the branch's queues
 */
export function typedTickets(typed: string, letters: readonly string[]): readonly TicketNumber[] {
  const [, sign, digits] = /^\s*(\D)[\s\-–.№]*(\d{1,3})\s*$/u.exec(typed) ?? [];
  const number = Number(digits);
  if (sign === undefined || digits === undefined || number === 0) return [];
  const key = sign.toUpperCase();
  const meant = [key, lookAlikes[key], sameKey[key], sameSound[key]];
  return [...new Set(meant)]
    .filter((letter) => letter !== undefined && letters.includes(letter))
    .map((letter) => ({ letter: letter as string, number }));
}
