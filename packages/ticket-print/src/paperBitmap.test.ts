import { locales } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { rasterPng, ticketRaster } from './paperBitmap.ts';
import { widths } from './testing/layouts.ts';
import { samplePaper } from './testing/papers.ts';
import { readQr } from './testing/readQr.ts';

describe.each(widths)('on %i dots', (width) => {
  it.each(locales)('a camera reads the public address from the %s paper', (language) => {
    const paper = samplePaper(language);
    expect(readQr(ticketRaster(paper, width))).toBe(paper.publicUrl);
  });

  it('has whole rows, and white at both edges however long the names are', () => {
    const paper = samplePaper('uk', { serviceName: 'Щ'.repeat(200), ticket: { letter: 'Ш', number: 888 } });
    const raster = ticketRaster(paper, width);
    expect(raster.rows).toHaveLength((width / 8) * raster.heightDots);
    const edges = Array.from({ length: raster.heightDots }, (_, row) => [
      raster.rows[(row * width) / 8],
      raster.rows[((row + 1) * width) / 8 - 1],
    ]);
    expect(edges.flat().every((byte) => byte === 0)).toBe(true);
  });
});

it('draws every letter of the three alphabets itself: none is the box of an unknown one', () => {
  const unknown = inkOf('\u{10ffff}');
  const inks = Array.from('ҐґєІїЁыЩ№’₴–', (letter) => ({ letter, ink: inkOf(letter) }));
  expect(inks.filter(({ ink }) => ink === unknown || ink === 0)).toEqual([]);
});

it('makes a PNG of the same dots', () => {
  const raster = ticketRaster(samplePaper('uk'), 576);
  const png = Buffer.from(rasterPng(raster));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([576, raster.heightDots]);
});

/** Black dots of a letter alone where the service stands. */
function inkOf(letter: string): number {
  return blackDots(letter) - blankDots;
}

function blackDots(serviceName: string): number {
  const { rows } = ticketRaster(samplePaper('uk', { serviceName }), 384);
  return rows.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
}

const blankDots = blackDots('');
