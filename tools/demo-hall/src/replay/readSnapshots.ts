import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { minutesOf, wallTime } from '@talon/shared';
import papaparse from 'papaparse';
import { z } from 'zod';

/** What one queue of a hall showed at one moment. */
export interface Snapshot {
  /** Minutes since local midnight. */
  readonly minute: number;
  readonly queue: string;
  /** The ticket called last; `null` before the first call and after the evening's reset. */
  readonly called: { readonly letters: string; readonly number: number } | null;
  readonly waiting: number;
  readonly openWindows: number;
  /** The hall's own figure, in minutes; 0 when it has none yet. */
  readonly averageServiceMinutes: number;
}

const count = z.coerce.number().int().nonnegative();
const row = z.object({
  office: z.string().min(1),
  date: z.iso.date(),
  time: wallTime,
  queue_id: z.string().min(1),
  number_called: z.string().regex(/^([A-Z]+\d+)?$/),
  waiting: count,
  open_windows: count,
  avg_service_min: count,
});

/**
 * Reads the snapshots of one office and day from a file of them, `.csv` or `.csv.gz`, oldest first.
 *
 * @throws Error when the file is not such a file (with the line), or has nothing of that office and day (with what it has)
 */
export async function readSnapshots(file: string, office: string, date: string): Promise<Snapshot[]> {
  const bytes = await readFile(file);
  return parseSnapshots((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), office, date);
}

/** `readSnapshots` for the text of a file. */
export function parseSnapshots(text: string, office: string, date: string): Snapshot[] {
  const { data } = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const wanted: Snapshot[] = [];
  const offices = new Set<string>();
  const dates = new Set<string>();
  data.forEach((fields, at) => {
    offices.add(fields['office'] ?? '');
    if (fields['office'] !== office) return;
    dates.add(fields['date'] ?? '');
    if (fields['date'] !== date) return;
    const parsed = row.safeParse(fields);
    if (!parsed.success) throw new Error(`line ${at + 2}: ${z.prettifyError(parsed.error)}`);
    wanted.push(snapshotOf(parsed.data));
  });
  if (!offices.has(office)) throw new Error(`no office "${office}"; there are ${[...offices].join(', ')}`);
  if (wanted.length === 0) throw new Error(`no ${date} of ${office}; there are ${[...dates].join(', ')}`);
  return wanted.toSorted((a, b) => a.minute - b.minute);
}

function snapshotOf(fields: z.infer<typeof row>): Snapshot {
  const number = /\d+$/.exec(fields.number_called)?.[0];
  return {
    minute: minutesOf(fields.time),
    queue: fields.queue_id,
    called:
      number === undefined
        ? null
        : { letters: fields.number_called.slice(0, -number.length), number: Number(number) },
    waiting: fields.waiting,
    openWindows: fields.open_windows,
    averageServiceMinutes: fields.avg_service_min,
  };
}
