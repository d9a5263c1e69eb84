import { obstacle, type PrinterState } from './printerState.ts';

/*
 * Status bytes as in DEVICES.md 1.7 (Epson TM-T88III specification p. 143, Bixolon and Metapace manuals).
 * The fixed bits let a client tell the answers apart: DLE EOT (b & 0x93) == 0x12, the first byte of automatic status
 * (b & 0x93) == 0x10, GS r and the other automatic bytes (b & 0x90) == 0.
 */

const REALTIME_FIXED = 0x12;
const AUTOMATIC_FIXED = 0x10;

export type RealtimeStatusKind = 1 | 2 | 3 | 4;

/** The answer to DLE EOT n: 1 printer, 2 cause of being offline, 3 error, 4 paper. */
export function realtimeStatus(kind: RealtimeStatusKind, state: PrinterState): number {
  switch (kind) {
    case 1:
      return REALTIME_FIXED | bit(isOffline(state), 0x08);
    case 2:
      return (
        REALTIME_FIXED |
        bit(state.cover === 'open', 0x04) |
        bit(state.paper === 'out', 0x20) |
        bit(state.error !== null, 0x40)
      );
    case 3:
      return REALTIME_FIXED | errorBits(state);
    case 4:
      return REALTIME_FIXED | bit(state.paper !== 'ok', 0x0c) | bit(state.paper === 'out', 0x60);
  }
}

/** The four bytes of automatic status (GS a). */
export function automaticStatus(state: PrinterState): Uint8Array {
  return Uint8Array.of(
    AUTOMATIC_FIXED | bit(isOffline(state), 0x08) | bit(state.cover === 'open', 0x20),
    errorBits(state),
    paperSensorBits(state),
    0x0f,
  );
}

/** The bits of GS a whose subject differs between two states: 0x02 online or cover, 0x04 error, 0x08 paper. */
export function changedSubjects(before: PrinterState, after: PrinterState): number {
  const [wasGeneral, wasError, wasPaper] = automaticStatus(before);
  const [general, error, paper] = automaticStatus(after);
  return bit(wasGeneral !== general, 0x02) | bit(wasError !== error, 0x04) | bit(wasPaper !== paper, 0x08);
}

/** The answer to GS r n; `undefined` for an n that printers do not answer. The drawer line is always low here. */
export function transmittedStatus(n: number, state: PrinterState): number | undefined {
  if (n === 1 || n === 49) return paperSensorBits(state);
  if (n === 2 || n === 50) return 0;
  return undefined;
}

function errorBits(state: PrinterState): number {
  return bit(state.error === 'cutter', 0x08) | bit(state.error === 'unrecoverable', 0x20);
}

function paperSensorBits(state: PrinterState): number {
  return bit(state.paper !== 'ok', 0x03) | bit(state.paper === 'out', 0x0c);
}

function isOffline(state: PrinterState): boolean {
  return obstacle(state) !== undefined;
}

function bit(on: boolean, mask: number): number {
  return on ? mask : 0;
}
