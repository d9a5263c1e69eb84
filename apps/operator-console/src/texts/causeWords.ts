import { translate, type Locale, type PrintCause } from '@talon/shared';

/** Why a paper did not come out, for a sentence that also knows `none`. */
export const causeWords = (locale: Locale, cause: PrintCause | null): string =>
  cause === null ? 'none' : translate(locale, `desk.cause-${cause}`);
