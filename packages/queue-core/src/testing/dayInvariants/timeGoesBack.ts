import type { HallEvent } from '../../events.ts';
import type { HallState } from '../../state.ts';

/**
 * The journal's time never goes backwards; what it notes happened no later than it was noted, and nothing happens to a
 * visit before its ticket ([DAY-6] a day that ended while the hub was off is noted afterwards).
 */
export function timeGoesBack(before: HallState, events: readonly HallEvent[]): readonly string[] {
  const broken: string[] = [];
  let last = before.lastAt;
  for (const { at, occurredAt, body } of events) {
    if (at < last) broken.push(`${body.type} is noted at ${at}, after one of ${last}`);
    if (occurredAt > at) broken.push(`${body.type} is noted at ${at} and happened at ${occurredAt}`);
    const visit = 'visitId' in body ? before.visits.get(body.visitId) : undefined;
    if (visit !== undefined && occurredAt < visit.issuedAt)
      broken.push(
        `${body.type} of ${visit.id} happened at ${occurredAt}, its ticket is of ${visit.issuedAt}`,
      );
    last = at;
  }
  return broken;
}
