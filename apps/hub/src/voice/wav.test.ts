import { describe, expect, it } from 'vitest';
import { levelled, readWav, writeWav } from './wav.ts';

const rate = 22_050;
/** Silence, a tone of this height, silence. */
const tone = (height: number, silent = rate) =>
  Int16Array.from({ length: 3 * silent }, (_, i) =>
    i < silent || i >= 2 * silent ? 0 : Math.round(height * Math.sin(i / 10)),
  );
const peakOf = (samples: Int16Array) => samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0);

describe('WAV', () => {
  it('is read as it was written', () => {
    const samples = Int16Array.from([0, 1, -1, 32_767, -32_768]);
    expect(readWav(writeWav({ rate, samples }))).toEqual({ rate, samples });
  });

  it('is read from a program that writes into a pipe and does not know the sizes', () => {
    const wav = writeWav({ rate, samples: Int16Array.from([7, 8, 9]) });
    wav.writeUInt32LE(0x7f_ff_f0_24, 4);
    wav.writeUInt32LE(0x7f_ff_f0_00, 40);
    expect([...readWav(wav).samples]).toEqual([7, 8, 9]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('Error: no such voice, and a long line that says why'.repeat(2))],
    ['a head alone', writeWav({ rate, samples: Int16Array.from([1]) }).subarray(0, 30)],
    ['stereo', stereo()],
  ])('refuses %s', (_what, bytes) => {
    expect(() => readWav(bytes)).toThrow('the sound is not');
  });
});

describe('levelled', () => {
  it.each([1000, 8000, 32_000])('makes a voice of height %i as loud as every other', (height) => {
    expect(peakOf(levelled({ rate, samples: tone(height) }).samples)).toBeGreaterThan(23_000);
    expect(peakOf(levelled({ rate, samples: tone(height) }).samples)).toBeLessThanOrEqual(23_170);
  });

  it('cuts the silence before and after the words, but for a breath', () => {
    const { samples } = levelled({ rate, samples: tone(8000) });
    expect(samples.length / rate).toBeCloseTo(1.08, 1);
  });

  it('refuses a recording in which nothing is heard', () => {
    expect(() => levelled({ rate, samples: tone(0) })).toThrow('silent');
  });
});

function stereo(): Buffer {
  const wav = writeWav({ rate, samples: Int16Array.from([1, 2]) });
  wav.writeUInt16LE(2, 22);
  return wav;
}
