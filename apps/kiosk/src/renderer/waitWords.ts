import { translate, waitRangeText, type Locale, type WaitPromise } from '@talon/shared';

/** Invisible, and no place for a line to break: a dash alone is one. */
const wordJoiner = '\u2060';

/** [ESTIMATE-2] «Чекати орієнтовно 10–20 хв», the range on one line. */
export function waitWords(language: Locale, { likely }: WaitPromise): string {
  const range = waitRangeText(language, likely).replaceAll('–', `${wordJoiner}–${wordJoiner}`);
  return translate(language, 'waits.about', { range });
}
