import { createRequire } from 'node:module';

// The only user of the canvas here: it turns letters of a font into dots.
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

import { DotBitmap } from './dotBitmap.ts';

const REGULAR = 'Virtual Printer';
const BOLD = 'Virtual Printer Bold';

/** Letters met so far; a text of all the world's letters must not fill the memory. */
const MOST_GLYPHS = 4000;
const glyphs = new Map<string, DotBitmap>();

/** The dots of one character in a cell of this size, before any scaling. */
export function glyph(char: string, bold: boolean, width: number, height: number): DotBitmap {
  const key = `${width}×${height}${bold ? 'b' : ''}${char}`;
  const known = glyphs.get(key);
  if (known !== undefined) return known;
  if (glyphs.size >= MOST_GLYPHS) glyphs.clear();
  const drawn = drawGlyph(char, bold, width, height);
  glyphs.set(key, drawn);
  return drawn;
}

let areFontsRegistered = false;

function registerFonts(): void {
  if (areFontsRegistered) return;
  areFontsRegistered = true;
  const { resolve } = createRequire(import.meta.url);
  GlobalFonts.registerFromPath(resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'), REGULAR);
  GlobalFonts.registerFromPath(resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf'), BOLD);
}

function drawGlyph(char: string, bold: boolean, width: number, height: number): DotBitmap {
  registerFonts();
  const context = createCanvas(width, height).getContext('2d');
  // The font is 0.6 as wide as high; two-byte characters have twice the width and keep the size.
  const size = Math.min((width * 5) / 3, (height * 5) / 6);
  context.font = `${size}px "${bold ? BOLD : REGULAR}"`;
  context.textBaseline = 'alphabetic';
  context.fillText(char, 0, Math.round(height * 0.8), width);
  const { data } = context.getImageData(0, 0, width, height);
  const dots = new DotBitmap(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const opacity = data[(y * width + x) * 4 + 3] ?? 0;
      if (opacity >= 0x80) dots.fill(x, y, 1, 1);
    }
  }
  return dots;
}
