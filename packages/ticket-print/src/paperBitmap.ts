// The only user of @napi-rs/canvas: Skia with its own text shaping, prebuilt for Node and Electron, so that the paper
// looks the same on every machine. Fonts of the machine are not used.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { layoutClosingSlip } from './closingSlipLayout.ts';
import type { ClosingSlip } from './closingSlip.ts';
import { qrSymbol } from './qrSymbol.ts';
import type { LayoutElement, PaperLayout, PaperWidth, TextStyle } from './paperColumn.ts';
import { layoutTicket } from './ticketLayout.ts';
import type { TicketPaper } from './ticketPaper.ts';

/** A paper in dots. */
export interface PaperRaster {
  readonly widthDots: PaperWidth;
  readonly heightDots: number;
  /** Row by row from the top, `widthDots / 8` bytes each; the high bit is the left dot, 1 is black. */
  readonly rows: Uint8Array;
}

/** The dots that the printer burns for a ticket. About 30 ms of a slow core. */
export function ticketRaster(paper: TicketPaper, widthDots: PaperWidth): PaperRaster {
  return drawn(layoutTicket(paper, widthDots, measureText));
}

/** The dots that the printer burns for a closing slip. */
export function closingSlipRaster(slip: ClosingSlip, widthDots: PaperWidth): PaperRaster {
  return drawn(layoutClosingSlip(slip, widthDots, measureText));
}

function drawn({ widthDots, heightDots, elements }: PaperLayout): PaperRaster {
  const context = createCanvas(widthDots, heightDots).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthDots, heightDots);
  context.fillStyle = '#000';
  for (const element of elements) draw(context, element);
  const { data } = context.getImageData(0, 0, widthDots, heightDots);
  const rows = new Uint8Array((widthDots / 8) * heightDots);
  for (let dot = 0; dot < widthDots * heightDots; dot += 1) {
    // Grey on white paper: the red of a pixel is its lightness.
    if (data[dot * 4]! < threshold) rows[dot >> 3]! |= 0x80 >> (dot & 7);
  }
  return { widthDots, heightDots, rows };
}

/** The raster as PNG, for previews: exactly the dots of the paper. */
export function rasterPng({ widthDots, heightDots, rows }: PaperRaster): Uint8Array {
  const context = createCanvas(widthDots, heightDots).getContext('2d');
  const image = context.createImageData(widthDots, heightDots);
  for (let dot = 0; dot < widthDots * heightDots; dot += 1) {
    const lightness = (rows[dot >> 3]! & (0x80 >> (dot & 7))) === 0 ? 255 : 0;
    image.data.set([lightness, lightness, lightness, 255], dot * 4);
  }
  context.putImageData(image, 0, 0);
  return context.canvas.toBuffer('image/png');
}

/** Width of a line in dots, in the font of the paper. */
export function measureText(text: string, style: TextStyle): number {
  applyStyle(measuringContext, style);
  return measuringContext.measureText(text).width;
}

/** Grey below it becomes black. Above the middle: heat spreads, but thin strokes must not break. */
const threshold = 150;

const families = registerInter();
const measuringContext = createCanvas(1, 1).getContext('2d');

/** Registers Inter (OFL, variable, from fontsource as WOFF2) under names that no font of the machine has. */
function registerInter(): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@fontsource-variable/inter/package.json'));
  const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
  return subsets
    .map((subset) => {
      const family = `TalonPaper-${subset}`;
      GlobalFonts.register(readFileSync(join(folder, 'files', `inter-${subset}-opsz-normal.woff2`)), family);
      return `"${family}"`;
    })
    .join(', ');
}

function applyStyle(context: SKRSContext2D, { size, weight, tabular = false }: TextStyle): void {
  context.font = `${weight} ${size}px ${families}`;
  context.fontVariantNumeric = tabular ? 'tabular-nums' : 'normal';
  // Inter is drawn for a size in points from 14 to 32; the canvas would take dots for points.
  const points = Math.min(Math.max((size * 72) / 203, 14), 32);
  context.fontVariationSettings = `'opsz' ${points}`;
}

function draw(context: SKRSContext2D, element: LayoutElement): void {
  switch (element.kind) {
    case 'text':
      applyStyle(context, element.style);
      context.fillText(element.text, element.x, element.baseline);
      return;
    case 'rule':
      context.fillRect(element.x, element.y, element.width, element.height);
      return;
    case 'qr': {
      const { text, x, y, moduleDots } = element;
      const symbol = qrSymbol(text);
      for (let row = 0; row < symbol.size; row += 1)
        for (let column = 0; column < symbol.size; column += 1)
          if (symbol.isDark(column, row))
            context.fillRect(x + column * moduleDots, y + row * moduleDots, moduleDots, moduleDots);
    }
  }
}
