// Counts a day anew. Nothing of the product's own is used here: not its events, its rows for reports, nor its arithmetic.
import { join } from 'node:path';
import Database from 'better-sqlite3';

export interface CountedTickets {
  readonly issued: number;
  readonly served: number;
  readonly noShow: number;
  readonly cancelled: number;
  readonly leftOver: number;
  /** From ticket to first start, without pauses of the hall, of those who were served; in ms, the shortest first. */
  readonly waits: readonly number[];
}

export interface CountedDay {
  readonly closedAt: number;
  /** The row that closed the day. */
  readonly revision: number;
  readonly hash: string;
  readonly total: CountedTickets;
  readonly byQueue: ReadonlyMap<string, CountedTickets>;
  /** By the hour on the clock in Kyiv. */
  readonly byHour: ReadonlyMap<number, CountedTickets>;
}

interface JournalRow {
  readonly seq: number;
  readonly event: string;
  readonly hash: string;
}

interface Happened {
  readonly at: number;
  readonly body: {
    readonly type: string;
    readonly visitId?: string;
    readonly queueId?: string;
  };
}

interface Ticket {
  readonly queue: string;
  readonly hour: number;
  readonly issuedAt: number;
  startedAt?: number;
  end?: string;
}

const ends: Readonly<Record<string, 'served' | 'noShow' | 'cancelled' | 'leftOver'>> = {
  serviceFinished: 'served',
  visitNoShow: 'noShow',
  visitCancelled: 'cancelled',
  visitLeftOver: 'leftOver',
};

/** Counts the one day that is in the journal of a data folder. */
export function countDay(dataFolder: string): CountedDay {
  const database = new Database(join(dataFolder, 'hub.db'), { readonly: true });
  const rows = database
    .prepare<[], JournalRow>('SELECT seq, event, lower(hex(hash)) AS hash FROM journal ORDER BY seq')
    .all();
  database.close();

  const tickets = new Map<string, Ticket>();
  const pauses: { from: number; to: number }[] = [];
  let closing: { closedAt: number; revision: number; hash: string } | undefined;
  for (const { seq, event, hash } of rows) {
    const { at, body } = JSON.parse(event) as Happened;
    const ticket = tickets.get(body.visitId ?? '');
    const end = ends[body.type];
    if (body.type === 'ticketIssued')
      tickets.set(body.visitId!, { queue: body.queueId!, hour: hourInKyiv(at), issuedAt: at });
    if (body.type === 'serviceStarted') ticket!.startedAt ??= at;
    if (end !== undefined) ticket!.end = end;
    if (body.type === 'endUndone' || body.type === 'visitReadmitted') delete ticket!.end;
    if (body.type === 'hallPaused') pauses.push({ from: at, to: Infinity });
    if (body.type === 'hallResumed') pauses.at(-1)!.to = at;
    if (body.type === 'dayClosed') closing = { closedAt: at, revision: seq, hash };
  }
  if (closing === undefined) throw new Error('the day was not closed');

  const paused = (from: number, to: number) =>
    pauses.reduce((sum, pause) => sum + Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from)), 0);
  const count = (some: readonly Ticket[]): CountedTickets => {
    const ended = (how: string) => some.filter(({ end }) => end === how).length;
    return {
      issued: some.length,
      served: ended('served'),
      noShow: ended('noShow'),
      cancelled: ended('cancelled'),
      leftOver: ended('leftOver'),
      waits: some
        .filter(({ end }) => end === 'served')
        .map(({ issuedAt, startedAt }) => startedAt! - issuedAt - paused(issuedAt, startedAt!))
        .toSorted((a, b) => a - b),
    };
  };
  const all = [...tickets.values()];
  const by = <K>(keyOf: (ticket: Ticket) => K) =>
    new Map([...Map.groupBy(all, keyOf)].map(([key, some]) => [key, count(some)]));
  return { ...closing, total: count(all), byQueue: by(({ queue }) => queue), byHour: by(({ hour }) => hour) };
}

function hourInKyiv(at: number): number {
  const hour = new Date(at).toLocaleString('en-GB', {
    timeZone: 'Europe/Kyiv',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return Number(hour);
}

/** The usual figures of a list of waits, in ms, and the share of those of at most 15 minutes in whole per cent. */
export function waitsInFigures(waits: readonly number[]) {
  if (waits.length === 0) return null;
  const sum = waits.reduce((one, other) => one + other, 0);
  const within = (limit: number) => waits.filter((wait) => wait <= limit).length;
  const middle = Math.floor(waits.length / 2);
  return {
    mean: Math.round(sum / waits.length),
    median: waits.length % 2 === 1 ? waits[middle]! : Math.round((waits[middle - 1]! + waits[middle]!) / 2),
    /** The shortest that nine of ten did not exceed. */
    ninetieth: waits.find((wait) => 10 * within(wait) >= 9 * waits.length)!,
    shortPercent: Math.floor((100 * within(15 * 60_000)) / waits.length),
  };
}
