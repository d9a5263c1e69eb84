import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub, type Hub } from '@talon/hub';
import { deviceId, hour, minute, type Instant, type Payload } from '@talon/shared';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bookSamples } from './bookSamples.ts';
import { writeDemoSetup } from './demoSetup.ts';
import type { HubProcess } from './hubProcess.ts';
import { connect, signIn } from './links.ts';

/** 10:07 in Kyiv on a Monday. */
const monday: Instant = Date.UTC(2026, 10, 23, 8, 7);

let folder: string;
let hub: Hub;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talon-samples-'));
  await start(monday);
});
afterEach(async () => {
  await hub.close();
  await rm(folder, { recursive: true });
});

async function start(clockStartAt: Instant): Promise<void> {
  const branchConfigFile = await writeDemoSetup(folder, 'real');
  hub = await startHub({
    dataFolder: join(folder, 'hub'),
    branchConfigFile,
    port: 0,
    voice: 'off',
    logLevel: 'silent',
    ballastBytes: 0,
    clockStartAt,
  });
}

async function secrets() {
  const file = await readFile(join(folder, 'hub', 'first-start.json'), 'utf8');
  return JSON.parse(file) as {
    operators: HubProcess['staff'];
    devices: { deviceId: string; key: string }[];
  };
}
const book = async () => bookSamples({ url: hub.url, staff: (await secrets()).operators });
const codes = async () => (await book()).map(({ code, time }) => `${code} ${time}`);

async function listed(): Promise<readonly string[]> {
  const [reception] = (await secrets()).operators.filter(({ role }) => role === 'reception');
  const session = await signIn(hub.url, reception!);
  const response = await fetch(`${hub.url}/api/appointments`, {
    headers: { authorization: `Bearer ${session}` },
  });
  const { appointments } = (await response.json()) as { appointments: { code: string; state: string }[] };
  return appointments.map(({ code, state }) => `${code} ${state}`);
}

async function checkIn(code: string) {
  const { devices } = await secrets();
  const key = devices.find((device) => device.deviceId === 'kiosk-1')?.key ?? '';
  const who = { kind: 'device', deviceId: deviceId.parse('kiosk-1'), key } as const;
  const kiosk = await connect(hub.url, who, () => {});
  const answer = await kiosk.send('checkIn', { appointment: { code }, language: 'uk' } as Payload<'checkIn'>);
  kiosk.close();
  return answer;
}

it('books what one can check in with at once, and again nothing twice', async () => {
  const first = await codes();
  expect(first.slice(0, 3)).toEqual(['111111 10:15', '222222 10:20', '333333 09:35']);
  expect(await codes()).toEqual(first);
  expect(await listed()).toHaveLength(7);
  expect(await checkIn('111111')).toMatchObject({ ok: true, result: { inTime: true } });
  expect(await checkIn('333333')).toMatchObject({ ok: true, result: { inTime: false } });
});

it('a second start on the same day moves what is open and leaves out what was used', async () => {
  await codes();
  await checkIn('111111');
  await hub.close();
  await start(monday + 2 * hour + 30 * minute);
  expect((await codes()).slice(0, 2)).toEqual(['222222 12:50', '333333 12:05']);
  expect(await listed()).toEqual([
    '111111 arrived',
    '333333 booked',
    '222222 booked',
    '444444 booked',
    '555555 booked',
    '666666 booked',
    '777777 booked',
  ]);
});

it('books nothing while the centre is closed, and nothing where nobody can sign in as a supervisor', async () => {
  expect(await bookSamples({ url: hub.url, staff: [] })).toEqual([]);
  await hub.close();
  await start(monday + 12 * hour);
  expect(await book()).toEqual([]);
  expect(await listed()).toEqual([]);
});
