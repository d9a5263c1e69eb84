import { afterEach, beforeEach, expect, it } from 'vitest';
import { retryMs } from './printReports.ts';
import { KioskBench } from './testing/kioskBench.ts';

const first = 'first-touch-00000';
const appointment = { bookedAt: Date.UTC(2026, 10, 21, 9, 0), inTime: true };
const number1 = { ticket: { letter: 'А', number: 1 }, peopleBefore: 0, appointment };

let bench: KioskBench;

beforeEach(async () => {
  bench = await KioskBench.open();
});

afterEach(() => bench.close());

it('becomes one ticket and one paper, and only then says what it was for', async () => {
  await bench.checkIn(first);
  expect(bench.agent.snapshot.intent).toMatchObject({ serviceId: null, purpose: null });
  expect(await bench.untilPhase('done')).toEqual({
    phase: 'done',
    ...number1,
    wait: null,
    paper: 'printed',
    cause: null,
  });
  expect(bench.agent.snapshot.intent).toMatchObject({ serviceId: 'residence', purpose: 'submit' });
  await bench.untilRecorded(1);
  expect(bench.hub.heard).toEqual([`check-in.${first}`, `print.${first}`]);
  expect(bench.printer.papers).toBe(1);
});

it('ends in one ticket although it was tapped twice and the reply was lost', async () => {
  bench.hub.mood = 'loses-replies';
  await bench.checkIn(first);
  await bench.checkIn(first);
  await bench.untilPhase('unanswered');
  bench.hub.mood = 'answers';
  await bench.timers.armed(retryMs);
  bench.timers.pass(retryMs);
  await bench.untilPhase('done');
  expect(new Set(bench.hub.heard.filter((id) => id.startsWith('check-in')))).toEqual(
    new Set([`check-in.${first}`]),
  );
  expect(bench.hub.issued).toHaveLength(1);
  expect(bench.printer.papers).toBe(1);
});

it('goes on after a restart with the code that was typed', async () => {
  bench.hub.mood = 'gone';
  await bench.checkIn(first);
  await bench.untilPhase('unanswered');
  bench.hub.mood = 'answers';
  await bench.restart();
  expect(await bench.untilPhase('done')).toMatchObject(number1);
  expect(bench.hub.issued).toHaveLength(1);
});

it('tells the page when to come, also after a restart', async () => {
  const params = { minutes: 20, from: Date.UTC(2026, 10, 21, 8, 45) };
  bench.hub.mood = { refuses: 'too-early-for-appointment', params };
  await bench.checkIn(first);
  const refused = { phase: 'refused', code: 'too-early-for-appointment', params };
  expect(await bench.untilPhase('refused')).toEqual(refused);
  await bench.restart();
  expect(bench.progress).toEqual(refused);
  expect(bench.printer.papers).toBe(0);
});
