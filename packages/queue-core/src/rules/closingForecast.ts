import type { WaitPromise } from '@talon/shared';
import type { DecisionContext } from '../decision.ts';
import type { HallEventBody } from '../events.ts';
import type { HallState } from '../state.ts';
import { scheduleAt } from './openingHours.ts';
import { unknownWaits } from './waits.ts';

/**
 * [CLOSING-1][CLOSING-2] Which queues go to closing now, and which come back.
 *
 * A queue closes when the middle of the forecast for the next ticket lies past closing time, and opens again only when
 * all of the likely range lies before it: between the two it stays as it is, so that it does not flicker. Where
 * nothing is known, and while the hall stands still, nothing changes. Where the rule was switched off, all open.
 */
export function closingsByForecast(
  state: HallState,
  { config, now, waits = unknownWaits }: DecisionContext,
): readonly HallEventBody[] {
  if (!config.rules.closesByForecast)
    return state.closingQueues.toArray().map((queueId) => ({ type: 'queueReopened', queueId }));
  if (state.day.status !== 'open' || state.pause !== null) return [];
  const { phase, minutesToClosing } = scheduleAt(config, now);
  if (minutesToClosing === undefined || (phase !== 'open' && phase !== 'break')) return [];

  return config.queues.flatMap(({ id: queueId }): HallEventBody[] => {
    const wait = waits.ifCameNow(queueId);
    if (wait === null) return [];
    const isClosing = state.closingQueues.has(queueId);
    if (!isClosing && middleOf(wait) > minutesToClosing) return [{ type: 'queueClosing', queueId }];
    if (isClosing && wait.likely.to <= minutesToClosing) return [{ type: 'queueReopened', queueId }];
    return [];
  });
}

const middleOf = ({ likely }: WaitPromise): number => (likely.from + likely.to) / 2;
