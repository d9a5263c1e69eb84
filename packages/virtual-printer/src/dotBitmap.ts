/** A picture of one bit a dot, as a thermal head prints it; bit 7 of a byte is its leftmost dot, 1 is black. */
export class DotBitmap {
  readonly width: number;
  readonly height: number;
  readonly bytesPerRow: number;
  readonly bits: Uint8Array;

  constructor(width: number, height: number, bits?: Uint8Array) {
    this.width = width;
    this.height = height;
    this.bytesPerRow = Math.ceil(width / 8);
    this.bits = bits ?? new Uint8Array(this.bytesPerRow * height);
  }

  isBlack(x: number, y: number): boolean {
    return ((this.bits[y * this.bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  }

  /** Colours a rectangle; what lies outside is left out. */
  fill(left: number, top: number, width: number, height: number, black = true): void {
    const right = Math.min(left + width, this.width);
    const bottom = Math.min(top + height, this.height);
    for (let y = Math.max(0, top); y < bottom; y += 1) {
      for (let x = Math.max(0, left); x < right; x += 1) this.#set(x, y, black);
    }
  }

  /** Draws the black dots of another picture, each `scaleX` × `scaleY` large, in black or (inverse) in white. */
  draw(source: DotBitmap, left: number, top: number, scaleX = 1, scaleY = 1, black = true): void {
    if (scaleX === 1 && scaleY === 1 && black && left >= 0 && top >= 0) {
      this.#drawUnscaled(source, left, top);
      return;
    }
    for (let y = 0; y < source.height; y += 1) {
      for (let x = 0; x < source.width; x += 1) {
        if (source.isBlack(x, y)) this.fill(left + x * scaleX, top + y * scaleY, scaleX, scaleY, black);
      }
    }
  }

  /** Byte by byte: whole tickets are drawn this way. */
  #drawUnscaled(source: DotBitmap, left: number, top: number): void {
    const shift = left & 7;
    const firstByte = left >> 3;
    const rows = Math.min(source.height, this.height - top);
    for (let row = 0; row < rows; row += 1) {
      const from = row * source.bytesPerRow;
      const to = (top + row) * this.bytesPerRow + firstByte;
      const room = this.bytesPerRow - firstByte;
      for (let byte = 0; byte < source.bytesPerRow && byte < room; byte += 1) {
        const value = source.bits[from + byte] ?? 0;
        this.#or(to + byte, value >> shift);
        if (shift !== 0 && byte + 1 < room) this.#or(to + byte + 1, (value << (8 - shift)) & 0xff);
      }
    }
  }

  #or(index: number, value: number): void {
    this.bits[index] = (this.bits[index] ?? 0) | value;
  }

  #set(x: number, y: number, black: boolean): void {
    const index = y * this.bytesPerRow + (x >> 3);
    const mask = 0x80 >> (x & 7);
    const value = this.bits[index] ?? 0;
    this.bits[index] = black ? value | mask : value & ~mask;
  }
}
