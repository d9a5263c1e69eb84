import type { BranchConfig, CounterId, Instant } from '@talon/shared';
import type { Decision } from '../../decision.ts';
import type { HallState } from '../../state.ts';
import { obviousNext } from '../obviousNext.ts';

/** [CALL-1] to [CALL-13]: `callNext` calls whom the slow and obvious reference calls, and nobody where that finds nobody. */
export function otherThanObvious(
  before: HallState,
  config: BranchConfig,
  { counterId, now, decision }: { counterId: CounterId; now: Instant; decision: Decision },
): readonly string[] {
  if (!decision.ok && decision.code !== 'nobody-waiting') return [];
  const call = decision.ok
    ? decision.events.find(({ body }) => body.type === 'visitCalled')?.body
    : undefined;
  const called = call?.type === 'visitCalled' ? call.visitId : 'nobody';
  const expected = obviousNext(before, config, counterId, now)?.id ?? 'nobody';
  return called === expected ? [] : [`${counterId} called ${called}, the rules in words call ${expected}`];
}
