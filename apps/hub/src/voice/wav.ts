/** Sound of one channel. */
export interface Sound {
  /** Samples a second. */
  readonly rate: number;
  /** -32768 to 32767. */
  readonly samples: Int16Array;
}

/**
 * Reads a WAV of 16-bit mono. The sizes in its head are not believed: a program that writes into a pipe does not know
 * them beforehand.
 *
 * @throws Error when it is no such WAV
 */
export function readWav(bytes: Buffer): Sound {
  const isWav = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE';
  if (!isWav) throw new Error('the sound is not a WAV');
  let rate: number | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const from = at + 8;
    if (name === 'fmt ' && from + 16 <= bytes.length) {
      const [format, channels] = [bytes.readUInt16LE(from), bytes.readUInt16LE(from + 2)];
      if (format !== 1 || channels !== 1 || bytes.readUInt16LE(from + 14) !== 16)
        throw new Error('the sound is not 16-bit mono');
      rate = bytes.readUInt32LE(from + 4);
    }
    if (name === 'data' && rate !== undefined) {
      const count = Math.floor(Math.min(size, bytes.length - from) / 2);
      const samples = Int16Array.from({ length: count }, (_, i) => bytes.readInt16LE(from + 2 * i));
      return { rate, samples };
    }
    at = from + size + (size % 2);
  }
  throw new Error('the sound is not a WAV');
}

/** Writes a WAV of 16-bit mono. */
export function writeWav({ rate, samples }: Sound): Buffer {
  const bytes = Buffer.alloc(44 + 2 * samples.length);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(2 * rate, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((sample, i) => bytes.writeInt16LE(sample, 44 + 2 * i));
  return bytes;
}

/** Loudest sample after levelling: -3 dB of what is possible. */
const loudest = 23_170;
/** What is softer than this part of the loudest sample, before and after the words, is silence. */
const silence = 0.01;
/** Left of the silence on both sides, in seconds, so that words neither click nor stick together. */
const margin = 0.04;

/**
 * Makes every voice and every phrase equally loud, and cuts the silence around the words.
 *
 * @throws Error when nothing is to be heard
 */
export function levelled({ rate, samples }: Sound): Sound {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  if (peak < 300) throw new Error('the sound is silent');
  const isHeard = (sample: number) => Math.abs(sample) > peak * silence;
  const from = Math.max(0, samples.findIndex(isHeard) - Math.round(margin * rate));
  const to = Math.min(samples.length, samples.findLastIndex(isHeard) + Math.round(margin * rate));
  return { rate, samples: samples.slice(from, to).map((sample) => Math.round((sample * loudest) / peak)) };
}
