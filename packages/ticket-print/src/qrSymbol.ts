// The only user of npm `qrcode` (the ISO 18004 encoder; the drawing is ours, in whole dots).
import { create } from 'qrcode';

/** A QR symbol without its quiet zone: a square of `size` modules. */
export interface QrSymbol {
  readonly size: number;
  isDark(column: number, row: number): boolean;
}

/** Level M: a crumpled paper may lose 15 % of the symbol. */
export function qrSymbol(text: string): QrSymbol {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size, isDark: (column, row) => modules.get(row, column) === 1 };
}
