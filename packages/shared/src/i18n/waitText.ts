import type { Locale } from '../model/locale.ts';
import type { WaitPromise } from '../model/waitPromise.ts';
import { translate, type MessageValues } from './translate.ts';

const noBreakSpace = '\u00a0';

/** «10–20 хв», «до 5 хв»: a range of minutes as people say it; it is never broken over two lines. */
export function waitRangeText(language: Locale, { from, to }: WaitPromise['likely']): string {
  const values: MessageValues = { from, to };
  const text = translate(language, from === 0 ? 'waits.upTo' : 'waits.range', values);
  return text.replaceAll(' ', noBreakSpace);
}
