import type { AbsentVisitView, BranchConfig, Instant } from '@talon/shared';
import { returnTime } from '../rules/comeBack.ts';
import type { AbsentVisit, HallState } from '../state.ts';
import { visitHead } from './head.ts';

/** [NOSHOW-4] Somebody who did not come, as staff see it. */
export function absentVisit(
  state: HallState,
  config: BranchConfig,
  absent: AbsentVisit,
  now: Instant,
): AbsentVisitView {
  const { absentSince } = absent;
  return { ...visitHead(absent), absentSince, ...returnTime(state, config, absent, now) };
}
