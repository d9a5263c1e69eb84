import type { HallDay, Series, Step } from './hallDay.ts';
import type { Snapshot } from './readSnapshots.ts';

/** A higher step between two snapshots is a restart of the numbers or a gap in the record, not that many tickets. */
const believableStep = 40;

/** Snapshots are five minutes apart; a longer silence than this says nothing about pace. */
const believableGap = 15;

/** Fewer calls than this in an hour are too few to tell the pace of a counter. */
const enoughCalls = 4;

/**
 * Infers a hall's day from its snapshots. It was not recorded; it is the simplest story that fits the record:
 *
 * - Tickets issued so far in a series = highest number called + people still waiting behind it. Between two snapshots
 *   the new ones came evenly spread. Steps back and steps above 40 are ignored.
 * - Queues that share a letter share one series of numbers; it is counted once.
 * - Tickets called so far = issued − waiting in all queues of the series; calls are spread evenly too. No-shows count as
 *   calls, as they did in the record.
 * - A series has as many counters as its queues had open windows. A window that served several queues is counted in
 *   each of them, since the record does not say which were the same.
 * - How long a visit keeps a counter is told by the hours in which somebody always waited: windows × minutes ÷ calls. In
 *   other hours the hall's own average is taken, and where it has none, the day's.
 */
export function reconstructDay(snapshots: readonly Snapshot[], office: string, date: string): HallDay {
  const lettersOf = new Map<string, string>();
  for (const { queue, called } of snapshots)
    if (called !== null && !lettersOf.has(queue)) lettersOf.set(queue, called.letters);

  const series = [...new Set(lettersOf.values())]
    .toSorted()
    .map((letters) => {
      const queues = new Set([...lettersOf].filter(([, own]) => own === letters).map(([queue]) => queue));
      return reconstructSeries(
        letters,
        snapshots.filter(({ queue }) => queues.has(queue)),
      );
    })
    .filter(({ arrivals }) => arrivals.length > 0);
  if (series.length === 0) throw new Error(`no ticket was called in ${office} on ${date}`);

  return {
    name: office,
    date,
    timeZone: 'Europe/Warsaw',
    opensAt: Math.floor(Math.min(...series.flatMap(({ arrivals }) => arrivals[0] ?? []))),
    endsAt: Math.max(...series.flatMap(({ openCounters }) => openCounters.at(-1)?.from ?? 0)),
    series,
  };
}

/** A series at one moment, its queues taken together. */
interface Moment {
  readonly minute: number;
  readonly issued: number;
  readonly called: number;
  readonly waiting: number;
  readonly openWindows: number;
  readonly averageServiceMinutes: number;
}

function reconstructSeries(name: string, snapshots: readonly Snapshot[]): Series {
  const moments = momentsOf(snapshots);
  const lastMinute = moments.at(-1)?.minute ?? 0;
  return {
    name,
    arrivals: spread(moments, ({ issued }) => issued),
    calls: spread(moments, ({ called }) => called),
    openCounters: [...changes(moments, ({ openWindows }) => openWindows), { from: lastMinute, value: 0 }],
    cycleMinutes: cycles(moments),
  };
}

/** Follows the numbers of a series from snapshot to snapshot, up to the last that shows one (then they are reset). */
function momentsOf(snapshots: readonly Snapshot[]): Moment[] {
  const lastNumbered = snapshots.findLastIndex(({ called }) => called !== null);
  const lastMinute = snapshots[lastNumbered]?.minute ?? 0;
  const byMinute = Map.groupBy(
    snapshots.filter(({ minute }) => minute <= lastMinute),
    ({ minute }) => minute,
  );

  const lastCalled = new Map<string, number>();
  const moments: Moment[] = [];
  let issued = 0;
  let called = 0;
  for (const [minute, queues] of byMinute) {
    for (const { queue, called: ticket } of queues) if (ticket !== null) lastCalled.set(queue, ticket.number);
    const reached = queues.map(({ queue, waiting }) => (lastCalled.get(queue) ?? 0) + waiting);
    issued = Math.max(issued, ...reached.filter((number) => number <= issued + believableStep));
    const waiting = sum(queues.map((each) => each.waiting));
    called = Math.max(called, issued - waiting);
    moments.push({
      minute,
      issued,
      called,
      waiting,
      openWindows: sum(queues.map(({ openWindows }) => openWindows)),
      averageServiceMinutes: Math.max(...queues.map(({ averageServiceMinutes }) => averageServiceMinutes)),
    });
  }
  return moments;
}

/** When a running count reached 1, 2, 3 …, if it rose evenly between the moments. */
function spread(moments: readonly Moment[], countOf: (moment: Moment) => number): number[] {
  return moments.flatMap((moment, at) => {
    const before = moments[at - 1];
    // Before the first snapshot nothing is known: what it shows came in the five minutes before it.
    const from = before?.minute ?? moment.minute - 5;
    const rise = countOf(moment) - (before === undefined ? 0 : countOf(before));
    return Array.from({ length: rise }, (_, i) => from + ((i + 1) / rise) * (moment.minute - from));
  });
}

function changes(moments: readonly Moment[], valueOf: (moment: Moment) => number): Step[] {
  return moments
    .filter((moment, at) => {
      const before = moments[at - 1];
      return before === undefined || valueOf(before) !== valueOf(moment);
    })
    .map((moment) => ({ from: moment.minute, value: valueOf(moment) }));
}

function cycles(moments: readonly Moment[]): Step[] {
  const day = pace(moments);
  const ownAverage = mean(moments.map(({ averageServiceMinutes }) => averageServiceMinutes).filter(Boolean));
  const usual = (day.calls >= enoughCalls ? day.cycleMinutes : ownAverage) ?? ownAverage ?? 5;
  const hours = Map.groupBy(moments, ({ minute }) => Math.floor(minute / 60));
  return [...hours].map(([hour, within]) => {
    const { calls, cycleMinutes } = pace(within);
    const hallsOwn = mean(within.map(({ averageServiceMinutes }) => averageServiceMinutes).filter(Boolean));
    const value = calls >= enoughCalls ? cycleMinutes : (hallsOwn ?? usual);
    return { from: hour * 60, value: Math.max(value ?? usual, 0.5) };
  });
}

/** The pace of busy counters: only between snapshots that both show somebody waiting and a window open. */
function pace(moments: readonly Moment[]): { calls: number; cycleMinutes: number | undefined } {
  let calls = 0;
  let windowMinutes = 0;
  moments.forEach((moment, at) => {
    const before = moments[at - 1];
    if (before === undefined || before.waiting === 0 || moment.waiting === 0) return;
    const minutes = moment.minute - before.minute;
    if (minutes > believableGap || before.openWindows === 0) return;
    calls += moment.called - before.called;
    windowMinutes += before.openWindows * minutes;
  });
  return { calls, cycleMinutes: calls === 0 ? undefined : windowMinutes / calls };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : sum(values) / values.length;
