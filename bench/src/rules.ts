// Whether the calling rule does what queueing theory says it must, and how fast. The waits come from the simulator, which
// runs the hub's own decide and evolve; the seed is fixed. Takes about ten minutes, nearly all for the waits.
import { atMost, atLeast, calibration, report, type Figure } from './figures.ts';
import type { Estimate } from './rules/batchMeans.ts';
import { callNextMs, evolveCallMs, foldMs, fullHall, journalOfDay } from './rules/decideSpeed.ts';
import { load, meanWait, strictPriorityWaits, waitProbability, type Pool } from './rules/queueingTheory.ts';
import { inRounds, plainWork, spreadOf } from './rules/rounds.ts';
import { tenthsOfLongRun } from './rules/simulatorSpeed.ts';
import type { PoolRun, StationaryWaits } from './rules/stationaryPool.ts';
import { waitsInThreads } from './rules/waitsInThreads.ts';

const rounds = 7;

/** An estimate that must agree with theory: the exact value within ± 99 %, and these at most 5 % of it. */
function agrees(name: string, { mean, halfWidth }: Estimate, exact: number, unit: string): Figure {
  const part = halfWidth / exact;
  const width = `${halfWidth.toPrecision(2)} (${(part * 100).toFixed(1)} %, ≤ 5)`;
  return {
    name,
    value: mean,
    unit,
    target: `${exact.toPrecision(4)} ± ${width}`,
    ok: Math.abs(mean - exact) <= halfWidth && part <= 0.05,
  };
}

const nameOf = ({ counters, perHour, meanServiceMinutes }: Pool) =>
  `c=${counters} λ=${perHour}/h T=${meanServiceMinutes} min`;

function speeds(): Figure[] {
  const machine = inRounds(rounds, plainWork);
  const figures = [
    calibration('plain work beside it', machine.median, 'ms'),
    spreadOf('plain work', machine),
  ];
  for (const [waiting, most] of [
    [500, 0.2],
    [10_000, 1],
  ] as const) {
    for (const rules of ['strict', 'bounded'] as const) {
      const hall = fullHall(waiting, rules);
      const name = `who is next of ${waiting} in 40 queues, 7 classes, ${rules}`;
      const decided = inRounds(rounds, () => callNextMs(hall));
      const counted = inRounds(rounds, () => evolveCallMs(hall));
      figures.push(
        atMost(name, decided.median, 'ms', most),
        spreadOf(name, decided),
        calibration('  the call counted for all whom it overtakes', counted.median, 'ms'),
      );
    }
  }
  const events = journalOfDay(5000);
  const name = `fold of a day of 5000 visits (${events.length} events)`;
  const folded = inRounds(rounds, () => foldMs(events));
  return [...figures, atMost(name, folded.median, 'ms', 500), spreadOf(name, folded)];
}

function longRun(): Figure[] {
  const tenths = tenthsOfLongRun(1_000_000);
  const [first, last] = [tenths[0], tenths.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a run has ten tenths');
  const waiting = tenths.reduce((sum, tenth) => sum + tenth.waiting, 0) / tenths.length;
  const slowest = Math.min(...tenths.map(({ visitsPerSecond }) => visitsPerSecond));
  return [
    calibration('a million visits at 30 counters: waiting at a call, mean', waiting, 'visits'),
    atLeast('  slowest tenth of the million', slowest, 'visits/s', 5000),
    calibration('  first tenth', first.visitsPerSecond, 'visits/s'),
    atLeast('  last tenth ÷ first tenth', last.visitsPerSecond / first.visitsPerSecond, '', 0.8),
    calibration('  heap after the first tenth', first.heapMb, 'MB'),
    atMost('  heap, last tenth less first tenth', last.heapMb - first.heapMb, 'MB', 5),
  ];
}

function firstComeFirstServed({ pool }: PoolRun, seen: StationaryWaits): Figure[] {
  const name = `Erlang C, ${nameOf(pool)}`;
  return [
    calibration(`${name}: visits`, seen.visits, ''),
    agrees(`${name}: P(W>0)`, seen.probability, waitProbability(pool), ''),
    agrees(`${name}: mean wait`, seen.all, meanWait(pool), 'min'),
  ];
}

function strictPriority({ pool, priorityShare }: PoolRun, seen: StationaryWaits): Figure[] {
  const exact = strictPriorityWaits(pool, priorityShare);
  const name = `Cobham, c=${pool.counters} ρ=${load(pool)}`;
  return [
    calibration(`${name}: visits`, seen.visits, ''),
    agrees(`${name}: mean wait of the fifth called first`, seen.first, exact.first, 'min'),
    agrees(`${name}: mean wait of the others`, seen.others, exact.others, 'min'),
    agrees(`${name}: Σ share·W is first come first served`, seen.all, meanWait(pool), 'min'),
  ];
}

async function waits(): Promise<Figure[]> {
  const seen = await waitsInThreads(runs);
  return runs.flatMap((run, at) => {
    const waitsOfRun = seen[at];
    if (waitsOfRun === undefined) throw new Error('a run without waits');
    return run.priorityShare === 0 ? firstComeFirstServed(run, waitsOfRun) : strictPriority(run, waitsOfRun);
  });
}

const [thirty, ten, five] = [
  { counters: 30, perHour: 135, meanServiceMinutes: 12 },
  { counters: 10, perHour: 45, meanServiceMinutes: 12 },
  { counters: 5, perHour: 22.5, meanServiceMinutes: 12 },
] as const;
const seed = 2026;
/** So many days that the half-widths come out below 5 %. */
const runs: readonly PoolRun[] = [
  { pool: thirty, priorityShare: 0, days: 150, seed },
  { pool: ten, priorityShare: 0, days: 120, seed },
  { pool: five, priorityShare: 0, days: 90, seed },
  { pool: thirty, priorityShare: 0.2, days: 150, seed },
  { pool: ten, priorityShare: 0.2, days: 120, seed },
];

// The measured parts first, while nothing runs beside them.
report([...speeds(), ...longRun(), ...(await waits())]);
