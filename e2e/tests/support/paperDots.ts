// @napi-rs/canvas (MIT, Skia) only to decode PNG: it is the decoder of readQrCode and of the printer's own tests, too.
import type { Buffer } from 'node:buffer';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { PaperRaster } from '@talon/ticket-print';

/** White that the virtual printer leaves around the printed area. */
const margin = 16;

/**
 * How many dots a paper that came out of the virtual printer has unlike a paper that was drawn here. A letter is a hundred
 * and more; a handful is no fault: the bytes of a job leave out what a printer could mistake for a command.
 */
export async function dotsApart(
  printed: Buffer,
  { widthDots, heightDots, rows }: PaperRaster,
): Promise<number> {
  const image = await loadImage(printed);
  const canvas = createCanvas(image.width, image.height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(margin, margin, widthDots, heightDots);
  let apart = 0;
  for (let dot = 0; dot < widthDots * heightDots; dot += 1) {
    const isBlack = data[dot * 4 + 3]! > 0 && data[dot * 4]! < 128;
    const isDrawn = (rows[dot >> 3]! & (0x80 >> (dot & 7))) !== 0;
    if (isBlack !== isDrawn) apart += 1;
  }
  return apart;
}
