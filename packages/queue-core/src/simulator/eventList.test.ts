import { expect, it } from 'vitest';
import { EventList } from './eventList.ts';

it('lets things happen in the order of their time, and of their planning among equals', () => {
  const list = new EventList(100);
  const seen: [string, number][] = [];
  const note = (what: string) => () => seen.push([what, list.now]);
  list.plan(300, note('third'));
  list.plan(200, note('first'));
  list.plan(200, note('second'));
  while (list.advance(1000));
  expect(seen).toEqual([
    ['first', 200],
    ['second', 200],
    ['third', 300],
  ]);
});

it('stops at the end, with the clock there, and does nothing that is planned for later', () => {
  const list = new EventList(0);
  let happened = 0;
  list.plan(50, () => (happened += 1));
  list.plan(100, () => (happened += 1));
  expect(list.advance(100)).toBe(true);
  expect(list.advance(100)).toBe(false);
  expect(happened).toBe(1);
  expect(list.now).toBe(100);
});

it('what should have happened already happens at once', () => {
  const list = new EventList(500);
  let at = 0;
  list.plan(20, () => (at = list.now));
  list.advance(1000);
  expect(at).toBe(500);
});
