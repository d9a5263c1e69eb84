import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { catchUpWhenIdle } from './catchUpWhenIdle.ts';

function slices(count: number) {
  let left = count;
  const done: string[] = [];
  const waits = {
    isBehind: () => left > 0,
    catchUp() {
      left -= 1;
      done.push('slice');
    },
  };
  return { done, waits, runtime: { publish: () => void done.push('published') } };
}

const turnsOfTheLoop = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await setImmediate();
};

it('learns slice by slice, with room for others in between, and then shows it', async () => {
  const { done, waits, runtime } = slices(3);
  catchUpWhenIdle(waits, runtime);
  expect(done).toEqual([]);
  await turnsOfTheLoop(5);
  expect(done).toEqual(['slice', 'slice', 'slice', 'published']);
});

it('shows nothing anew where there was nothing to learn, and stops when the hub does', async () => {
  const fresh = slices(0);
  catchUpWhenIdle(fresh.waits, fresh.runtime);
  const stopped = slices(3);
  catchUpWhenIdle(stopped.waits, stopped.runtime)();
  await turnsOfTheLoop(5);
  expect([...fresh.done, ...stopped.done]).toEqual([]);
});
