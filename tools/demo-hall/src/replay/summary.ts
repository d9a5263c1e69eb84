import type { HourOfWaiting } from './waits.ts';

/** Something that must be true of a replay, whatever the day. */
export interface Check {
  readonly what: string;
  readonly ok: boolean;
  /** What was found, when it is not as it must be; empty otherwise. */
  readonly found: readonly string[];
}

/** What a replay ends with. */
export interface Summary {
  readonly day: string;
  readonly date: string;
  readonly speed: number;
  /** How long it took, in real seconds. */
  readonly seconds: number;
  readonly counters: number;
  /** The most windows that the record shows open at once. */
  readonly recordedOverlap: number;
  readonly noShowShare: number;
  /** From coming to the kiosk to the paper, the longest, in minutes: a slow machine shows here. */
  readonly longestAtKioskMinutes: number;
  readonly totals: {
    readonly arrived: number;
    readonly issued: number;
    readonly served: number;
    readonly noShow: number;
    readonly cancelled: number;
    readonly leftOver: number;
  };
  readonly waits: {
    readonly replayed: readonly HourOfWaiting[];
    readonly recorded: readonly HourOfWaiting[];
  };
  readonly checks: readonly Check[];
}

const mostFindings = 5;

export const allHold = (summary: Summary): boolean => summary.checks.every(({ ok }) => ok);

/** The summary as one page of plain text. */
export function summaryPage(summary: Summary): string {
  const { totals, waits } = summary;
  const hours = [...new Set([...waits.replayed, ...waits.recorded].map(({ hour }) => hour))].toSorted(
    (a, b) => a - b,
  );
  return [
    `${summary.day}, ${summary.date}, at ${summary.speed} times the speed, in ${Math.round(summary.seconds)} s`,
    `${summary.counters} counters (record: up to ${summary.recordedOverlap} windows open at once, some of them the ` +
      `same window in several queues)`,
    `assumed: nobody comes to ${Math.round(summary.noShowShare * 100)} % of the calls`,
    `nobody was longer than ${summary.longestAtKioskMinutes.toFixed(1)} min at the kiosk`,
    '',
    `  came       ${column(totals.arrived)}`,
    `  issued     ${column(totals.issued)}`,
    `  served     ${column(totals.served)}`,
    `  no-show    ${column(totals.noShow)}`,
    `  cancelled  ${column(totals.cancelled)}`,
    `  left over  ${column(totals.leftOver)}`,
    '',
    '  hour    tickets            mean wait, min',
    '          replay   record    replay   record',
    ...hours.map((hour) => {
      const replayed = waits.replayed.find((each) => each.hour === hour);
      const recorded = waits.recorded.find((each) => each.hour === hour);
      return (
        `  ${String(hour).padStart(2, '0')}:00 ${column(replayed?.issued ?? 0)} ${column(recorded?.issued ?? 0)}  ` +
        `${minutes(replayed)} ${minutes(recorded)}`
      );
    }),
    '',
    ...summary.checks.flatMap(({ what, ok, found }) => [
      `  ${ok ? 'holds ' : 'BROKEN'}  ${what}`,
      ...found.slice(0, mostFindings).map((finding) => `            ${finding}`),
      ...(found.length > mostFindings ? [`            and ${found.length - mostFindings} more`] : []),
    ]),
  ].join('\n');
}

const column = (count: number): string => String(count).padStart(8);
const minutes = (hour: HourOfWaiting | undefined): string => (hour?.mean?.toFixed(1) ?? '-').padStart(8);
