// How well the wait estimate does on recorded halls. Every hall learns alone, as in the product, and walks forward: a day is
// estimated from earlier days and from what was known of it at the moment; scored from the fourth day on. (How well in a
// simulated hall, in which theory knows the best answer: `bench:rules`.)
import { parseArgs } from 'node:util';
import {
  emptyScore,
  emptyWaitModel,
  estimateWait,
  observeWait,
  scoreEstimate,
  scoreFigures,
  type EstimateScore,
  type WaitEstimate,
  type WaitModel,
  type WaitObservation,
  type WaitRange,
} from '@talon/queue-core';
import { instant, minute, queueId } from '@talon/shared';
import { casesOf, minuteCalled, minuteIssued, type Case } from './estimate/cases.ts';
import { readSeries, type Series } from './estimate/recordedHalls.ts';
import { atMost, between, calibration, median, report, type Figure } from './figures.ts';

const firstScoredDay = 3;
const [file] = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true }).positionals;
if (file === undefined) throw new Error('say which recording: npm run bench:estimate -- FILE.csv.gz');

/** A case with what the model said at its moment. */
interface Told {
  readonly office: string;
  readonly date: string;
  readonly hour: number;
  readonly case: Case;
  readonly estimate: WaitEstimate;
  /** Somebody who waits in the middle of the same line: what was said, and how long it took. */
  readonly midway: { readonly estimate: WaitEstimate; readonly waitMinutes: number };
}

/** The offices' hours, which the recording shows too: Mondays until 18:00, else until 16:00. */
function closingMinute(date: string): number {
  return (new Date(date).getUTCDay() === 1 ? 18 : 16) * 60;
}

/** Walks one hall through one day, snapshot by snapshot, as its hub would have. */
function walkDay(
  yesterday: WaitModel,
  date: string,
  hall: readonly Series[],
): { model: WaitModel; told: Told[] } {
  const at = (minutes: number): number => instant.parse(Date.parse(date) + Math.round(minutes * minute));
  const told: Told[] = [];
  let model = observeWait(yesterday, { type: 'dayStarted', at: at(0) });
  const see = (seen: WaitObservation): void => {
    model = observeWait(model, seen);
  };
  const steps = hall.flatMap((series) => {
    const cases = new Map(casesOf(series).map((one) => [one.snapshot, one]));
    const asked: { key: string; number: number; minute: number }[] = [];
    return series.snapshots.map((snapshot, index) => ({ series, cases, asked, snapshot, index }));
  });
  for (const { series, cases, asked, snapshot, index } of steps.toSorted(
    (a, b) => a.snapshot.minute - b.snapshot.minute,
  )) {
    const queue = queueId.parse(series.queue);
    const before = series.snapshots[index - 1]?.called ?? snapshot.called;
    for (let number = before + 1; number <= snapshot.called; number += 1) {
      const called = minuteCalled(series, number) ?? snapshot.minute;
      const issued = minuteIssued(series, number) ?? called;
      see({
        type: 'called',
        queueId: queue,
        at: at(called),
        waitedMs: Math.max(0, called - issued) * minute,
      });
    }
    for (const one of asked.filter(({ number }) => number > before && number <= snapshot.called)) {
      const waited = (minuteCalled(series, one.number) ?? snapshot.minute) - one.minute;
      see({ type: 'answered', key: one.key, waitedMs: waited * minute });
    }
    see({ type: 'countersOpen', queueId: queue, at: at(snapshot.minute), open: snapshot.counters });

    const visitor = cases.get(index);
    if (visitor === undefined) continue;
    const ask = (kind: string, ahead: number, waitedMinutes: number): WaitEstimate => {
      const question = {
        queueId: queue,
        at: at(snapshot.minute),
        ahead,
        waitedMs: waitedMinutes * minute,
        closesAt: at(closingMinute(date)),
      };
      const key = `${series.queue}/${index}/${kind}`;
      const estimate = estimateWait(model, question);
      see({ type: 'asked', key, question });
      asked.push({ key, number: snapshot.called + ahead + 1, minute: snapshot.minute });
      return estimate;
    };
    const ahead = Math.floor(snapshot.waiting / 2);
    const number = snapshot.called + ahead + 1;
    const midwayCalled = minuteCalled(series, number) ?? snapshot.minute;
    const waited = Math.max(0, snapshot.minute - (minuteIssued(series, number) ?? snapshot.minute));
    told.push({
      office: series.office,
      date,
      hour: Math.floor(snapshot.minute / 60),
      case: visitor,
      estimate: ask('next ticket', snapshot.waiting, 0),
      midway: { estimate: ask('midway', ahead, waited), waitMinutes: midwayCalled - snapshot.minute },
    });
  }
  return { model, told };
}

const allSeries = readSeries(file);
const dates = [...new Set(allSeries.map(({ date }) => date))].toSorted();
const offices = [...new Set(allSeries.map(({ office }) => office))].toSorted();
const told = offices.flatMap((office) => {
  let model = emptyWaitModel;
  return dates.flatMap((date) => {
    const day = walkDay(
      model,
      date,
      allSeries.filter((series) => series.office === office && series.date === date),
    );
    ({ model } = day);
    return day.told;
  });
});
const scored = told.filter(({ date }) => dates.indexOf(date) >= firstScoredDay);
const estimated = scored.flatMap(({ estimate, ...one }) =>
  estimate.status === 'estimated' ? [{ ...one, estimate }] : [],
);

function scoreOf(
  all: readonly { estimate: WaitEstimate; waitMinutes: number; hour: number; office: string }[],
) {
  return scoreFigures(
    all.reduce<EstimateScore>(
      (score, { office, hour, estimate, waitMinutes }) =>
        scoreEstimate(score, { service: office, hour }, estimate, waitMinutes * minute),
      emptyScore,
    ),
  );
}
/** Mean absolute error of a simple predictor, minutes. */
function simpleError(cases: readonly Told[], of: (one: Case) => number): number {
  return mean(cases.map((one) => Math.abs(of(one.case) - one.case.waitMinutes)));
}
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
const meanOfLastTwo = (one: Case): number => one.simple.meanOfLastTwo;
const whole = scoreOf(scored.map((one) => ({ ...one, waitMinutes: one.case.waitMinutes })));
const error = whole.meanAbsoluteErrorMs / minute;
const simple = simpleError(estimated, meanOfLastTwo);
const errors = estimated.map(({ estimate, case: { waitMinutes } }) =>
  Math.abs(estimate.waitMs / minute - waitMinutes),
);
const firstDays = told.filter(({ date }) => dates.indexOf(date) < firstScoredDay);
const whileNew = scoreOf(firstDays.map((one) => ({ ...one, waitMinutes: one.case.waitMinutes })));
const midway = scoreOf(scored.map(({ midway, hour, office }) => ({ ...midway, hour, office })));

function medianWidth(rangeOf: (estimate: WaitEstimate & { status: 'estimated' }) => WaitRange): number {
  const widths = estimated.map(({ estimate }) => rangeOf(estimate)).map(({ fromMs, toMs }) => toMs - fromMs);
  return median(widths) / minute;
}

const figures: Figure[] = [
  between('cases in the file', told.length, 'cases', 13_683, 13_683),
  between('"mean of the last two", whole file: MAE', simpleError(told, meanOfLastTwo), 'min', 15.55, 15.65),
  calibration('cases scored (from the 4th day)', scored.length, 'cases'),
  calibration('of these told "unknown"', whole.unknown, 'cases'),
  calibration('"mean of the last two", scored cases: MAE', simple, 'min'),
  atMost('estimate: MAE', error, 'min', 13),
  atMost('estimate ÷ "mean of the last two"', error / simple, '', 0.8),
  atMost('estimate: median error', median(errors), 'min', 8),
  between('estimate: bias', whole.biasMs / minute, 'min', -3, 3),
  between('inside the 50 % range', whole.coverage50 * 100, '%', 45, 55),
  between('inside the 90 % range', whole.coverage90 * 100, '%', 86, 94),
  calibration(
    'width of the 50 % range, median',
    medianWidth(({ range50 }) => range50),
    'min',
  ),
  calibration(
    'width of the 90 % range, median',
    medianWidth(({ range90 }) => range90),
    'min',
  ),
  calibration('the first three days: MAE', whileNew.meanAbsoluteErrorMs / minute, 'min'),
  calibration('the same, "mean of the last two"', simpleError(firstDays, meanOfLastTwo), 'min'),
  calibration('the first three days: inside the 90 % range', whileNew.coverage90 * 100, '%'),
  calibration('waiting midway in the line: MAE', midway.meanAbsoluteErrorMs / minute, 'min'),
  calibration('waiting midway: inside the 50 % range', midway.coverage50 * 100, '%'),
  calibration('waiting midway: inside the 90 % range', midway.coverage90 * 100, '%'),
];
report(figures);
