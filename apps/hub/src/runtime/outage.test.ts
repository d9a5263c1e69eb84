import { demoConfig } from '@talon/queue-core/testing';
import {
  commandId,
  counterId,
  minute,
  operatorId,
  second,
  serviceId,
  sessionId,
  type Actor,
  type CommandName,
  type Payload,
  type Reply,
} from '@talon/shared';
import { expect, it } from 'vitest';
import { freshId } from '../freshId.ts';
import { memoryJournal } from '../store/memoryJournal.ts';
import { DiskFullError } from '../store/storeErrors.ts';
import { startHallRuntime } from './hallRuntime.ts';
import { recoverDay } from './recoverDay.ts';

const nine = Date.UTC(2026, 10, 23, 7);
const config = demoConfig((demo) => ({
  ...demo,
  rules: { ...demo.rules, noShowBySelfAfterSeconds: 60, automaticCallAfterSeconds: 20 },
}));
const hub: Actor = { kind: 'hub' };
const kiosk: Actor = { kind: 'kiosk', deviceId: config.kiosks[0]!.id };
const operator: Actor = {
  kind: 'staff',
  operatorId: operatorId.parse('olena'),
  sessionId: sessionId.parse('session-1'),
  role: 'operator',
};
const here = counterId.parse('counter-1');
const residence: Payload<'issueTicket'> = {
  serviceId: serviceId.parse('residence'),
  purpose: 'submit',
  language: 'uk',
};

/** A hall whose hub can go away and come back; time passes by hand. */
async function hallAtNine() {
  const journal = memoryJournal();
  const clock = { now: () => clock.time, speed: 1, time: nine };
  const start = () =>
    startHallRuntime({
      state: recoverDay(journal),
      journal,
      config: () => config,
      clock,
      freshId,
      log: { info() {}, warn() {}, error() {} },
      fatal: (error) => expect.unreachable(String(error)),
    });
  let runtime = start();
  const ask = <N extends CommandName>(name: N, payload: Payload<N>, actor: Actor): Promise<Reply> =>
    runtime.submit(name, commandId.parse(freshId()), payload, actor);
  const eventTypes = () => [...journal.read()].map(({ event }) => event.body.type);
  const hall = {
    journal,
    clock,
    ask,
    /** The hub's own tick, so much later. Returns what it has written. */
    async tickAfter(ms: number): Promise<readonly string[]> {
      clock.time += ms;
      const before = eventTypes().length;
      await ask('tick', {}, hub);
      return eventTypes().slice(before);
    },
    restart() {
      runtime.stop();
      runtime = start();
    },
    counterIs: () => runtime.now().state.counters.get(here),
  };
  await hall.tickAfter(0);
  await ask('issueTicket', residence, kiosk);
  await ask('openCounter', { counterId: here, takeOver: false }, operator);
  return hall;
}

const called = async () => {
  const hall = await hallAtNine();
  await hall.ask('callNext', { counterId: here, seenVisit: null }, operator);
  return hall;
};

it('[NOSHOW-5] after an outage a called visitor has the whole time again, and service can begin', async () => {
  const hall = await called();
  hall.clock.time += 20 * minute;
  hall.restart();
  expect(await hall.tickAfter(0)).toEqual([]);
  expect(await hall.tickAfter(59 * second)).toEqual([]);
  expect(hall.counterIs()).toMatchObject({ currentVisit: expect.any(String) as string });
  expect(await hall.tickAfter(second)).toEqual(['visitNoShow']);
  // What was decided stands in the journal: a second start changes nothing of it.
  const counter = hall.counterIs();
  hall.restart();
  expect(hall.counterIs()).toEqual(counter);
});

it('[NOSHOW-5] a full disk is an outage, too', async () => {
  const hall = await called();
  hall.journal.breakWith(new DiskFullError('full'));
  await hall.ask('issueTicket', residence, kiosk);
  await hall.tickAfter(20 * minute);
  hall.journal.breakWith(undefined);
  expect(await hall.tickAfter(second)).toEqual([]);
  expect(await hall.tickAfter(59 * second)).toEqual([]);
  expect(await hall.tickAfter(second)).toEqual(['visitNoShow']);
});

it('[AUTO-3] a counter that was free before the outage calls no sooner than after its time', async () => {
  const hall = await hallAtNine();
  hall.clock.time += 20 * minute;
  hall.restart();
  expect(await hall.tickAfter(19 * second)).toEqual([]);
  expect(await hall.tickAfter(second)).toEqual(['visitCalled']);
});
