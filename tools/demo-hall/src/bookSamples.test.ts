import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub } from '@talon/hub';
import { appointmentCode, deviceId, hour, minute, type Instant } from '@talon/shared';
import { expect, it, onTestFinished } from 'vitest';
import { bookSamples } from './bookSamples.ts';
import { demoSetup } from './demoSetup.ts';
import type { HubProcess } from './hubProcess.ts';
import { connect, signIn } from './links.ts';

/** 10:07 in Kyiv on a Monday. */
const monday: Instant = Date.UTC(2026, 10, 23, 8, 7);

/** The demo's centre at a moment, with only the staff that matters here: a PIN is slow to make on purpose. */
async function openCentre(clockStartAt: Instant) {
  const folder = await mkdtemp(join(tmpdir(), 'talon-samples-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const branchConfigFile = join(folder, 'set-up.json');
  const staff = (['reception', 'supervisor'] as const).map((role) => ({ name: role, role }));
  await writeFile(branchConfigFile, JSON.stringify({ branch: demoSetup('real').branch, staff }));
  const startAt = (at: Instant) =>
    startHub({
      dataFolder: join(folder, 'hub'),
      branchConfigFile,
      port: 0,
      voice: 'off',
      logLevel: 'silent',
      ballastBytes: 0,
      clockStartAt: at,
    });
  let hub = await startAt(clockStartAt);
  onTestFinished(() => hub.close());
  const { operators, devices } = JSON.parse(
    await readFile(join(folder, 'hub', 'first-start.json'), 'utf8'),
  ) as { operators: HubProcess['staff']; devices: { deviceId: string; key: string }[] };
  return {
    startAgainAt: async (at: Instant): Promise<void> => {
      await hub.close();
      hub = await startAt(at);
    },
    book: async (staffOfDemo = operators) => {
      const samples = await bookSamples({ url: hub.url, staff: staffOfDemo });
      return samples.map(({ code, time }) => `${code} ${time}`);
    },
    listed: async (): Promise<readonly string[]> => {
      const reception = operators.find(({ role }) => role === 'reception');
      const session = await signIn(hub.url, reception!);
      const response = await fetch(`${hub.url}/api/appointments`, {
        headers: { authorization: `Bearer ${session}` },
      });
      const { appointments } = (await response.json()) as {
        appointments: { code: string; state: string }[];
      };
      return appointments.map(({ code, state }) => `${code} ${state}`);
    },
    checkIn: async (code: string) => {
      const key = devices.find((device) => device.deviceId === 'kiosk-1')?.key ?? '';
      const who = { kind: 'device', deviceId: deviceId.parse('kiosk-1'), key } as const;
      const kiosk = await connect(hub.url, who, () => {});
      const answer = await kiosk.send('checkIn', {
        appointment: { code: appointmentCode.parse(code) },
        language: 'uk',
      });
      kiosk.close();
      return answer;
    },
  };
}

it('books what one can check in with at once, and again nothing twice', async () => {
  const { book, listed, checkIn } = await openCentre(monday);
  const first = await book();
  expect(first.slice(0, 3)).toEqual(['111111 10:15', '222222 10:20', '333333 09:35']);
  expect(await book()).toEqual(first);
  expect(await listed()).toHaveLength(7);
  expect(await checkIn('111111')).toMatchObject({ ok: true, result: { inTime: true } });
  expect(await checkIn('333333')).toMatchObject({ ok: true, result: { inTime: false } });
});

it('a second start on the same day moves what is open and leaves out what was used', async () => {
  const { book, listed, checkIn, startAgainAt } = await openCentre(monday);
  await book();
  await checkIn('111111');
  await startAgainAt(monday + 2 * hour + 30 * minute);
  expect((await book()).slice(0, 2)).toEqual(['222222 12:50', '333333 12:05']);
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
  const { book, listed } = await openCentre(monday + 12 * hour);
  expect(await book()).toEqual([]);
  expect(await book([])).toEqual([]);
  expect(await listed()).toEqual([]);
});
