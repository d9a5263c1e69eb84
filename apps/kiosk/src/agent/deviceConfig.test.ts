import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kioskConfig, readDeviceConfig, stationConfig } from './deviceConfig.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talon-config-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function write(content: unknown) {
  const file = join(folder, 'kiosk.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const read = async (content: unknown) => readDeviceConfig(await write(content), kioskConfig);

const good = {
  kioskId: 'kiosk-1',
  hubUrl: 'http://hall.local:7300',
  key: 'a-key-of-sixteen-and-more',
  printer: { host: '192.168.1.50' },
  dataFolder: 'data',
};

describe('the configuration of a kiosk', () => {
  it('fills in the ordinary printer, and finds the data folder beside the file', async () => {
    expect(await read(good)).toEqual({
      ok: true,
      config: {
        ...good,
        printer: { host: '192.168.1.50', port: 9100, widthDots: 576, backChannel: 'full' },
        dataFolder: join(folder, 'data'),
      },
    });
  });

  it('is refused with the path of every fault', async () => {
    const wrong = {
      ...good,
      hubUrl: 'ftp://hall',
      key: 'short',
      printer: { host: '', port: 70_000, widthDots: 512, backChannel: 'maybe', colour: true },
    };
    const answer = await read(wrong);
    const faults = answer.ok ? [] : answer.faults.map((fault) => fault.split(':')[0]);
    expect(faults).toEqual(
      expect.arrayContaining([
        'hubUrl',
        'key',
        'printer.host',
        'printer.port',
        'printer.widthDots',
        'printer.backChannel',
        'printer',
      ]),
    );
  });

  it('is refused when the file is no JSON or is not there', async () => {
    expect(await read('{')).toMatchObject({ ok: false, faults: [expect.stringContaining('kiosk.json')] });
    expect(await readDeviceConfig(join(folder, 'none.json'), kioskConfig)).toMatchObject({
      ok: false,
      faults: [expect.stringContaining('ENOENT')],
    });
  });
});

it('of a print station has its own name and no glass', async () => {
  const { kioskId, ...machine } = good;
  const station = { ...machine, stationId: 'reception-printer' };
  expect(await readDeviceConfig(await write(station), stationConfig)).toMatchObject({
    ok: true,
    config: { stationId: 'reception-printer', dataFolder: join(folder, 'data') },
  });
  const withGlass = { ...machine, kioskId, screenWidthMm: 400 };
  expect(await readDeviceConfig(await write(withGlass), stationConfig)).toMatchObject({
    ok: false,
    faults: [expect.stringContaining('stationId'), expect.stringMatching(/kioskId.*screenWidthMm/)],
  });
});
