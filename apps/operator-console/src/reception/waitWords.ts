import { translate, waitRangeText, type Locale, type WaitPromise } from '@talon/shared';

/** [ESTIMATE-3] «10–20 хв; рідко довше за 35 хв»: what to answer who asks how long it takes. */
export function waitWords(locale: Locale, { likely, nearlyAll }: WaitPromise): string {
  const rarely = translate(locale, 'waits.rarely', { to: nearlyAll.to });
  return `${waitRangeText(locale, likely)}; ${rarely.slice(0, 1).toLocaleLowerCase(locale)}${rarely.slice(1)}`;
}
