import { expect, it } from 'vitest';
import { habits, serviceMinutes } from './operators.ts';
import { seededRandom } from './random.ts';

it('a busy counter calls once in the recorded cycle, walking and no-shows included', () => {
  const random = seededRandom(1);
  const cycle = 6;
  const calls = 20_000;
  let minutes = 0;
  for (let call = 0; call < calls; call += 1)
    minutes +=
      random() < habits.noShowShare
        ? 2 * habits.patienceMinutes
        : habits.walkingMinutes + serviceMinutes(cycle, random);
  expect(minutes / calls).toBeCloseTo(cycle, 0);
});
