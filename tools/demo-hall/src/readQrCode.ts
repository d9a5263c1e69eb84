import type { Buffer } from 'node:buffer';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';

/** What the QR code in a picture says; `undefined` when there is none that can be read. */
export function readQrCode(png: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(png);
  const read = jsqr.default(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' });
  return read?.data;
}
