import { afterEach, beforeEach, expect, it } from 'vitest';
import { KioskBench } from './testing/kioskBench.ts';

const first = 'first-touch-00000';
const second = 'second-touch-0000';

let bench: KioskBench;

beforeEach(async () => {
  bench = await KioskBench.open();
});

afterEach(() => bench.close());

it('[PRIORITY-4] the class that a visitor chose goes to the hub, and nothing of it onto the next one', async () => {
  await bench.begin(first, 'disability');
  expect(bench.agent.snapshot.intent).toMatchObject({ priorityClassId: 'disability' });
  await bench.untilPhase('done');
  await bench.end(first);
  await bench.begin(second);
  await bench.untilPhase('done');
  expect(bench.agent.snapshot.intent).not.toHaveProperty('priorityClassId');
  const residence = { serviceId: 'residence', purpose: 'submit', language: 'uk' };
  expect(bench.hub.wanted).toEqual([{ ...residence, priorityClassId: 'disability' }, residence]);
});

it('[PRIORITY-4] is asked for with it also after a restart', async () => {
  bench.hub.mood = 'gone';
  await bench.begin(first, 'disability');
  await bench.untilPhase('unanswered');
  bench.hub.mood = 'answers';
  await bench.restart();
  await bench.untilPhase('done');
  expect(bench.hub.wanted).toMatchObject([{ priorityClassId: 'disability' }]);
  expect(bench.agent.snapshot.intent).toMatchObject({ priorityClassId: 'disability' });
});
