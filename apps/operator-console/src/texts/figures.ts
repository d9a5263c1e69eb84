import { minute, wholePercent, type Locale, type Ms } from '@talon/shared';
import { durationWords } from './duration.ts';

/** A share from 0 to 1 in whole per cent, as people write it in `locale`. */
export function shareWords(locale: Locale, share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(wholePercent(share) / 100);
}

/** A wait in a report, to the nearest minute as on the closing slip; below a minute in seconds. */
export function waitWords(locale: Locale, wait: Ms): string {
  return durationWords(locale, wait < minute ? wait : Math.round(wait / minute) * minute);
}
