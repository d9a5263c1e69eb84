import { hour, instantAt, serviceDay, type Instant } from '@talon/shared';
import { expect, it } from 'vitest';
import { DiskFullError } from '../store/storeErrors.ts';
import { eraseOldAppointments } from './eraseOldAppointments.ts';

const timeZone = 'Europe/Kyiv';
const christmas = instantAt(serviceDay.parse('2026-12-25'), '00:30', timeZone) ?? 0;

function housekeeping() {
  const asked: string[] = [];
  let failure: Error | undefined;
  let hubTime: Instant = christmas;
  const work = eraseOldAppointments({
    appointments: {
      erasePersonalBefore(day) {
        asked.push(day);
        if (failure !== undefined) throw failure;
        return 1;
      },
    },
    now: () => ({ hubTime, config: { timeZone } }),
  });
  return {
    asked,
    at(moment: Instant) {
      hubTime = moment;
      work();
    },
    failWith(error: Error | undefined) {
      failure = error;
    },
  };
}

it('[APPOINT-7] keeps thirty days on the branch’s calendar, and looks once an hour', () => {
  const book = housekeeping();
  for (const later of [0, 1, hour - 1, hour]) book.at(christmas + later);
  expect(book.asked).toEqual(['2026-11-25', '2026-11-25']);
});

it('waits for room on a full disk, and hides no other fault', () => {
  const book = housekeeping();
  book.failWith(new DiskFullError('full'));
  book.at(christmas);
  book.failWith(new Error('ours'));
  expect(() => book.at(christmas + hour)).toThrow('ours');
  book.failWith(undefined);
  book.at(christmas + 3 * hour);
  expect(book.asked).toHaveLength(3);
});
