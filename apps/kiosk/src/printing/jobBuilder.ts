import type { PaperRaster } from '@talon/ticket-print';
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';

const initialize = [0x1b, 0x40];
/** FS . : clones with Chinese firmware start in Kanji mode (DEVICES.md 1.4). */
const leaveKanji = [0x1c, 0x2e];
/** GS a: tell of going offline, of errors and of the paper without being asked, so that the cause is known at once. */
const automaticStatus = [0x1d, 0x61, 0x0e];
/** GS V 66 0: feed to the cutter and cut. */
const cut = [0x1d, 0x56, 66, 0];
/** Cheap printers overflow at taller pictures (DEVICES.md 1.9). */
const bandRows = 128;

/**
 * The bytes of one paper: ESC @, FS ., automatic status where the printer has a way back, the picture in GS v 0 bands,
 * feed and cut.
 *
 * This is the only user of node-thermal-printer, which keeps the buffer of the job and nothing else. Of its own, not
 * used and why (DEVICES.md 1.4-1.6):
 * - texts: it changes code pages letter by letter and prints Ukrainian wrong on most printers; a picture is right on all;
 * - its picture: one single GS v 0 of the whole paper, which clones cannot hold, and 200 ms for it;
 * - its cut: eight blank lines, then an ESC @ that it does not know of itself;
 * - `execute`: reports success when the kernel took the bytes, then tears the connection down, so that a printer which
 *   says anything loses the end of the ticket. Sending is printerTransport's.
 */
export function ticketJob(raster: PaperRaster, backChannel: 'full' | 'none'): Uint8Array {
  const job = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' });
  job.append(Buffer.from([...initialize, ...leaveKanji, ...(backChannel === 'full' ? automaticStatus : [])]));
  for (let row = 0; row < raster.heightDots; row += bandRows) job.append(band(raster, row));
  job.append(Buffer.from(cut));
  return job.getBuffer();
}

/** GS v 0: a picture of at most `bandRows` rows. */
function band({ widthDots, heightDots, rows }: PaperRaster, firstRow: number): Buffer {
  const rowBytes = widthDots / 8;
  const height = Math.min(bandRows, heightDots - firstRow);
  const header = [0x1d, 0x76, 0x30, 0, rowBytes & 0xff, rowBytes >> 8, height & 0xff, height >> 8];
  const dots = rows.slice(firstRow * rowBytes, (firstRow + height) * rowBytes);
  return Buffer.concat([Buffer.from(header), withoutRealtimeCommands(dots)]);
}

/**
 * Printers obey DLE EOT, DLE ENQ and DLE DC4 wherever they stand, even in the dots of a picture: DLE ENQ 2 would throw
 * the rest of the ticket away (DEVICES.md 1.7). One dot more beside the one of DLE breaks the pattern; nobody sees it.
 */
function withoutRealtimeCommands(dots: Uint8Array): Uint8Array {
  const dle = 0x10;
  return dots.map((byte, at) =>
    byte === dle && [0x04, 0x05, 0x14].includes(dots[at + 1] ?? 0) ? dle | 0x08 : byte,
  );
}
