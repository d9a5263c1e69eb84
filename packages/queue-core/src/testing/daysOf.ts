import type { ServiceDay } from '@talon/shared';
import type { HallEvent } from '../events.ts';

/**
 * A journal, a service day at a time; one that was opened again is one day. What happened since the day before was closed
 * belongs to the next: counters may be open before the day is.
 */
export function daysOf(
  journal: Iterable<HallEvent>,
): readonly { readonly serviceDay: ServiceDay; readonly events: readonly HallEvent[] }[] {
  const days: { serviceDay: ServiceDay; events: HallEvent[] }[] = [];
  let between: HallEvent[] = [];
  let isOpen = false;
  for (const event of journal) {
    const { body } = event;
    if (body.type === 'dayOpened') {
      if (days.at(-1)?.serviceDay !== body.serviceDay) days.push({ serviceDay: body.serviceDay, events: [] });
      days.at(-1)?.events.push(...between);
      between = [];
      isOpen = true;
    }
    if (isOpen) days.at(-1)?.events.push(event);
    else between.push(event);
    if (body.type === 'dayClosed') isOpen = false;
  }
  return days;
}
