import { DotBitmap } from './dotBitmap.ts';
import { glyph } from './glyphs.ts';
import {
  advanceOf,
  CAPTION_DOTS,
  type Cell,
  CUT_MARK_DOTS,
  leftOf,
  type Paper,
  type PaperItem,
} from './paper.ts';
import { pngFile } from './pngFile.ts';

/** White around the printed area, so that a scanner finds a QR at the edge. A whole number of bytes. */
const MARGIN = 16;

/** The slip as a PNG, dot for dot. */
export function paperImage(paper: Paper, widthDots: number): Buffer {
  const height = paper.reduce((sum, item) => sum + advanceOf(item), 0);
  const image = new DotBitmap(widthDots + 2 * MARGIN, height + 2 * MARGIN);
  let top = MARGIN;
  for (const item of paper) {
    drawItem(image, item, top);
    top += advanceOf(item);
  }
  return pngFile(image);
}

function drawItem(image: DotBitmap, item: PaperItem, top: number): void {
  switch (item.kind) {
    case 'line':
      for (const cell of item.cells) drawCell(image, cell, top + item.height - cell.height);
      return;
    case 'raster': {
      const left = MARGIN + leftOf(item.widthDots * item.scaleX, item.placement);
      const picture = new DotBitmap(item.widthDots, item.rowCount, item.bits);
      image.draw(picture, left, top, item.scaleX, item.scaleY);
      return;
    }
    case 'qr': {
      const { size, dark } = item.modules;
      const left = MARGIN + leftOf(size * item.moduleDots, item.placement);
      for (const [index, isDark] of dark.entries()) {
        if (isDark === 0) continue;
        const x = left + (index % size) * item.moduleDots;
        const y = top + Math.floor(index / size) * item.moduleDots;
        image.fill(x, y, item.moduleDots, item.moduleDots);
      }
      return;
    }
    case 'barcode':
      drawBarcode(image, item, top);
      return;
    case 'cut':
      for (let x = 0; x < image.width; x += 12) image.fill(x, top + item.feedDots + CUT_MARK_DOTS / 2, 7, 1);
      return;
    case 'feed':
    case 'note':
  }
}

function drawCell(image: DotBitmap, { char, left, width, height, style }: Cell, top: number): void {
  const x = MARGIN + left;
  if (style.inverse) image.fill(x, top, width, height);
  const dots = glyph(char, style.bold, width / style.widthScale, height / style.heightScale);
  image.draw(dots, x, top, style.widthScale, style.heightScale, !style.inverse);
  if (style.underline > 0) {
    image.fill(x, top + height - style.underline, width, style.underline, !style.inverse);
  }
}

const BARCODE_FRAME = 2;
const LETTER = { width: 12, height: 24 };

/** Bars are not drawn: a frame stands for them, with the kind and the data in it. */
function drawBarcode(image: DotBitmap, item: Extract<PaperItem, { kind: 'barcode' }>, top: number): void {
  const label = `${item.symbology} ${item.data}`;
  const width = Math.min(label.length * LETTER.width + 4 * LETTER.width, item.placement.areaWidth);
  const left = MARGIN + leftOf(width, item.placement);
  image.fill(left, top, width, item.heightDots);
  image.fill(
    left + BARCODE_FRAME,
    top + BARCODE_FRAME,
    width - 2 * BARCODE_FRAME,
    item.heightDots - 2 * BARCODE_FRAME,
    false,
  );
  if (item.heightDots > LETTER.height + 2 * BARCODE_FRAME) {
    const middle = top + Math.floor((item.heightDots - LETTER.height) / 2);
    drawWords(image, label, left + 2 * LETTER.width, middle, width - 4 * LETTER.width);
  }
  if (item.caption) {
    const captionTop = top + item.heightDots + (CAPTION_DOTS - LETTER.height);
    drawWords(image, item.data, left + 2 * LETTER.width, captionTop, width - 4 * LETTER.width);
  }
}

function drawWords(image: DotBitmap, words: string, left: number, top: number, width: number): void {
  for (const [index, char] of Array.from(words.slice(0, Math.floor(width / LETTER.width))).entries()) {
    image.draw(glyph(char, false, LETTER.width, LETTER.height), left + index * LETTER.width, top);
  }
}
