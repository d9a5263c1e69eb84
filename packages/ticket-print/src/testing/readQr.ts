import jsqr from 'jsqr';
import type { PaperRaster } from '../paperBitmap.ts';

// jsqr is CommonJS with its function on `default`; bundlers and Node disagree about what that imports as.
const decode = (typeof jsqr === 'function' ? jsqr : (jsqr as { default: unknown }).default) as (
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

/** What a camera reads from the paper, by a decoder that is not ours. */
export function readQr({ widthDots, heightDots, rows }: PaperRaster): string | undefined {
  const rgba = new Uint8ClampedArray(widthDots * heightDots * 4).fill(255);
  for (let dot = 0; dot < widthDots * heightDots; dot += 1)
    if (((rows[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0) rgba.fill(0, dot * 4, dot * 4 + 3);
  return decode(rgba, widthDots, heightDots)?.data;
}
