import { comparable, demoConfig, randomDay } from '@talon/queue-core/testing';
import {
  commandId,
  counterId,
  operatorId,
  serviceId,
  sessionId,
  type Actor,
  type CommandName,
  type Payload,
  type Reply,
  type VisitId,
} from '@talon/shared';
import { emptyHall, type HallState } from '@talon/queue-core';
import { expect, it } from 'vitest';
import { freshId } from '../freshId.ts';
import { memoryJournal } from '../store/memoryJournal.ts';
import { DiskFullError, StoreFailedError } from '../store/storeErrors.ts';
import { startHallRuntime, type HallNow, type PhaseReport } from './hallRuntime.ts';
import { recoverDay } from './recoverDay.ts';

const nine = Date.UTC(2026, 10, 23, 7);
const config = demoConfig();
const hub: Actor = { kind: 'hub' };
const kiosk: Actor = { kind: 'kiosk', deviceId: config.kiosks[0]!.id };
const otherKiosk: Actor = { kind: 'kiosk', deviceId: config.kiosks[1]!.id };
const operator = (number: number): Actor => ({
  kind: 'staff',
  operatorId: operatorId.parse(`operator-${number}`),
  sessionId: sessionId.parse(`session-${number}`),
  role: 'operator',
});
const residence: Payload<'issueTicket'> = {
  serviceId: serviceId.parse('residence'),
  purpose: 'submit',
  language: 'uk',
};

/** A runtime on a journal, with everything it did to the world around it. */
function testRuntime({ journal = memoryJournal(), state = recoverDay(journal), branch = config } = {}) {
  const seen = {
    published: [] as HallNow[],
    phases: [] as PhaseReport[],
    fatal: [] as unknown[],
    logged: [] as string[],
    ballastReleased: 0,
  };
  const log = (level: string) => (_fields: object, message: string) =>
    void seen.logged.push(`${level}: ${message}`);
  const clock = { now: () => clock.time, speed: 1, time: nine };
  const runtime = startHallRuntime({
    state,
    journal,
    config: () => branch,
    clock,
    freshId,
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    fatal: (error) => void seen.fatal.push(error),
    releaseBallast: () => {
      seen.ballastReleased += 1;
      return true;
    },
    onPhase: (report) => void seen.phases.push(report),
  });
  runtime.onPublish((hall) => void seen.published.push(hall));
  const ask = <N extends CommandName>(
    name: N,
    payload: Payload<N>,
    actor: Actor,
    id: string = freshId(),
  ): Promise<Reply> => runtime.submit(name, commandId.parse(id), payload, actor);
  return {
    runtime,
    journal,
    clock,
    ...seen,
    seen,
    ask,
    tick: (id?: string) => ask('tick', {}, hub, id),
    touch: (id?: string, by = kiosk) => ask('issueTicket', residence, by, id),
  };
}

/** A hall at nine in the morning: the day is open. */
async function openHall(...given: Parameters<typeof testRuntime>) {
  const hall = testRuntime(...given);
  await hall.tick();
  await afterTurn();
  hall.seen.published.length = 0;
  hall.seen.phases.length = 0;
  return hall;
}

/** Until what the last turn left to do is done. */
const afterTurn = () => new Promise((done) => void setImmediate(done));

const issued = (reply: Reply) =>
  (reply as { result: { visitId: VisitId; ticket: { number: number } } }).result;

it('writes, answers and publishes the commands of one turn together, in this order', async () => {
  const { runtime, journal, touch, phases, published } = await openHall();
  const before = journal.revision;
  const order: string[] = [];
  runtime.onPublish(() => void order.push('published'));
  const replies = await Promise.all(
    ['a', 'b', 'c'].map(async (id) => {
      const reply = await touch(id);
      order.push(`answered ${id}`);
      return reply;
    }),
  );
  await afterTurn();
  expect(order).toEqual(['answered a', 'answered b', 'answered c', 'published']);
  expect(replies.map((reply) => issued(reply).ticket.number)).toEqual([1, 2, 3]);
  expect(replies.map((reply) => reply.ok && reply.revision)).toEqual([before + 3, before + 3, before + 3]);
  expect(phases.map(({ phase, commands }) => [phase, commands])).toEqual([
    ['decided', 3],
    ['appended', 3],
    ['swapped', 3],
    ['answered', 3],
    ['published', 3],
  ]);
  expect(published).toHaveLength(1);
  expect(published[0]).toMatchObject({ revision: before + 3, hubTime: nine, config });
  expect(published[0]?.state.visits.size).toBe(3);
});

it('decides each command on what the ones before it in the turn have made', async () => {
  const { ask, touch } = await openHall();
  const opened = ask(
    'openCounter',
    { counterId: counterId.parse('counter-1'), takeOver: false },
    operator(1),
  );
  const ticket = touch();
  const called = ask('callNext', { counterId: counterId.parse('counter-1'), seenVisit: null }, operator(1));
  expect(await opened).toMatchObject({ ok: true });
  expect(issued(await called).visitId).toBe(issued(await ticket).visitId);
});

it('neither writes nor publishes a turn in which nothing happened', async () => {
  const { journal, ask, tick, published, phases } = await openHall();
  const before = journal.revision;
  const nobody = ask('cancelVisit', { visitId: 'nobody' as VisitId }, operator(1));
  expect(await tick()).toEqual({ ok: true, revision: before, result: {} });
  expect(await nobody).toMatchObject({ ok: false, code: 'unknown-visit' });
  await afterTurn();
  expect(journal.revision).toBe(before);
  expect(published).toEqual([]);
  expect(phases.map(({ phase }) => phase)).toEqual(['decided', 'answered']);
});

it('takes 256 commands in a turn and leaves the rest to the next', async () => {
  const { touch, phases } = await openHall();
  const replies = await Promise.all(Array.from({ length: 300 }, () => touch()));
  await afterTurn();
  expect(phases.filter(({ phase }) => phase === 'appended').map(({ commands }) => commands)).toEqual([
    256, 44,
  ]);
  expect(new Set(replies.map((reply) => issued(reply).ticket.number)).size).toBe(300);
});

it('answers a command that comes twice in a turn once', async () => {
  const { runtime, touch } = await openHall();
  const [first, second] = await Promise.all([touch('same'), touch('same')]);
  expect(second).toEqual(first);
  expect(runtime.now().state.visits.size).toBe(1);
});

it('gives a command that comes again the reply of the first time, also after a restart', async () => {
  const { journal, touch } = await openHall();
  const first = await touch('same');
  await touch('another');
  expect(await touch('same')).toEqual(first);
  const restarted = testRuntime({ journal });
  expect(await restarted.touch('same')).toEqual(first);
  expect(restarted.runtime.now().state.visits.size).toBe(2);
});

it('decides again what was refused before: a refusal is not kept', async () => {
  const { tick, touch } = testRuntime();
  expect(await touch('early')).toMatchObject({ ok: false, code: 'day-not-open' });
  await tick();
  expect(await touch('early')).toMatchObject({ ok: true });
});

it('gives nobody the reply to a command of somebody else, or to another command', async () => {
  const { runtime, ask, touch, logged } = await openHall();
  const malformed = { ok: false, code: 'malformed', params: {} };
  const [mine, sameTurn] = await Promise.all([touch('mine'), touch('mine', otherKiosk)]);
  expect(mine.ok).toBe(true);
  expect(sameTurn).toEqual(malformed);
  expect(await touch('mine', otherKiosk)).toEqual(malformed);
  const { visitId } = issued(mine);
  expect(await ask('recordPrint', { visitId, outcome: 'printed' }, kiosk, 'mine')).toEqual(malformed);
  expect(runtime.now().state.visits.size).toBe(1);
  expect(logged.every((line) => line.startsWith('warn: a command id'))).toBe(true);
  expect(logged).toHaveLength(3);
});

it('never calls one visit to two counters when thirty operators press at once', async () => {
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
  const branch = demoConfig((demo) => ({
    ...demo,
    counters: numbers.map((number) => ({
      ...demo.counters[0]!,
      id: counterId.parse(`counter-${number}`),
      number,
    })),
  }));
  const { ask, touch } = await openHall({ branch });
  const at = (number: number) => counterId.parse(`counter-${number}`);
  await Promise.all(
    numbers.map((n) => ask('openCounter', { counterId: at(n), takeOver: false }, operator(n))),
  );
  const tickets = await Promise.all(Array.from({ length: 20 }, () => touch()));

  const calls = await Promise.all(
    numbers.map((n) => ask('callNext', { counterId: at(n), seenVisit: null }, operator(n))),
  );
  const called = calls.filter((reply) => reply.ok).map((reply) => issued(reply).visitId);
  expect(called).toEqual(tickets.map((reply) => issued(reply).visitId));
  const refused = calls.filter((reply) => !reply.ok);
  expect(refused).toHaveLength(10);
  for (const reply of refused) expect(reply).toMatchObject({ code: 'nobody-waiting' });
});

it('drops a command that makes us throw, and only that one', async () => {
  const { ask, touch, logged, published } = await openHall();
  const good = touch();
  // A kiosk cannot open a counter: the gate lets it not through, the rule throws.
  const bad = ask('openCounter', { counterId: counterId.parse('counter-1'), takeOver: false }, kiosk);
  const alsoGood = touch();
  expect(await bad).toEqual({ ok: false, code: 'malformed', params: {} });
  expect([await good, await alsoGood].map((reply) => issued(reply).ticket.number)).toEqual([1, 2]);
  await afterTurn();
  expect(logged).toEqual(['error: a command threw and was dropped']);
  expect(published).toHaveLength(1);
});

it('drops a command that the tables refuse, and only that one', async () => {
  const { journal, touch } = await openHall();
  const dayOpened = recoverDay(journal);
  await touch('first');
  // A hall that has forgotten the first ticket would give its number again.
  const forgetful = testRuntime({ journal, state: dayOpened });
  const [tick, again, refused] = await Promise.all([
    forgetful.tick(),
    forgetful.touch('first'),
    forgetful.touch('second'),
    forgetful.ask('openCounter', { counterId: counterId.parse('counter-1'), takeOver: false }, operator(1)),
  ]);
  expect(tick).toMatchObject({ ok: true });
  expect(again).toMatchObject({ ok: true });
  expect(refused).toEqual({ ok: false, code: 'malformed', params: {} });
  expect(forgetful.logged).toEqual(['error: a command could not be recorded and was dropped']);
  expect(forgetful.runtime.now().state.counters.size).toBe(1);
  expect(forgetful.fatal).toEqual([]);
});

it('refuses everything while the disk is full, has not moved, and works again when there is room', async () => {
  const { runtime, journal, clock, seen, touch, tick, logged } = await openHall();
  const kept = await touch('kept');
  await afterTurn();
  const { state, revision } = runtime.now();
  seen.published.length = 0;
  const readOnly = { ok: false, code: 'hub-read-only', params: {} };

  journal.breakWith(new DiskFullError('full'));
  const [lost, asked] = await Promise.all([touch('lost'), touch('kept')]);
  expect(lost).toEqual(readOnly);
  expect(asked).toEqual(kept);
  await afterTurn();
  expect(runtime.readOnly).toBe(true);
  expect(runtime.now().state).toBe(state);
  expect(runtime.now().revision).toBe(revision);
  expect(seen.published).toEqual([]);
  expect(seen.ballastReleased).toBe(1);

  // Nothing is tried within a second.
  expect(await touch('kept')).toEqual(kept);
  journal.breakWith(undefined);
  clock.time += 999;
  expect(await tick()).toEqual(readOnly);
  clock.time += 1;
  expect(await touch('lost')).toMatchObject({ ok: true, result: { ticket: { number: 2 } } });
  expect(runtime.readOnly).toBe(false);
  expect(logged).toEqual([
    'error: the disk is full: nothing is recorded until there is room',
    'info: there is room on the disk again: everything is recorded',
  ]);
});

it('stays read-only as long as the disk takes nothing', async () => {
  const { runtime, journal, clock, tick, touch } = await openHall();
  journal.breakWith(new DiskFullError('full'));
  await touch();
  for (let tries = 0; tries < 3; tries += 1) {
    clock.time += 1000;
    expect(await tick()).toMatchObject({ ok: false, code: 'hub-read-only' });
  }
  expect(runtime.readOnly).toBe(true);
});

it('ends when the disk failed, and tells nobody anything that is not known', async () => {
  const { runtime, journal, seen, touch, phases } = await openHall();
  const { state } = runtime.now();
  const failed = new StoreFailedError('fsync failed');
  journal.breakWith(failed);
  let answered = false;
  void touch('unknown').then(() => (answered = true));
  const others = Array.from({ length: 300 }, () => touch());
  for (const other of others) void other.then(() => (answered = true));
  await afterTurn();
  await afterTurn();
  expect(seen.fatal).toEqual([failed]);
  expect(answered).toBe(false);
  expect(runtime.now().state).toBe(state);
  expect(phases.map(({ phase }) => phase)).toEqual(['decided']);
  expect(seen.published).toEqual([]);
  expect(await touch('later')).toEqual({ ok: false, code: 'hub-stopping', params: {} });
});

it('ends when the disk fails while it tries a full one again', async () => {
  const { journal, clock, seen, touch } = await openHall();
  journal.breakWith(new DiskFullError('full'));
  await touch();
  journal.breakWith(new StoreFailedError('fsync failed'));
  clock.time += 1000;
  void touch();
  await afterTurn();
  expect(seen.fatal).toHaveLength(1);
});

it('never lets time go backwards', async () => {
  const { runtime, journal, clock, touch } = await openHall();
  clock.time = nine - 3_600_000;
  expect(await touch()).toMatchObject({ ok: true, result: { issuedAt: nine } });
  expect(runtime.now().hubTime).toBe(nine);
  expect([...journal.read()].map(({ event }) => event.at)).toEqual([nine, nine]);
});

it('finishes what it has taken when it is stopped, and refuses what comes later', async () => {
  const { runtime, journal, touch } = await openHall();
  const taken = Array.from({ length: 300 }, () => touch());
  expect(runtime.pending).toBe(300);
  runtime.stop();
  expect(runtime.pending).toBe(0);
  expect(journal.revision).toBe(301);
  expect(await touch()).toEqual({ ok: false, code: 'hub-stopping', params: {} });
  expect((await Promise.all(taken)).every((reply) => reply.ok)).toBe(true);
});

it('goes on when somebody who watches the hall throws, and stops telling who has gone', async () => {
  const { runtime, touch, published, logged } = await openHall();
  const stopThrowing = runtime.onPublish(() => {
    throw new Error('a broken screen');
  });
  runtime.onPublish((hall) => void published.push(hall));
  await touch();
  await afterTurn();
  expect(published).toHaveLength(2);
  expect(logged).toEqual(['error: a listener threw while the hall was published']);
  stopThrowing();
  await touch();
  await afterTurn();
  expect(logged).toHaveLength(1);
});

it('publishes without a turn when it is asked to', async () => {
  const { runtime, published } = await openHall();
  runtime.publish();
  expect(published).toHaveLength(1);
});

it.each([11, 12])(
  'comes back from its journal as it was, after a random day in turns, seed %i',
  async (seed) => {
    const { runtime, journal, clock, logged } = testRuntime();
    const steps: { at: number; submit: () => Promise<Reply> }[] = [];
    let before: HallState = emptyHall;
    randomDay({
      seed,
      config,
      commands: 4000,
      startAt: nine,
      onStep: ({ command, actor, hall }) => {
        steps.push({
          at: hall.lastAt,
          submit: () => runtime.submit(command.type, command.commandId, command.payload, actor),
        });
        before = hall;
      },
    });
    while (steps.length > 0) {
      const turn = steps.splice(0, 20);
      clock.time = turn[0]?.at ?? 0;
      await Promise.all(turn.map(({ submit }) => submit()));
    }
    expect(before.totals.issued).toBeGreaterThan(100);
    expect(runtime.now().state.totals.issued).toBeGreaterThan(100);
    expect(comparable(recoverDay(journal))).toEqual(comparable(runtime.now().state));
    expect(logged).toEqual([]);
  },
);
