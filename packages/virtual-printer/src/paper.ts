import type { Alignment, TextStyle } from './operations.ts';
import type { QrModules } from './qrSymbol.ts';

/** One character in its place. Characters of a line stand on its lower edge. */
export interface Cell {
  readonly char: string;
  /** Dots from the left edge of the paper. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly style: TextStyle;
}

/** Where the print area lies, for what is aligned within it. */
export interface Placement {
  readonly alignment: Alignment;
  readonly areaLeft: number;
  readonly areaWidth: number;
}

/** One thing on the paper, from the top down. */
export type PaperItem =
  | {
      readonly kind: 'line';
      readonly cells: readonly Cell[];
      readonly height: number;
      readonly advance: number;
    }
  | { readonly kind: 'feed'; readonly dots: number }
  | RasterItem
  | {
      readonly kind: 'qr';
      readonly data: string;
      readonly modules: QrModules;
      readonly moduleDots: number;
      readonly placement: Placement;
    }
  | {
      readonly kind: 'barcode';
      readonly symbology: string;
      readonly data: string;
      readonly heightDots: number;
      readonly caption: boolean;
      readonly placement: Placement;
    }
  | { readonly kind: 'cut'; readonly partial: boolean; readonly feedDots: number }
  /** Something that leaves no mark: a drawer, a beep. */
  | { readonly kind: 'note'; readonly text: string };

/** A picture as it came, one bit a dot, cut off at the edge of the paper. */
export interface RasterItem {
  readonly kind: 'raster';
  readonly widthDots: number;
  readonly bytesPerRow: number;
  readonly rowCount: number;
  readonly bits: Uint8Array;
  readonly scaleX: 1 | 2;
  readonly scaleY: 1 | 2;
  readonly placement: Placement;
}

export type Paper = readonly PaperItem[];

/** Room under a picture of a barcode for its caption, and the height of what a cut leaves on the image. */
export const CAPTION_DOTS = 28;
export const CUT_MARK_DOTS = 12;

/** How far the paper moves for one item, in dots. */
export function advanceOf(item: PaperItem): number {
  switch (item.kind) {
    case 'line':
      return item.advance;
    case 'feed':
      return item.dots;
    case 'raster':
      return item.rowCount * item.scaleY;
    case 'qr':
      return item.modules.size * item.moduleDots;
    case 'barcode':
      return item.heightDots + (item.caption ? CAPTION_DOTS : 0);
    case 'cut':
      return item.feedDots + CUT_MARK_DOTS;
    case 'note':
      return 0;
  }
}

/** Whether something came out of the printer that a person would pick up: marks, or a cut slip. */
export function isJob(paper: Paper): boolean {
  return paper.some((item) => item.kind !== 'feed' && item.kind !== 'note' && !isBlankLine(item));
}

/** The leftmost dot of something `width` wide. */
export function leftOf(width: number, { alignment, areaLeft, areaWidth }: Placement): number {
  if (alignment === 'left') return areaLeft;
  const free = Math.max(0, areaWidth - width);
  return areaLeft + (alignment === 'center' ? Math.floor(free / 2) : free);
}

/** The paper in words: text line by line, everything else in brackets. Bands of one picture are told once. */
export function paperText(paper: Paper): string {
  const lines: string[] = [];
  let pictureRows = 0;
  for (const [index, item] of paper.entries()) {
    if (item.kind === 'raster') {
      pictureRows += item.rowCount * item.scaleY;
      const next = paper[index + 1];
      if (next?.kind === 'raster' && next.widthDots === item.widthDots) continue;
      lines.push(`[IMAGE ${item.widthDots * item.scaleX}×${pictureRows}]`);
      pictureRows = 0;
      continue;
    }
    const line = itemText(item);
    if (line !== undefined) lines.push(line);
  }
  return lines.join('\n');
}

function itemText(item: Exclude<PaperItem, RasterItem>): string | undefined {
  switch (item.kind) {
    case 'line':
      return lineText(item.cells);
    case 'feed':
      return undefined;
    case 'qr':
      return `[QR ${item.data}]`;
    case 'barcode':
      return `[BARCODE ${item.symbology} ${item.data}]`;
    case 'cut':
      return item.partial ? '[CUT partial]' : '[CUT]';
    case 'note':
      return `[${item.text}]`;
  }
}

/** Fills gaps between cells with spaces as wide as the character that follows. */
function lineText(cells: readonly Cell[]): string {
  let text = '';
  let right: number | undefined;
  for (const cell of cells.toSorted((one, other) => one.left - other.left)) {
    if (right !== undefined) text += ' '.repeat(Math.max(0, Math.round((cell.left - right) / cell.width)));
    text += cell.char;
    right = cell.left + cell.width;
  }
  return text.trimEnd();
}

function isBlankLine(item: PaperItem): boolean {
  return item.kind === 'line' && item.cells.every((cell) => cell.char === ' ' && !cell.style.inverse);
}
