// The cases of the README beside the recorded halls: a visitor who takes the next ticket at a snapshot, how long it really
// took, and what the simple predictors would have said.
import type { Series, Snapshot } from './recordedHalls.ts';

export interface Case {
  /** Index of the snapshot at which the ticket is taken. */
  readonly snapshot: number;
  readonly number: number;
  readonly waitMinutes: number;
  /** Minutes, cut to 0-300. */
  readonly simple: {
    readonly byServiceTime: number;
    readonly byCalls60: number;
    readonly lastCalled: number;
    readonly meanOfLastTwo: number;
  };
}

export function casesOf(series: Series): readonly Case[] {
  return series.snapshots.flatMap((snapshot, index) => {
    const number = snapshot.called + snapshot.waiting + 1;
    const calledAt = minuteCalled(series, number);
    if (snapshot.waiting < 3 || snapshot.counters < 1 || calledAt === undefined) return [];
    const waitMinutes = calledAt - snapshot.minute;
    const calls60 = callsPerMinute(series, index, 60);
    if (waitMinutes <= 0 || callsPerMinute(series, index, 30) <= 0 || calls60 <= 0) return [];
    const byCalls60 = cut(snapshot.waiting / calls60);
    const lastCalled = cut(waitOfLastCalled(series, index));
    return [
      {
        snapshot: index,
        number,
        waitMinutes,
        simple: {
          byServiceTime: cut((snapshot.waiting * snapshot.serviceMinutes) / snapshot.counters),
          byCalls60,
          lastCalled,
          meanOfLastTwo: (byCalls60 + lastCalled) / 2,
        },
      },
    ];
  });
}

/** When the number called reached this one, between the snapshots around; `undefined` when it never did. */
export function minuteCalled({ snapshots }: Series, number: number): number | undefined {
  return minuteReached(snapshots, (snapshot) => snapshot.called, number);
}

/** When this number was given, between the snapshots around. */
export function minuteIssued({ snapshots, issued }: Series, number: number): number | undefined {
  return minuteReached(snapshots, (_snapshot, index) => issued[index] ?? 0, number);
}

function minuteReached(
  snapshots: readonly Snapshot[],
  countOf: (snapshot: Snapshot, index: number) => number,
  number: number,
): number | undefined {
  const index = snapshots.findIndex((snapshot, at) => countOf(snapshot, at) >= number);
  const here = snapshots[index];
  if (here === undefined) return undefined;
  const before = snapshots[index - 1];
  if (before === undefined) return here.minute;
  const from = countOf(before, index - 1);
  return before.minute + ((here.minute - before.minute) * (number - from)) / (countOf(here, index) - from);
}

/** The rise of the number ÷ the span since the first snapshot that is not older than so many minutes. */
function callsPerMinute({ snapshots }: Series, index: number, minutes: number): number {
  const now = snapshots[index];
  const then = snapshots.find(({ minute }) => now !== undefined && minute >= now.minute - minutes);
  if (now === undefined || then === undefined || now.minute <= then.minute) return 0;
  return (now.called - then.called) / (now.minute - then.minute);
}

/** Time since the number called now was given first. */
function waitOfLastCalled({ snapshots, issued }: Series, index: number): number {
  const now = snapshots[index];
  if (now === undefined) return 0;
  const given = issued.findIndex((number) => number >= now.called);
  return given < index ? now.minute - (snapshots[given]?.minute ?? now.minute) : 0;
}

function cut(minutes: number): number {
  return Math.min(300, Math.max(0, minutes));
}
