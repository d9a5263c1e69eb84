import type { HallEvent, HallEventType } from '@talon/queue-core';
import type { ServiceDay } from '@talon/shared';
import type Database from 'better-sqlite3';
import { decodeEvent } from './eventCodec.ts';

/**
 * Makes the way to read the events of some types of one service day, in order, from the close of the day before on: counters may
 * be open before the day is. A day that was opened again is one day. `undefined` for a day that was never opened.
 */
export function eventsOfDay(
  database: Database.Database,
  types: readonly HallEventType[],
): (day: ServiceDay) => Iterable<HallEvent> | undefined {
  const selectFirst = database.prepare<[string], { opened: number | null; seq: number }>(
    `SELECT opened, coalesce((SELECT max(seq) FROM journal WHERE type = 'dayClosed' AND seq < opened), 0) + 1 AS seq
     FROM (SELECT min(seq) AS opened FROM journal WHERE type = 'dayOpened' AND service_day = ?)`,
  );
  /** Until another day was opened. */
  const selectEvents = database.prepare<[{ from: number; day: string }], { event: string }>(
    `SELECT event FROM journal
     WHERE seq >= @from
       AND seq < coalesce(
         (SELECT min(seq) FROM journal WHERE type = 'dayOpened' AND seq > @from AND service_day <> @day),
         9223372036854775807)
       AND type IN (${types.map((type) => `'${type}'`).join(', ')})
     ORDER BY seq`,
  );

  function* eventsFrom(from: number, day: ServiceDay) {
    for (const { event } of selectEvents.iterate({ from, day })) yield decodeEvent(event);
  }

  return (day) => {
    const first = selectFirst.get(day);
    return first === undefined || first.opened === null ? undefined : eventsFrom(first.seq, day);
  };
}
