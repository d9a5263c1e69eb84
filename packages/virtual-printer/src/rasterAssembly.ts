import type { RasterStart } from './operations.ts';
import type { Placement, RasterItem } from './paper.ts';

/** Collects the rows of one picture as they are printed, cut off at the edge of the paper. */
export class RasterAssembly {
  readonly #start: RasterStart;
  readonly #placement: Placement;
  readonly #bytesPerRow: number;
  readonly #widthDots: number;
  #bits: Uint8Array;
  #rowCount = 0;

  constructor(start: RasterStart, placement: Placement, paperWidthDots: number) {
    this.#start = start;
    this.#placement = placement;
    this.#widthDots = Math.min(start.widthDots, paperWidthDots);
    this.#bytesPerRow = Math.ceil(this.#widthDots / 8);
    // The height in the header is only a promise; memory grows with the rows that come.
    this.#bits = new Uint8Array(this.#bytesPerRow * Math.min(start.heightDots, 128));
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  add(row: Uint8Array): void {
    const offset = this.#rowCount * this.#bytesPerRow;
    if (offset + this.#bytesPerRow > this.#bits.length) {
      const larger = new Uint8Array(this.#bits.length * 2);
      larger.set(this.#bits);
      this.#bits = larger;
    }
    this.#bits.set(row.subarray(0, this.#bytesPerRow), offset);
    this.#rowCount += 1;
  }

  finish(): RasterItem {
    return {
      kind: 'raster',
      widthDots: this.#widthDots,
      bytesPerRow: this.#bytesPerRow,
      rowCount: this.#rowCount,
      bits: this.#bits.slice(0, this.#rowCount * this.#bytesPerRow),
      scaleX: this.#start.scaleX,
      scaleY: this.#start.scaleY,
      placement: this.#placement,
    };
  }
}
