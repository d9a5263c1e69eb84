import type { NumberRange, Queue, QueueId, TicketNumber } from '@talon/shared';
import type { Actor } from '@talon/shared';
import type { HallState } from '../state.ts';

/** Who takes numbers from a queue: one kiosk, or the staff together. */
export type NumberSource = 'desk' | `kiosk:${string}`;

export const sequenceKey = (queueId: QueueId, source: string): string => `${queueId}/${source}`;

export const numberKey = (ticket: TicketNumber): string => `${ticket.letter}${ticket.number}`;

/** The range that the sender of a command takes numbers from: a kiosk's own, or the staff's. */
export function numberSourceOf(
  queue: Queue,
  actor: Actor,
): { source: NumberSource; range: NumberRange | undefined } {
  if (actor.kind !== 'kiosk') return { source: 'desk', range: queue.ranges.desk };
  return { source: `kiosk:${actor.deviceId}`, range: queue.ranges.kiosks[actor.deviceId] };
}

/**
 * [NUMBER-1] The next ticket of a queue from one source: the lowest number of its range above the last one given that
 * nobody was given today. Comes from the fold, never from counting rows. `undefined` when the range is used up.
 */
export function nextTicket(
  state: HallState,
  queue: Queue,
  source: NumberSource,
  range: NumberRange,
): TicketNumber | undefined {
  const last = state.sequences.get(sequenceKey(queue.id, source)) ?? 0;
  for (let number = Math.max(last + 1, range.from); number <= range.to; number += 1) {
    const ticket = { letter: queue.letter, number };
    // Given already only if ranges were changed during the day.
    if (!state.numbers.has(numberKey(ticket))) return ticket;
  }
  return undefined;
}
