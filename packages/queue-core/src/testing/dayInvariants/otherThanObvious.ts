import type { BranchConfig, CounterId, Instant, VisitId } from '@talon/shared';
import type { HallState } from '../../state.ts';
import { obviousNext } from '../obviousNext.ts';

/** [CALL-1] to [CALL-13], [AUTO-2]: a counter calls whom the slow and obvious reference calls, and nobody where that finds nobody. */
export function otherThanObvious(
  before: HallState,
  config: BranchConfig,
  { counterId, now, called }: { counterId: CounterId; now: Instant; called: VisitId | undefined },
): readonly string[] {
  const expected = obviousNext(before, config, counterId, now)?.id;
  return called === expected
    ? []
    : [`${counterId} called ${called ?? 'nobody'}, the rules in words call ${expected ?? 'nobody'}`];
}
