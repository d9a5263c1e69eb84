import type { CounterView, SignedIn } from '@talon/shared';
import type { LostCounter } from '../stores/deskStore.ts';

/** Whether the view says that this session no longer holds the counter, and how that came. */
export function lostCounter(
  { counterId, status, current, hubTime }: CounterView,
  mine: Pick<SignedIn, 'sessionId' | 'operatorId'>,
): LostCounter | undefined {
  if (status.status === 'closed')
    return { counterId, how: 'closed-by-other', by: null, at: hubTime, visitor: null };
  if (status.sessionId === mine.sessionId) return undefined;
  const how = status.operatorId === mine.operatorId ? 'opened-elsewhere' : 'taken-over';
  return { counterId, how, by: status.operatorId, at: status.since, visitor: current?.ticket ?? null };
}
