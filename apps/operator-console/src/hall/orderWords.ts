import { assertNever, translate, type Locale, type PrintCause } from '@talon/shared';
import type { FailedOrder } from './papersInDoubt.ts';

/** Why an ordered paper is in nobody's hand, as a sentence. */
export function orderWords(
  locale: Locale,
  { outcome, cause }: Pick<FailedOrder, 'outcome' | 'cause'>,
): string {
  switch (outcome) {
    case 'refused':
      return cause === null
        ? translate(locale, 'hall.orderRefusedNoCause')
        : translate(locale, 'hall.orderRefused', { cause: causeWords(locale, cause) });
    case 'unknown':
      return cause === null
        ? translate(locale, 'hall.orderUnknownNoCause')
        : translate(locale, 'hall.orderUnknown', { cause: causeWords(locale, cause) });
    default:
      return assertNever(outcome);
  }
}

const causeWords = (locale: Locale, cause: PrintCause): string => translate(locale, `desk.cause-${cause}`);
