import { z } from 'zod';

/** Everything a person could do to the printer, and every way in which it may misbehave. */
const printerStateSchema = z.strictObject({
  paper: z.enum(['ok', 'low', 'out']),
  cover: z.enum(['closed', 'open']),
  /** Taken offline by its own switch, with nothing wrong. */
  offline: z.boolean(),
  error: z.enum(['cutter', 'unrecoverable']).nullable(),
  /** No back channel: prints, but never answers. */
  silent: z.boolean(),
  /** Speed at which the printer takes bytes out of its receive buffer; `null` is as fast as it can. */
  bytesPerSecond: z.int().min(1).max(10_000_000).nullable(),
  /** What happens to a client that connects. `reset` also resets the connections that are open. */
  connections: z.enum(['accept', 'refuse', 'reset']),
  /** The paper ends after so many more bytes of data; counts down. */
  paperOutAfterBytes: z.int().min(1).max(1_000_000_000).nullable(),
  /** The paper ends after so many more raster rows; counts down. */
  paperOutAfterRows: z.int().min(1).max(1_000_000).nullable(),
  /** Sends automatic status from the moment of connecting, as with Epson's memory switch. */
  automaticStatus: z.boolean(),
});

export type PrinterState = Readonly<z.infer<typeof printerStateSchema>>;

export const printerStateChangeSchema = printerStateSchema.partial();

export type PrinterStateChange = Readonly<z.infer<typeof printerStateChangeSchema>>;

export const healthyState: PrinterState = {
  paper: 'ok',
  cover: 'closed',
  offline: false,
  error: null,
  silent: false,
  bytesPerSecond: null,
  connections: 'accept',
  paperOutAfterBytes: null,
  paperOutAfterRows: null,
  automaticStatus: false,
};

/** What keeps the printer from printing, in words for a person; `undefined` when it prints. */
export function obstacle(state: PrinterState): string | undefined {
  if (state.error === 'unrecoverable') return 'unrecoverable error';
  if (state.error === 'cutter') return 'cutter jammed';
  if (state.cover === 'open') return 'cover open';
  if (state.paper === 'out') return 'paper out';
  if (state.offline) return 'switched offline';
  return undefined;
}
