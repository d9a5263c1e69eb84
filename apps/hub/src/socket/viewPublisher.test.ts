import { demoConfig } from '@talon/queue-core/testing';
import { emptyHall, unknownWaits } from '@talon/queue-core';
import {
  deviceId,
  type BoardView,
  type KioskView,
  type View,
  type ViewName,
  type Watch,
} from '@talon/shared';
import { expect, it } from 'vitest';
import type { HallNow } from '../runtime/hallRuntime.ts';
import { connectRawClient } from '../testing/rawClient.ts';
import { nextView, reaches, startTestHub } from '../testing/testHub.ts';
import { makeView } from './rooms.ts';
import { viewPublisher, type Viewer } from './viewPublisher.ts';

const kiosk: Watch = { view: 'kiosk' };
const board: Watch = { view: 'board', boardId: deviceId.parse('board-1') };
const branch: Watch = { view: 'branch' };

/** A publisher over a hall that a test changes by its number of visitors, with viewers that read when told. */
function testPublisher() {
  let revision = 1;
  let config = demoConfig();
  let waiting = 0;
  const timers = new Set<() => void>();
  const failures: unknown[] = [];
  const cut: string[] = [];
  const viewers = new Map<string, { viewer: Viewer; rooms: Set<string>; got: View[]; bytes: number }>();
  let broadcasts = 0;

  const now = (): HallNow => ({
    state: emptyHall,
    config,
    revision,
    hubTime: revision * 1000,
    workingSince: 0,
    waits: unknownWaits,
  });
  const views = viewPublisher({
    now,
    makeView: (watch, hall) => {
      const made = makeView(watch, hall, {
        voiceOf: () => ({ speaksFrom: null, clipsOf: () => null }),
        presenceOf: () => ({ connected: false, since: null }),
        staff: () => [],
        reportOf: () => undefined,
        waitScore: () => expect.unreachable('nobody watches it here'),
      });
      if (made?.view !== 'kiosk') return made;
      if (waiting < 0) throw new Error('our fault');
      return { ...made, queues: made.queues.map((queue) => Object.assign({}, queue, { waiting })) };
    },
    broadcast: (room, view, exceptIds) => {
      broadcasts += 1;
      for (const [id, { rooms, got }] of viewers)
        if (rooms.has(room) && !exceptIds.includes(id)) got.push(view);
    },
    after: (_ms, run) => {
      timers.add(run);
      return () => timers.delete(run);
    },
    sent: () => {},
    cutOff: (viewer) => cut.push(viewer.id),
    failed: (_watch, error) => failures.push(error),
  });
  return {
    views,
    failures,
    cut,
    get broadcasts() {
      return broadcasts;
    },
    get timers() {
      return timers.size;
    },
    timePasses() {
      for (const run of timers) run();
    },
    viewer(id: string) {
      const entry = { rooms: new Set<string>(), got: [] as View[], bytes: 0 };
      const viewer: Viewer = {
        id,
        send: (view) => entry.got.push(view),
        join: (room) => entry.rooms.add(room),
        leave: (room) => entry.rooms.delete(room),
        bytesBehind: () => entry.bytes,
        cut: () => {},
      };
      const made = { ...entry, viewer };
      viewers.set(id, made);
      return {
        viewer,
        got: entry.got,
        bytesBehind: (bytes: number) => {
          entry.bytes = bytes;
        },
        reads: () => views.drained(viewer),
        kioskCounts: () =>
          entry.got.flatMap((view) => (view.view === 'kiosk' ? (view.queues[0]?.waiting ?? []) : [])),
      };
    },
    publish(people: number, only?: ViewName) {
      revision += 1;
      waiting = people;
      views.publish(now(), only);
    },
    renameBranch() {
      config = { ...config, name: { uk: 'Нова', ru: 'Новая', en: 'New' } };
    },
  };
}

it('sends the whole view at once to whoever asks, with the revision and time of now', () => {
  const hall = testPublisher();
  const one = hall.viewer('one');
  hall.views.watch(one.viewer, [kiosk]);
  one.reads();
  hall.publish(0);
  const two = hall.viewer('two');
  hall.views.watch(two.viewer, [kiosk]);
  expect(one.got).toHaveLength(1);
  expect(two.got).toMatchObject([{ view: 'kiosk', revision: 2, hubTime: 2000 }]);
});

it('sends a view to a room once, and only when it has changed', () => {
  const hall = testPublisher();
  const all = ['a', 'b', 'c'].map((id) => hall.viewer(id));
  for (const { viewer, reads } of all) {
    hall.views.watch(viewer, [kiosk]);
    reads();
  }
  hall.publish(3);
  for (const { reads } of all) reads();
  hall.publish(3);
  hall.publish(3);
  expect(hall.broadcasts).toBe(1);
  for (const { kioskCounts } of all) expect(kioskCounts()).toEqual([0, 3]);
});

it('sends only the views of one name when nothing else can have changed', () => {
  const hall = testPublisher();
  const one = hall.viewer('one');
  hall.views.watch(one.viewer, [kiosk, board]);
  one.reads();
  hall.publish(5, 'board');
  expect(one.kioskCounts()).toEqual([0]);
  hall.publish(6, 'kiosk');
  expect(one.kioskCounts()).toEqual([0, 6]);
});

it('sends several views of one publish to one viewer', () => {
  const hall = testPublisher();
  const one = hall.viewer('one');
  hall.views.watch(one.viewer, [kiosk, branch]);
  one.reads();
  one.reads();
  hall.renameBranch();
  hall.publish(1);
  expect(one.got.slice(2).map(({ view }) => view)).toEqual(['kiosk', 'branch']);
});

it('makes the branch view again only when the configuration is another', () => {
  const hall = testPublisher();
  const one = hall.viewer('one');
  hall.views.watch(one.viewer, [branch]);
  one.reads();
  hall.publish(1);
  expect(one.got).toHaveLength(1);
  hall.renameBranch();
  hall.publish(1);
  expect(one.got.at(-1)).toMatchObject({ view: 'branch', name: { en: 'New' } });
});

it('gives a slow viewer only the newest view when it has read the last', () => {
  const hall = testPublisher();
  const slow = hall.viewer('slow');
  const quick = hall.viewer('quick');
  for (const { viewer } of [slow, quick]) hall.views.watch(viewer, [kiosk]);
  quick.reads();
  for (const people of [1, 2, 3, 4]) {
    hall.publish(people);
    quick.reads();
  }
  expect(quick.kioskCounts()).toEqual([0, 1, 2, 3, 4]);
  expect(slow.kioskCounts()).toEqual([0]);
  slow.reads();
  expect(slow.kioskCounts()).toEqual([0, 4]);
  slow.reads();
  expect(hall.timers).toBe(0);
  expect(hall.cut).toEqual([]);
});

it('does not fill the memory for one who asks again and again and reads nothing', () => {
  const hall = testPublisher();
  const one = hall.viewer('one');
  for (let at = 0; at < 100; at += 1) hall.views.watch(one.viewer, [kiosk, branch]);
  expect(one.got).toHaveLength(2);
});

it('cuts off whoever has not read for long', () => {
  const hall = testPublisher();
  const slow = hall.viewer('slow');
  hall.views.watch(slow.viewer, [kiosk]);
  hall.publish(1);
  hall.publish(2);
  expect(hall.timers).toBe(1);
  hall.timePasses();
  expect(hall.cut).toEqual(['slow']);
});

it('cuts off whoever is more than a megabyte behind', () => {
  const hall = testPublisher();
  const slow = hall.viewer('slow');
  hall.views.watch(slow.viewer, [kiosk]);
  slow.bytesBehind(1_000_001);
  hall.publish(1);
  expect(hall.cut).toEqual(['slow']);
});

it('stops sending what is no longer watched and forgets who has gone', () => {
  const hall = testPublisher();
  const one = hall.viewer('one');
  hall.views.watch(one.viewer, [kiosk]);
  hall.publish(1);
  hall.views.watch(one.viewer, [board]);
  one.reads();
  expect(one.got.at(-1)).toMatchObject({ view: 'board' });
  hall.publish(2);
  hall.views.forget(one.viewer);
  one.reads();
  expect(one.kioskCounts()).toEqual([0]);
  expect(hall.timers).toBe(0);
});

it('a view that cannot be made stops no other', () => {
  const hall = testPublisher();
  const one = hall.viewer('one');
  hall.views.watch(one.viewer, [kiosk, branch]);
  one.reads();
  one.reads();
  hall.renameBranch();
  hall.publish(-1);
  expect(one.got.at(-1)).toMatchObject({ view: 'branch', name: { en: 'New' } });
  expect(hall.failures).toHaveLength(1);
});

const isKiosk = (view: View): view is KioskView => view.view === 'kiosk';
const isBoard = (view: View): view is BoardView => view.view === 'board';
const passport = { serviceId: 'passport', purpose: 'submit', language: 'uk' } as never;

it('over real sockets: everybody is shown a new ticket, whole, and a board that came back too', async () => {
  const hub = await startTestHub();
  const [screen, wall] = [await hub.connect(hub.device('kiosk-1')), await hub.connect(hub.device('board-1'))];
  const first = [nextView(screen, isKiosk), nextView(wall, isBoard)] as const;
  screen.watch([kiosk]);
  wall.watch([board]);
  expect((await first[0]).queues.map(({ waiting }) => waiting)).toEqual([0, 0, 0]);
  expect((await first[1]).waiting).toBe(0);

  const changed = [nextView(screen, isKiosk), nextView(wall, isBoard)] as const;
  const answer = await screen.send('issueTicket', passport);
  const revision = answer.ok ? answer.revision : -1;
  expect(await changed[0]).toMatchObject({ revision, queues: [{}, { waiting: 1 }, {}] });
  expect(await changed[1]).toMatchObject({ revision, waiting: 1 });

  const back = await hub.connect(hub.device('board-1'));
  const whole = nextView(back, isBoard);
  back.watch([board]);
  expect(await whole).toMatchObject({ revision, waiting: 1 });
});

it('over real sockets: whoever may not watch something is not shown it', async () => {
  const hub = await startTestHub();
  const screen = await connectRawClient(hub.url, hub.device('kiosk-1'));
  const wall = await connectRawClient(hub.url, hub.device('board-1'));
  const desk = await connectRawClient(hub.url, await hub.staff('operator'));
  const refused = { ok: false, code: 'not-allowed', params: {} };

  expect(await screen.ask('watch', [{ view: 'hall' }])).toEqual(refused);
  expect(await screen.ask('watch', [{ view: 'counter', counterId: 'counter-1' }])).toEqual(refused);
  expect(await screen.ask('watch', [{ view: 'branch' }, { view: 'kiosk' }])).toMatchObject({ ok: true });
  expect(await wall.ask('watch', [{ view: 'board', boardId: 'board-all' }])).toEqual(refused);
  expect(await wall.ask('watch', [{ view: 'kiosk' }])).toEqual(refused);
  expect(await wall.ask('watch', [{ view: 'board', boardId: 'board-1' }])).toMatchObject({ ok: true });
  expect(await desk.ask('watch', [{ view: 'counter', counterId: 'counter-99' }])).toMatchObject({
    code: 'unknown-counter',
  });
  expect(
    await desk.ask('watch', [
      { view: 'counter', counterId: 'counter-1' },
      { view: 'hall' },
      { view: 'branch' },
    ]),
  ).toMatchObject({ ok: true });
  expect(
    await desk.ask(
      'watch',
      Array.from({ length: 50 }, () => ({ view: 'hall' })),
    ),
  ).toMatchObject({
    code: 'malformed',
  });
});

it('over real sockets: who signs out is cut off and not let in again', async () => {
  const hub = await startTestHub();
  const { session } = await hub.signIn('supervisor');
  const link = await hub.connect({ kind: 'staff', session });
  const other = await hub.connect(await hub.staff('operator'));
  const response = await fetch(`${hub.url}/api/sign-out`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session}` },
  });
  expect(response.status).toBe(204);
  expect(await reaches(link, 'refused')).toEqual({ state: 'refused', code: 'session-ended' });
  expect(other.status.state).toBe('connected');
});

it('over real sockets: after a restart of the hub the same machine is shown the same hall', async () => {
  const hub = await startTestHub();
  const screen = await hub.connect(hub.device('kiosk-1'));
  await screen.send('issueTicket', passport);
  const port = Number(new URL(hub.url).port);
  screen.watch([kiosk]);
  await nextView(screen, isKiosk);
  await hub.close();
  await reaches(screen, 'disconnected');
  expect(await screen.send('issueTicket', passport)).toMatchObject({ code: 'disconnected' });

  const again = nextView(screen, isKiosk);
  await startTestHub({ dataFolder: hub.dataFolder, port });
  expect(await again).toMatchObject({ queues: [{}, { waiting: 1 }, {}] });
});
