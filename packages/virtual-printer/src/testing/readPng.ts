import { createCanvas, loadImage } from '@napi-rs/canvas';
import readQr from 'jsqr';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8ClampedArray;
}

/** Decodes a PNG with a decoder that is not ours. */
export async function readPng(png: Buffer): Promise<Picture> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  return { data: new Uint8ClampedArray(data), width, height };
}

export function isBlack({ data, width }: Picture, x: number, y: number): boolean {
  return (data[(y * width + x) * 4] ?? 255) < 128;
}

/** What a camera would read from the picture. jsqr is CommonJS with its function on `default`. */
export function qrIn({ data, width, height }: Picture): string | undefined {
  const read = (typeof readQr === 'function' ? readQr : (readQr as { default: unknown }).default) as (
    data: Uint8ClampedArray,
    width: number,
    height: number,
  ) => { data: string } | null;
  return read(data, width, height)?.data;
}
