// The recorded halls as series of snapshots: one queue of one hall on one day. What a usable series is, says the README
// beside the data; the recording is not part of the product.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface Snapshot {
  /** Minutes since midnight. */
  readonly minute: number;
  /** The number called last. */
  readonly called: number;
  readonly waiting: number;
  readonly counters: number;
  /** The hall's own average, minutes. */
  readonly serviceMinutes: number;
}

export interface Series {
  readonly office: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly queue: string;
  /** In order of time. */
  readonly snapshots: readonly Snapshot[];
  /** Per snapshot: the highest number given until then. */
  readonly issued: readonly number[];
}

/** @throws Error when the file is not a recording with these columns. */
export function readSeries(file: string): readonly Series[] {
  const [header, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  const columns = 'office,date,time,queue_id,number_called,waiting,open_windows,avg_service_min';
  if (header?.trim() !== columns) throw new Error(`${file} does not have the columns ${columns}`);

  const snapshotsOf = new Map<string, Snapshot[]>();
  const queuesOfLetter = new Map<string, Set<string>>();
  for (const line of lines) {
    const [office, date, time, queue, number, ...counts] = line.trim().split(',');
    const [, letter, called] = /^([A-Z]+)(\d+)$/.exec(number ?? '') ?? [];
    if (office === undefined || date === undefined || time === undefined || queue === undefined) continue;
    if (letter === undefined || called === undefined) continue;
    const [waiting = 0, counters = 0, serviceMinutes = 0] = counts.map(Number);
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    listAt(snapshotsOf, [office, date, queue, letter].join()).push({
      minute,
      called: Number(called),
      waiting,
      counters,
      serviceMinutes,
    });
    const ofLetter = `${office},${letter}`;
    queuesOfLetter.set(ofLetter, (queuesOfLetter.get(ofLetter) ?? new Set()).add(queue));
  }

  return [...snapshotsOf].flatMap(([key, unordered]) => {
    const [office = '', date = '', queue = '', letter = ''] = key.split(',');
    const snapshots = unordered.toSorted((a, b) => a.minute - b.minute || a.called - b.called);
    if (queuesOfLetter.get(`${office},${letter}`)?.size !== 1 || !isWhole(snapshots)) return [];
    let highest = 0;
    const issued = snapshots.map(({ called, waiting }) => (highest = Math.max(highest, called + waiting)));
    return [{ office, date, queue: `${queue}-${letter}`, snapshots, issued }];
  });
}

/** At least 30 snapshots; the number never steps back, never jumps by more than 30, and rises by 20 or more. */
function isWhole(snapshots: readonly Snapshot[]): boolean {
  const rises = snapshots.slice(1).map(({ called }, index) => called - (snapshots[index]?.called ?? called));
  const rise = rises.reduce((sum, one) => sum + one, 0);
  return snapshots.length >= 30 && rises.every((one) => one >= 0 && one <= 30) && rise >= 20;
}

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
