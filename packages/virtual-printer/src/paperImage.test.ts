import { describe, expect, it } from 'vitest';

import { paperImage } from './paperImage.ts';
import { EscPosParser } from './escPosParser.ts';
import { glyph } from './glyphs.ts';
import { printerModels } from './printerModel.ts';
import { qrModules } from './qrSymbol.ts';
import { bytes, cut, initialize, line, qr, raster, storedGraphics } from './testing/commands.ts';
import { isBlack, qrIn, readPng } from './testing/readPng.ts';
import { Typesetter } from './typesetter.ts';

/** White around the printed area. */
const MARGIN = 16;

function print(data: Uint8Array): Buffer {
  const typesetter = new Typesetter(printerModels.epson, 576, () => undefined);
  const parser = new EscPosParser();
  parser.push(data);
  for (let next = parser.next(); next !== undefined; next = parser.next()) {
    if (next.kind !== 'question' && next.kind !== 'warning') typesetter.apply(next);
  }
  return paperImage(typesetter.takePaper(), 576);
}

/** A QR as a picture of 1 bit a dot, `widthDots` wide, the symbol in the middle of white. */
function qrPicture(text: string, widthDots: number, moduleDots: number) {
  const modules = qrModules(Buffer.from(text), 'M');
  if (modules === undefined) throw new Error('no QR');
  const rows = (modules.size + 8) * moduleDots;
  const left = Math.floor((widthDots - modules.size * moduleDots) / 2);
  const data = new Uint8Array((widthDots / 8) * rows);
  for (const [index, isDark] of modules.dark.entries()) {
    if (isDark === 0) continue;
    for (let dot = 0; dot < moduleDots * moduleDots; dot += 1) {
      const x = left + (index % modules.size) * moduleDots + (dot % moduleDots);
      const y = (Math.floor(index / modules.size) + 4) * moduleDots + Math.floor(dot / moduleDots);
      const at = y * (widthDots / 8) + (x >> 3);
      data[at] = (data[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { data, rows };
}

describe('a QR can be read from the picture by jsqr', () => {
  const address = 'https://q.example.ua/t/A012';

  it('printed by the printer (GS ( k), centred', async () => {
    const png = print(bytes(initialize, line(''), [0x1b, 0x61, 1], qr(address), line(''), cut));
    expect(qrIn(await readPng(png))).toBe(address);
  });

  it('printed as a picture in bands (GS v 0)', async () => {
    const { data, rows } = qrPicture(address, 576, 5);
    const bands: number[][] = [];
    for (let top = 0; top < rows; top += 64) {
      const height = Math.min(64, rows - top);
      bands.push(raster(576, height, data.subarray(top * 72, (top + height) * 72)));
    }
    expect(qrIn(await readPng(print(bytes(initialize, ...bands, cut))))).toBe(address);
  });

  it('printed as stored graphics (GS 8 L), aligned right by dots that are no whole bytes', async () => {
    const { data, rows } = qrPicture(address, 200, 5);
    const png = print(bytes([0x1d, 0x57, 0x3b, 0x02], [0x1b, 0x61, 2], storedGraphics(200, rows, data), cut));
    expect(qrIn(await readPng(png))).toBe(address);
  });
});

it('puts every dot of a picture where it was sent', async () => {
  const picture = await readPng(print(bytes(raster(16, 2, Uint8Array.of(0x80, 0x01, 0x00, 0xff)))));
  expect([picture.width, picture.height]).toEqual([576 + 2 * MARGIN, 2 + 2 * MARGIN]);
  const rows = [0, 1].map((y) =>
    Array.from({ length: 16 }, (_, x) => (isBlack(picture, MARGIN + x, MARGIN + y) ? '#' : '.')).join(''),
  );
  expect(rows).toEqual(['#..............#', '........########']);
});

it('prints dots twice as large where GS v 0 says so', async () => {
  const [, ...rest] = raster(8, 1, Uint8Array.of(0x40));
  const doubled = [0x1d, ...rest];
  doubled[3] = 3;
  const picture = await readPng(print(bytes(doubled)));
  const black = [1, 2, 3, 4].map((x) => isBlack(picture, MARGIN + x, MARGIN));
  expect(black).toEqual([false, true, true, false]);
});

it('draws letters, larger ones larger, inverse ones white on black', async () => {
  const count = async (data: Uint8Array) => {
    const picture = await readPng(print(data));
    let dots = 0;
    for (let y = 0; y < picture.height; y += 1) {
      for (let x = 0; x < picture.width; x += 1) if (isBlack(picture, x, y)) dots += 1;
    }
    return dots;
  };
  const plain = await count(bytes(line('A')));
  expect(plain).toBeGreaterThan(20);
  expect(await count(bytes([0x1d, 0x21, 0x11], line('A')))).toBe(plain * 4);
  expect(await count(bytes([0x1d, 0x42, 1], line('A')))).toBe(12 * 24 - plain);
});

it('has Ukrainian letters that differ from their Latin look-alikes where they must', () => {
  const dots = (char: string) => glyph(char, false, 12, 24).bits.join();
  expect(dots('ї')).not.toBe(dots('i'));
  expect(dots('ґ')).not.toBe(dots('г'));
  expect(dots('є')).not.toBe(dots('□'));
});
