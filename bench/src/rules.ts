// Whether the calling rule does what queueing theory says it must, how fast, and whether the wait estimate is nearly as good
// as theory allows. Everything comes from the simulator, which runs the hub's own decide and evolve; the seeds are fixed.
import { FigureTable } from './figureTable.ts';
import { atMost, atLeast, calibration, type Figure } from './figures.ts';
import type { Estimate } from './rules/batchMeans.ts';
import { bestRelativeError, relativeErrors, type PoolErrors } from './rules/cleanPool.ts';
import { callNextMs, evolveCallMs, foldMs, fullHall, journalOfDay } from './rules/decideSpeed.ts';
import { inThreads } from './rules/inThreads.ts';
import type { LongPart } from './rules/longParts.ts';
import { load, meanWait, strictPriorityWaits, waitProbability } from './rules/queueingTheory.ts';
import { inRounds, plainWork, spreadOf } from './rules/rounds.ts';
import { tenthsOfLongRun } from './rules/simulatorSpeed.ts';
import type { PoolRun, StationaryWaits } from './rules/stationaryPool.ts';

const rounds = 7;
const seed = 2026;

const [thirty, ten, five] = [
  { counters: 30, perHour: 135, meanServiceMinutes: 12 },
  { counters: 10, perHour: 45, meanServiceMinutes: 12 },
  { counters: 5, perHour: 22.5, meanServiceMinutes: 12 },
] as const;
/** So many days that the half-widths come out below 5 %. The longest first, so that both threads end together. */
const days = 40;
const runs: readonly PoolRun[] = [
  { pool: thirty, priorityShare: 0, days, seed },
  { pool: thirty, priorityShare: 0.2, days, seed },
  { pool: ten, priorityShare: 0, days, seed },
  { pool: ten, priorityShare: 0.2, days, seed },
  { pool: five, priorityShare: 0, days, seed },
];
const clean = { counters: 30, perHour: 142.5, meanServiceMinutes: 12 };
/** Two halls, each learning for itself: one for each thread. So many days that `knowing` comes to what it is in the long run. */
const cleanRuns = [seed, seed + 1].map((each) => ({ pool: clean, days: 300, seed: each }));

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

function* speeds(): Generator<Figure> {
  const machine = inRounds(rounds, plainWork);
  yield calibration('plain work, to compare machines', machine.median, 'ms');
  yield spreadOf(machine);
  for (const [waiting, most] of [
    [500, 0.2],
    [10_000, 1],
  ] as const) {
    for (const rules of ['strict', 'bounded'] as const) {
      const hall = fullHall(waiting, rules);
      const decided = inRounds(rounds, () => callNextMs(hall));
      const counted = inRounds(rounds, () => evolveCallMs(hall));
      yield atMost(`who is next of ${waiting} in 40 queues, 7 classes, ${rules}`, decided.median, 'ms', most);
      yield spreadOf(decided);
      yield calibration('  the call counted for all whom it overtakes', counted.median, 'ms');
    }
  }
  const events = journalOfDay(5000);
  const folded = inRounds(rounds, () => foldMs(events));
  yield atMost(`fold of a day of 5000 visits (${events.length} events)`, folded.median, 'ms', 500);
  yield spreadOf(folded);
}

function* longRun(table: FigureTable): Generator<Figure> {
  const tenths = tenthsOfLongRun(1_000_000, (done, { visitsPerSecond }) =>
    table.progress(`${done} tenths of a million visits: ${Math.round(visitsPerSecond)} a second`),
  );
  const [first, last] = [tenths[0], tenths.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a run has ten tenths');
  const waiting = tenths.reduce((sum, tenth) => sum + tenth.waiting, 0) / tenths.length;
  const slowest = Math.min(...tenths.map(({ visitsPerSecond }) => visitsPerSecond));
  yield calibration('a million visits at 30 counters: waiting at a call, mean', waiting, 'visits');
  yield atLeast('  slowest tenth of the million', slowest, 'visits/s', 5000);
  yield calibration('  first tenth', first.visitsPerSecond, 'visits/s');
  yield atLeast('  last tenth ÷ first tenth', last.visitsPerSecond / first.visitsPerSecond, '', 0.8);
  yield calibration('  heap after the first tenth', first.heapMb, 'MB');
  yield atMost('  heap, last tenth less first tenth', last.heapMb - first.heapMb, 'MB', 5);
}

function waits(run: PoolRun, seen: StationaryWaits): Figure[] {
  const visits = calibration(`${nameOf(run)}: visits`, seen.visits, '');
  return [visits, ...(run.priorityShare === 0 ? firstComeFirstServed(run, seen) : strictPriority(run, seen))];
}

function firstComeFirstServed(run: PoolRun, seen: StationaryWaits): Figure[] {
  return [
    agrees(`${nameOf(run)}: P(W>0)`, seen.probability, waitProbability(run.pool), ''),
    agrees(`${nameOf(run)}: mean wait`, seen.all, meanWait(run.pool), 'min'),
  ];
}

function strictPriority(run: PoolRun, seen: StationaryWaits): Figure[] {
  const exact = strictPriorityWaits(run.pool, run.priorityShare);
  return [
    agrees(`${nameOf(run)}: mean wait of the fifth called first`, seen.first, exact.first, 'min'),
    agrees(`${nameOf(run)}: mean wait of the others`, seen.others, exact.others, 'min'),
    agrees(`${nameOf(run)}: Σ share·W is first come first served`, seen.all, meanWait(run.pool), 'min'),
  ];
}

function estimates(runsOfClean: readonly PoolErrors[]): Figure[] {
  const seen = relativeErrors(runsOfClean);
  const longRunMean = clean.meanServiceMinutes / clean.counters / (1 - load(clean));
  const name = `clean pool, c=${clean.counters} ρ=${load(clean)}`;
  const best = bestRelativeError(clean).toPrecision(4);
  return [
    calibration(`${name}: visits that waited, judged`, seen.judged, 'visits'),
    calibration(`  mean wait (in the long run ${longRunMean.toPrecision(4)})`, seen.meanWaitMinutes, 'min'),
    calibration(`  RMSE ÷ mean wait, knowing the pace (in the long run ${best})`, seen.knowing, ''),
    atMost('  RMSE ÷ mean wait, estimate', seen.estimate, '', 0.24),
  ];
}

const nameOf = ({ pool: { counters, perHour, meanServiceMinutes }, priorityShare }: PoolRun) =>
  priorityShare === 0
    ? `Erlang C, c=${counters} λ=${perHour}/h T=${meanServiceMinutes} min`
    : `Cobham, c=${counters} ρ=${(perHour * meanServiceMinutes) / 60 / counters}`;

async function longParts(table: FigureTable): Promise<void> {
  const parts: readonly LongPart[] = [
    ...runs.map((run) => ({ kind: 'waits', run }) as const),
    ...cleanRuns.map((run) => ({ kind: 'estimates', run }) as const),
  ];
  const errors: PoolErrors[] = [];
  await inThreads(
    parts,
    (part, done) => {
      const of = part.run.days;
      if (done % Math.ceil(of / 4) !== 0) return;
      const name = part.kind === 'waits' ? nameOf(part.run) : `clean pool, seed ${part.run.seed}`;
      table.progress(`${name}: ${done} of ${of} days`);
    },
    (seen) => {
      if (seen.kind === 'waits') return table.add(...waits(seen.run, seen.waits));
      errors.push(seen.errors);
      if (errors.length === cleanRuns.length) table.add(...estimates(errors));
    },
  );
}

console.log(
  'About seven minutes on two quiet processors: two for speed, then waits and estimates side by side.',
);
const table = new FigureTable();
// The measured parts first, while nothing runs beside them.
for (const figure of speeds()) table.add(figure);
for (const figure of longRun(table)) table.add(figure);
await longParts(table);
table.end();
