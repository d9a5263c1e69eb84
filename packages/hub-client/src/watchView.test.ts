import { deviceId, queueId, type KioskView } from '@talon/shared';
import { expect, it } from 'vitest';
import { viewWatch } from './watchView.ts';

const kioskView = (revision: number): KioskView => ({
  view: 'kiosk',
  revision,
  hubTime: 1,
  day: { status: 'none' },
  queues: [{ queueId: queueId.parse('q'), waiting: revision, wait: null, closing: false }],
  usedUp: [],
});
const boardView = (id: string, revision: number) => ({
  view: 'board',
  revision,
  hubTime: 1,
  boardId: id,
  day: { status: 'none' },
  calls: [],
  waiting: 0,
  speaks: null,
});

it('hands on a view that is watched, checked', () => {
  const watch = viewWatch();
  watch.replace([{ view: 'kiosk' }]);
  expect(watch.receive(kioskView(1))).toEqual({ kind: 'view', view: kioskView(1) });
});

it('passes over an older revision and keeps one of the same', () => {
  const watch = viewWatch();
  watch.replace([{ view: 'kiosk' }]);
  watch.receive(kioskView(5));
  expect(watch.receive(kioskView(4)).kind).toBe('passed-over');
  expect(watch.receive(kioskView(5)).kind).toBe('view');
});

it('counts the revisions of each board by itself, and passes over a board that is not watched', () => {
  const watch = viewWatch();
  watch.replace([
    { view: 'board', boardId: deviceId.parse('a') },
    { view: 'board', boardId: deviceId.parse('b') },
  ]);
  watch.receive(boardView('a', 9));
  expect(watch.receive(boardView('b', 3)).kind).toBe('view');
  expect(watch.receive(boardView('c', 10)).kind).toBe('passed-over');
});

it('takes an earlier revision on a new connection: the hub may have been restored from a copy', () => {
  const watch = viewWatch();
  watch.replace([{ view: 'kiosk' }]);
  watch.receive(kioskView(50));
  watch.greeted();
  expect(watch.receive(kioskView(7)).kind).toBe('view');
});

it.each([[null], ['kiosk'], [{ view: 'kiosk' }], [{ ...kioskView(1), revision: -1 }], [{ view: 'sound' }]])(
  'says that %j is no view',
  (frame) => {
    const watch = viewWatch();
    watch.replace([{ view: 'kiosk' }]);
    expect(watch.receive(frame).kind).toBe('unreadable');
  },
);
