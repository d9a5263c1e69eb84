import { assertNever, translate, type Locale, type PaperView } from '@talon/shared';

/** What to know about a visitor's paper; `null` when it came out as it should. */
export function paperWords(locale: Locale, { outcome, cause }: PaperView): string | null {
  const because = cause === null ? null : translate(locale, `desk.cause-${cause}`);
  switch (outcome) {
    case 'printed':
      return null;
    case 'not-reported':
      return translate(locale, 'desk.paperNotReported');
    case 'refused':
      return because === null
        ? translate(locale, 'desk.paperRefusedNoCause')
        : translate(locale, 'desk.paperRefused', { cause: because });
    case 'unknown':
      return because === null
        ? translate(locale, 'desk.paperUnknownNoCause')
        : translate(locale, 'desk.paperUnknown', { cause: because });
    default:
      return assertNever(outcome);
  }
}
