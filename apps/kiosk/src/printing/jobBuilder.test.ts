import { ticketRaster, type PaperRaster } from '@talon/ticket-print';
import { describe, expect, it } from 'vitest';
import { ticketJob } from './jobBuilder.ts';
import { samplePaper } from './testing/samplePaper.ts';

const blank = (heightDots: number): PaperRaster => ({
  widthDots: 384,
  heightDots,
  rows: new Uint8Array(48 * heightDots),
});

const bytes = (part: Uint8Array): number[] => Array.from(part);

describe('the bytes of a ticket', () => {
  it('start with ESC @ and FS ., turn automatic status on, and end with feed and cut', () => {
    const job = ticketJob(blank(1), 'full');
    expect(bytes(job.slice(0, 7))).toEqual([0x1b, 0x40, 0x1c, 0x2e, 0x1d, 0x61, 0x0e]);
    expect(bytes(job.slice(-4))).toEqual([0x1d, 0x56, 66, 0]);
  });

  it('ask nothing of a printer that cannot answer', () => {
    const head = bytes(ticketJob(blank(1), 'none').slice(0, 12));
    expect(head).toEqual([0x1b, 0x40, 0x1c, 0x2e, 0x1d, 0x76, 0x30, 0, 48, 0, 1, 0]);
  });

  it('hold the picture in bands of at most 128 rows, and nothing else', () => {
    const raster = ticketRaster(samplePaper(), 576);
    const job = ticketJob(raster, 'none');
    const rows: number[] = [];
    const heights: number[] = [];
    let at = 4;
    while (job[at + 1] === 0x76) {
      const height = job[at + 6]! + 256 * job[at + 7]!;
      expect(bytes(job.slice(at, at + 6))).toEqual([0x1d, 0x76, 0x30, 0, 72, 0]);
      rows.push(...job.slice(at + 8, at + 8 + 72 * height));
      heights.push(height);
      at += 8 + 72 * height;
    }
    expect(at).toBe(job.length - 4);
    expect(Math.max(...heights)).toBe(128);
    expect(rows).toHaveLength(raster.rows.length);
  });

  it('never hold a real-time command: one dot more breaks it', () => {
    const raster = blank(1);
    raster.rows.set([0x10, 0x05, 0x02, 0x10, 0x04, 0x01, 0x10, 0x14, 0x08, 0x10, 0x06]);
    const dots = ticketJob(raster, 'none').slice(12, 23);
    expect(bytes(dots)).toEqual([0x18, 0x05, 0x02, 0x18, 0x04, 0x01, 0x18, 0x14, 0x08, 0x10, 0x06]);
  });
});
