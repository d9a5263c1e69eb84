/** ESC/POS for tests, spelled out so that a test reads like the job it sends. */
export const initialize = [0x1b, 0x40];
export const cut = [0x1d, 0x56, 66, 0];
export const askPaper = [0x1d, 0x72, 1];
export const leaveKanji = [0x1c, 0x2e];

export const statusRequest = (n: number): number[] => [0x10, 0x04, n];
export const codePage = (page: number): number[] => [0x1b, 0x74, page];
export const automaticStatusOn = [0x1d, 0x61, 0xff];

export function processId(id: string): number[] {
  return [0x1d, 0x28, 0x48, 6, 0, 48, 48, ...latin1(id)];
}

export function processIdAnswer(id: string): number[] {
  return [0x37, 0x22, ...latin1(id), 0];
}

/** A line of ASCII with its line feed. */
export function line(text: string): number[] {
  return [...latin1(text), 0x0a];
}

/** GS v 0 with every dot black, or with the given rows. */
export function raster(widthDots: number, rows: number, data?: Uint8Array): number[] {
  const bytesPerRow = Math.ceil(widthDots / 8);
  const bits = data ?? new Uint8Array(bytesPerRow * rows).fill(0xff);
  return [0x1d, 0x76, 0x30, 0, ...little(bytesPerRow), ...little(rows), ...bits];
}

/** GS 8 L (store) and GS ( L (print). */
export function storedGraphics(widthDots: number, rows: number, data: Uint8Array): number[] {
  const size = data.length + 10;
  return [
    [0x1d, 0x38, 0x4c, ...little(size & 0xffff), ...little(size >>> 16)],
    [48, 112, 48, 1, 1, 49, ...little(widthDots), ...little(rows), ...data],
    [0x1d, 0x28, 0x4c, 2, 0, 48, 50],
  ].flat();
}

/** GS ( k: module of 6 dots, level M, store, print. */
export function qr(text: string): number[] {
  const data = Buffer.from(text, 'utf8');
  return [
    [0x1d, 0x28, 0x6b, 3, 0, 49, 67, 6],
    [0x1d, 0x28, 0x6b, 3, 0, 49, 69, 49],
    [0x1d, 0x28, 0x6b, ...little(data.length + 3), 49, 80, 48, ...data],
    [0x1d, 0x28, 0x6b, 3, 0, 49, 81, 48],
  ].flat();
}

export function bytes(...parts: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flat());
}

function latin1(text: string): number[] {
  return [...Buffer.from(text, 'latin1')];
}

function little(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}
