import type { Locale } from '@talon/shared';

/** A share from 0 to 1 in whole per cent, as people write it in `locale`. Never rounds a shortfall up to 100 %. */
export function shareWords(locale: Locale, share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', roundingMode: 'trunc' }).format(share);
}
