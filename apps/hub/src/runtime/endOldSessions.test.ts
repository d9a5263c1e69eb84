import { hour, minute, type Instant, type SessionId } from '@talon/shared';
import { expect, it } from 'vitest';
import { DiskFullError } from '../store/storeErrors.ts';
import { endOldSessions, longestSession } from './endOldSessions.ts';

/** A store of sessions by their start. */
function testSessions(started: Record<string, Instant>) {
  const open = new Map(Object.entries(started));
  let failure: Error | undefined;
  let now = 0;
  let looks = 0;
  const cut: string[] = [];
  const work = endOldSessions({
    sessions: {
      endStartedBefore(before) {
        looks += 1;
        if (failure !== undefined) throw failure;
        const old = [...open].filter(([, at]) => at < before).map(([id]) => id as SessionId);
        for (const id of old) open.delete(id);
        return old;
      },
    },
    now: () => now,
    ended: (sessionId) => cut.push(sessionId),
  });
  return {
    cut,
    get looks() {
      return looks;
    },
    at(moment: Instant) {
      now = moment;
      work();
    },
    failWith(error: Error | undefined) {
      failure = error;
    },
  };
}

it('cuts off a session that is older than a working day, and no younger one', () => {
  const sessions = testSessions({ early: 1000, late: 2 * hour });
  sessions.at(longestSession + 1000);
  expect(sessions.cut).toEqual([]);
  sessions.at(longestSession + 1000 + minute);
  expect(sessions.cut).toEqual(['early']);
});

it('looks at once and then once a minute', () => {
  const sessions = testSessions({});
  for (const at of [0, 1, minute - 1, minute, minute + 1]) sessions.at(at);
  expect(sessions.looks).toBe(2);
});

it('waits for room on a full disk, and hides no other fault', () => {
  const sessions = testSessions({ early: 0 });
  sessions.failWith(new DiskFullError('full'));
  sessions.at(20 * hour);
  sessions.failWith(new Error('ours'));
  expect(() => sessions.at(21 * hour)).toThrow('ours');
  sessions.failWith(undefined);
  sessions.at(22 * hour);
  expect(sessions.cut).toEqual(['early']);
});
