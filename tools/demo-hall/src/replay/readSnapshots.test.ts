import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSnapshots, readSnapshots } from './readSnapshots.ts';

const text = `office,date,time,queue_id,number_called,waiting,open_windows,avg_service_min
North,2020-01-13,08:05,2,B001,3,1,4
North,2020-01-13,08:00,1,,2,0,0
South,2020-01-13,08:00,1,A001,0,1,5
North,2020-01-14,08:00,1,A001,0,1,5
`;

describe('reading snapshots', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talon-snapshots-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('gives one office and day, oldest first', () => {
    expect(parseSnapshots(text, 'North', '2020-01-13')).toEqual([
      { minute: 480, queue: '1', called: null, waiting: 2, openWindows: 0, averageServiceMinutes: 0 },
      {
        minute: 485,
        queue: '2',
        called: { letters: 'B', number: 1 },
        waiting: 3,
        openWindows: 1,
        averageServiceMinutes: 4,
      },
    ]);
  });

  it('reads a packed file as it reads a plain one', async () => {
    const plain = join(folder, 'day.csv');
    const packed = join(folder, 'day.csv.gz');
    await writeFile(plain, text);
    await writeFile(packed, gzipSync(text));
    expect(await readSnapshots(packed, 'South', '2020-01-13')).toEqual(
      await readSnapshots(plain, 'South', '2020-01-13'),
    );
  });

  it('says what a file has when the office or the day is not in it', () => {
    expect(() => parseSnapshots(text, 'East', '2020-01-13')).toThrow(
      'no office "East"; there are North, South',
    );
    expect(() => parseSnapshots(text, 'North', '2020-01-15')).toThrow(
      'no 2020-01-15 of North; there are 2020-01-13, 2020-01-14',
    );
  });

  it('refuses a row it cannot understand, with its line', () => {
    const broken = text.replace('B001,3', 'B001,many');
    expect(() => parseSnapshots(broken, 'North', '2020-01-13')).toThrow(/^line 2: .*waiting/s);
  });
});
