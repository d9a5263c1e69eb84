import type { AbsentVisitView } from '@talon/shared';
import type { Texts } from './useTexts.ts';

/** [NOSHOW-4] Until when somebody who did not come may have his place back. */
export function returnWords({ mayReturn, until, callsLeft }: AbsentVisitView, { t, clock }: Texts): string {
  if (!mayReturn) return t('moves.absentOver');
  if (until !== null && callsLeft !== null)
    return t('moves.absentUntilOrCalls', { time: clock(until), count: callsLeft });
  if (until !== null) return t('moves.absentUntil', { time: clock(until) });
  return callsLeft === null ? '' : t('moves.absentCalls', { count: callsLeft });
}
