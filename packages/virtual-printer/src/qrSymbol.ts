import { create } from 'qrcode';

import type { QrLevel } from './operations.ts';

export interface QrModules {
  /** Modules along one side. */
  readonly size: number;
  /** Row by row; 1 is dark. */
  readonly dark: Uint8Array;
}

/** The symbol for these bytes; `undefined` when they are none, or too many for any QR. */
export function qrModules(data: Uint8Array, level: QrLevel): QrModules | undefined {
  try {
    const { modules } = create([{ data, mode: 'byte' }], { errorCorrectionLevel: level });
    return { size: modules.size, dark: Uint8Array.from(modules.data) };
  } catch {
    return undefined;
  }
}
