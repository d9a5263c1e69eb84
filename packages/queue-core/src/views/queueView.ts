import type { BranchConfig, QueueId, QueueView } from '@talon/shared';
import { byPlace } from '../line.ts';
import type { HallState, Visit } from '../state.ts';
import { type ViewHead } from './head.ts';
import { visitInHall } from './visitInHall.ts';

const shownVisits = 100;

/**
 * Who is in the hall for one queue: those at its counters first, then everybody in the order of arrival. For the
 * reception, where people come without knowing their number. `undefined` for an unknown queue.
 */
export function queueView(
  state: HallState,
  config: BranchConfig,
  queueId: QueueId,
  head: ViewHead,
): QueueView | undefined {
  if (!config.queues.some(({ id }) => id === queueId)) return undefined;
  const visits = [...state.visits.values()]
    .filter((visit) => visit.queueId === queueId)
    .toSorted((a, b) => Number(isAtCounter(b)) - Number(isAtCounter(a)) || byPlace(a, b));
  const first = visits.slice(0, shownVisits).map(visitInHall);
  return { view: 'queue', ...head, queueId, total: visits.length, first };
}

const isAtCounter = ({ status }: Visit): boolean => status === 'called' || status === 'serving';
