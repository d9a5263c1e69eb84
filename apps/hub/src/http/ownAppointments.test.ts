import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { demoConfig } from '@talon/queue-core/testing';
import {
  appointmentCode,
  deviceId,
  hour,
  minute,
  priorityClassId,
  type BranchConfig,
  type ListedAppointment,
  type OwnAppointment,
} from '@talon/shared';
import { expect, it } from 'vitest';
import { newDevicesPath } from '../store/admitDevices.ts';
import { firstStartPath } from '../store/firstStart.ts';
import { testDataFolder } from '../store/testDataFolder.ts';
import { startTestHub, testSetupFile, type TestHub } from '../testing/testHub.ts';

/** The hub's clock begins at ten in Kyiv, on the Monday of the stories. */
const ten = Date.UTC(2026, 10, 23, 8);
const name = (uk: string) => ({ uk, ru: uk, en: uk });
const otherSystem = { id: deviceId.parse('other-portal'), name: name('Інший портал') };

/** A branch that books times, with two portals; closed on the Wednesday. */
const branch = (change: (config: BranchConfig) => BranchConfig = (same) => same) =>
  demoConfig((demo) =>
    change({
      ...demo,
      bookingSystems: [...demo.bookingSystems, otherSystem],
      exceptions: [{ date: '2026-11-25', hours: null, note: name('Свято') }] as BranchConfig['exceptions'],
      rules: {
        ...demo.rules,
        appointments: {
          earlyMinutes: 20,
          lateMinutes: 10,
          priorityClassId: priorityClassId.parse('priority'),
        },
      },
    }),
  );

const start = (config = branch(), options: Parameters<typeof startTestHub>[0] = {}) =>
  startTestHub({ branchConfigFile: testSetupFile(testDataFolder(), config), ...options });

function keyOf(hub: TestHub, id = 'city-portal', file = firstStartPath(hub.dataFolder)): string {
  const { devices } = JSON.parse(readFileSync(file, 'utf8')) as {
    devices: { deviceId: string; key: string }[];
  };
  const key = devices.find((each) => each.deviceId === id)?.key;
  if (key === undefined) throw new Error(`${id} has no key`);
  return key;
}

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly appointment?: OwnAppointment } & Record<string, unknown>;
}

/** A portal at the hub's door. */
function portal(hub: TestHub, key = keyOf(hub)) {
  const ask = async (method: string, path: string, sent?: unknown): Promise<Answer> => {
    const response = await fetch(`${hub.url}/api/own-appointments${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent === undefined ? {} : { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  return {
    ask,
    book: (more: object = {}) => ask('POST', '', { ...wish, ...more }),
    change: (reference: string, more: object = {}) => ask('PUT', `/${reference}`, { ...wanted, ...more }),
    cancel: (reference: string) => ask('POST', `/${reference}/cancel`),
    get: (reference: string) => ask('GET', `/${reference}`),
  };
}

const at = (clock: string, day = '2026-11-23') => `${day}T${clock}:00+02:00`;
const wanted = { serviceId: 'residence', purpose: 'submit', bookedAt: at('10:15') };
const wish = { reference: 'r-1', ...wanted };

async function asReception(hub: TestHub, method: string, path: string, body?: unknown) {
  const { session } = await hub.signIn('reception');
  return fetch(`${hub.url}/api/appointments${path}`, {
    method,
    headers: { authorization: `Bearer ${session}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
const listed = async (hub: TestHub, day = '2026-11-23') =>
  (
    (await (await asReception(hub, 'GET', `?day=${day}`)).json()) as {
      appointments: ListedAppointment[];
    }
  ).appointments;
const checkIn = async (hub: TestHub, code: string) =>
  (await hub.connect(hub.device('kiosk-1'))).send('checkIn', {
    appointment: { code: appointmentCode.parse(code) },
    language: 'uk',
  });
const codeOf = ({ body }: Answer) => body.appointment?.code ?? '';

it('[APPOINT-8] books by its key, gets a code that checks in, and the reception sees who has booked', async () => {
  const hub = await start();
  const { book, get } = portal(hub);
  const answer = await book({ visitorName: ' Олена Гук ', phone: '+380501112233' });
  expect(answer).toEqual({
    status: 201,
    body: {
      appointment: {
        reference: 'r-1',
        code: expect.stringMatching(/^\d{6}$/) as string,
        serviceId: 'residence',
        purpose: 'submit',
        bookedAt: '2026-11-23T08:15:00.000Z',
        visitorName: 'Олена Гук',
        phone: '+380501112233',
        state: 'booked',
      },
    },
  });
  expect(await listed(hub)).toMatchObject([
    { bookedBy: 'city-portal', externalId: 'r-1', bookedAt: ten + 15 * minute, code: codeOf(answer) },
  ]);
  expect(await checkIn(hub, codeOf(answer))).toMatchObject({ ok: true, result: { inTime: true } });
  expect((await get('r-1')).body.appointment).toMatchObject({ state: 'arrived' });
});

it('[APPOINT-8] the same wish again is the same appointment, also at once and after a restart', async () => {
  const hub = await start();
  const { book } = portal(hub);
  const answers = await Promise.all([book(), book(), book()]);
  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '200', '201']);
  expect(new Set(answers.map(codeOf)).size).toBe(1);
  expect(await book({ bookedAt: at('10:30') })).toEqual({ status: 409, body: { code: 'reference-used' } });
  expect(await book({ visitorName: 'Інша' })).toMatchObject({ status: 409 });
  const key = keyOf(hub);
  await hub.close();
  // An hour later its time is over; it is the same one all the same.
  const later = await start(branch(), { dataFolder: hub.dataFolder, clockStartAt: ten + hour });
  expect(await portal(later, key).book()).toEqual({ status: 200, body: answers[0]?.body });
  expect(await listed(later)).toHaveLength(1);
});

it('[APPOINT-8] changes what it has booked; the code stays unless the new day has it taken', async () => {
  const hub = await start();
  const { book, change, get } = portal(hub);
  const code = codeOf(await book({ phone: '+380501112233' }));
  const moved = await change('r-1', { bookedAt: at('10:45'), visitorName: 'Ярема' });
  expect(moved).toMatchObject({
    status: 200,
    body: { appointment: { code, bookedAt: '2026-11-23T08:45:00.000Z', visitorName: 'Ярема', phone: null } },
  });
  expect((await get('r-1')).body).toEqual(moved.body);
  expect(await change('r-1', { bookedAt: at('10:45'), visitorName: 'Ярема' })).toEqual(moved);
  // Now the first wish says something else than the book.
  expect(await book({ phone: '+380501112233' })).toMatchObject({ body: { code: 'reference-used' } });
  const tomorrow = { serviceId: 'residence', purpose: 'submit', bookedAt: ten + 25 * hour, code };
  expect((await asReception(hub, 'POST', '', tomorrow)).status).toBe(201);
  const next = await change('r-1', { bookedAt: at('10:45', '2026-11-24') });
  expect(next).toMatchObject({ status: 200, body: { appointment: { state: 'booked' } } });
  expect(codeOf(next)).not.toBe(code);
  expect(await listed(hub)).toEqual([]);
});

it('[APPOINT-8] cancels, which stays so and lets nobody in', async () => {
  const hub = await start();
  const { book, change, cancel } = portal(hub);
  const booked = await book();
  const cancelled = { ...booked.body.appointment, state: 'cancelled' };
  expect(await cancel('r-1')).toEqual({ status: 200, body: { appointment: cancelled } });
  expect(await cancel('r-1')).toEqual({ status: 200, body: { appointment: cancelled } });
  expect(await checkIn(hub, codeOf(booked))).toMatchObject({ code: 'appointment-cancelled' });
  expect(await change('r-1', { bookedAt: at('11:00') })).toEqual({
    status: 409,
    body: { code: 'appointment-cancelled' },
  });
  expect(await book()).toEqual({ status: 200, body: { appointment: cancelled } });
});

it('[APPOINT-8] changes nothing of whoever has arrived, nor of a day that is over', async () => {
  const hub = await start();
  const { book, change, cancel } = portal(hub);
  await checkIn(hub, codeOf(await book()));
  await book({ reference: 'r-2', bookedAt: at('10:20') });
  const used = { status: 409, body: { code: 'appointment-used' } };
  expect(await change('r-1', { bookedAt: at('11:00') })).toEqual(used);
  expect(await cancel('r-1')).toEqual(used);
  const key = keyOf(hub);
  await hub.close();
  const next = await start(branch(), { dataFolder: hub.dataFolder, clockStartAt: ten + 24 * hour });
  const later = portal(next, key);
  const missed = { status: 409, body: { code: 'appointment-missed' } };
  expect(await later.change('r-2', { bookedAt: at('11:00', '2026-11-26') })).toEqual(missed);
  expect(await later.cancel('r-2')).toEqual(missed);
  expect((await later.get('r-2')).body.appointment).toMatchObject({ state: 'missed' });
});

it('refuses what cannot be booked, each with its reason, and books nothing', async () => {
  const hub = await start();
  const { book, change } = portal(hub);
  const refused = async (more: object) => {
    const { status, body } = await book(more);
    return [status, body.code];
  };
  expect(await refused({ serviceId: 'nowhere' })).toEqual([409, 'unknown-service']);
  expect(await refused({ purpose: 'collect' })).toEqual([409, 'purpose-not-offered']);
  expect(await refused({ bookedAt: at('09:59') })).toEqual([409, 'in-the-past']);
  expect(await refused({ bookedAt: at('22:30') })).toEqual([409, 'outside-opening-hours']);
  expect(await refused({ bookedAt: at('11:00', '2026-11-25') })).toEqual([409, 'outside-opening-hours']);
  expect(await listed(hub)).toEqual([]);
  await book();
  expect(await change('r-1', { bookedAt: at('11:00', '2026-11-25') })).toMatchObject({
    body: { code: 'outside-opening-hours' },
  });
  expect(await change('r-9')).toEqual({ status: 404, body: { code: 'unknown-appointment' } });
  const none = await start(
    branch((config) => ({ ...config, rules: { ...config.rules, appointments: null } })),
  );
  expect(await portal(none).book()).toEqual({ status: 409, body: { code: 'appointments-not-used' } });
});

it('names the fields that are missing, wrong or unknown', async () => {
  const hub = await start();
  const { ask, book, change } = portal(hub);
  const fields = async (answer: Promise<Answer>) => {
    const { status, body } = await answer;
    return [status, body.code, body['fields']];
  };
  const malformed = (...names: string[]) => [400, 'malformed', names];
  expect(await fields(ask('POST', '', {}))).toEqual(
    malformed('serviceId', 'purpose', 'bookedAt', 'reference'),
  );
  expect(await fields(book({ bookedAt: '2026-11-23T10:15:00' }))).toEqual(malformed('bookedAt'));
  expect(await fields(book({ bookedAt: '2026-02-30T10:15:00+02:00' }))).toEqual(malformed('bookedAt'));
  expect(await fields(book({ bookedAt: ten }))).toEqual(malformed('bookedAt'));
  expect(await fields(book({ reference: '../r' }))).toEqual(malformed('reference'));
  expect(await fields(book({ visitorName: 'x'.repeat(101), phone: 7 }))).toEqual(
    malformed('visitorName', 'phone'),
  );
  expect(await fields(book({ code: '123456' }))).toEqual(malformed('code'));
  expect(await fields(change('r-1', { reference: 'r-1' }))).toEqual(malformed('reference'));
  expect(await fields(ask('GET', '?day=today'))).toEqual(malformed('day'));
  expect(await fields(ask('POST', '', 'null'))).toEqual(malformed());
  expect((await ask('POST', '', '{"reference":')).body).toEqual({ code: 'malformed' });
  expect(await ask('POST', '', `{"reference":"${'x'.repeat(20_000)}"}`)).toEqual({
    status: 413,
    body: { code: 'too-large' },
  });
  expect(await listed(hub)).toEqual([]);
});

it('[APPOINT-8] is told of nobody else’s: not of another system’s, the reception’s, nor a file’s', async () => {
  const hub = await start();
  const mine = portal(hub);
  const other = portal(hub, keyOf(hub, 'other-portal'));
  await mine.book();
  await asReception(hub, 'POST', '', { serviceId: 'residence', purpose: 'submit', bookedAt: ten + hour });
  // What one calls r-1 is not what the other calls so.
  expect(await other.book({ bookedAt: at('10:40') })).toMatchObject({ status: 201 });
  await mine.book({ reference: 'r-2', bookedAt: at('10:50') });
  const unknown = { status: 404, body: { code: 'unknown-appointment' } };
  expect(await other.get('r-2')).toEqual(unknown);
  expect(await other.cancel('r-2')).toEqual(unknown);
  expect(await other.change('r-2')).toEqual(unknown);
  const seenBy = async ({ ask }: typeof mine) =>
    ((await ask('GET', '')).body['appointments'] as OwnAppointment[]).map(({ bookedAt }) => bookedAt);
  expect(await seenBy(mine)).toEqual(['2026-11-23T08:15:00.000Z', '2026-11-23T08:50:00.000Z']);
  expect(await seenBy(other)).toEqual(['2026-11-23T08:40:00.000Z']);
  expect(await listed(hub)).toHaveLength(4);
});

it('opens this door alone, and no other key opens it', async () => {
  const hub = await start();
  const key = keyOf(hub);
  const withKey = { headers: { authorization: `Bearer ${key}` } };
  for (const path of ['appointments', 'branch-config', 'service-days', 'visits/one/proofs'])
    expect(await (await fetch(`${hub.url}/api/${path}`, withKey)).json()).toEqual({ code: 'session-ended' });
  const { session } = await hub.signIn('supervisor');
  const kiosk = hub.device('kiosk-1');
  for (const wrong of [
    session,
    kiosk.kind === 'device' ? kiosk.key : '',
    'a-key-of-nobody-at-all',
    `${key}x`,
  ])
    expect(await portal(hub, wrong).book()).toEqual({ status: 401, body: { code: 'wrong-key' } });
  const without = await fetch(`${hub.url}/api/own-appointments`);
  expect([without.status, await without.json()]).toEqual([401, { code: 'wrong-key' }]);
  expect(without.headers.get('cache-control')).toBe('no-store');
});

it('loses its key with a configuration that leaves it out, and gets a new one when it comes back', async () => {
  const hub = await start();
  const old = keyOf(hub);
  await portal(hub, old).book();
  const { session } = await hub.signIn('supervisor');
  const put = async (config: BranchConfig) => {
    const response = await fetch(`${hub.url}/api/branch-config`, {
      method: 'POST',
      headers: { authorization: `Bearer ${session}`, 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify(config),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  await put(branch((config) => ({ ...config, bookingSystems: [] })));
  expect(await portal(hub, old).get('r-1')).toEqual({ status: 401, body: { code: 'wrong-key' } });
  // What it has booked is still good.
  expect(await listed(hub)).toMatchObject([{ state: 'booked', bookedBy: 'city-portal' }]);
  expect(await put(branch())).toMatchObject({ newDevices: ['city-portal', 'other-portal'] });
  expect((await portal(hub, old).get('r-1')).status).toBe(401);
  const fresh = keyOf(hub, 'city-portal', newDevicesPath(hub.dataFolder));
  expect((await portal(hub, fresh).get('r-1')).body.appointment).toMatchObject({ state: 'booked' });
});

it('is slowed down when it asks too fast, alone', async () => {
  const hub = await start();
  const mine = portal(hub);
  const statuses = (await Promise.all(Array.from({ length: 100 }, () => mine.get('r-1')))).map(
    ({ status, body }) => `${status} ${body.code}`,
  );
  expect(new Set(statuses)).toEqual(new Set(['404 unknown-appointment', '429 too-many-requests']));
  expect(statuses.filter((status) => status.startsWith('404')).length).toBeGreaterThanOrEqual(60);
  expect((await portal(hub, keyOf(hub, 'other-portal')).get('r-1')).status).toBe(404);
});

it('[APPOINT-7] thirty days later it is told of nobody any more', async () => {
  const hub = await start();
  await portal(hub).book({ visitorName: 'Прізвище-Одне' });
  const key = keyOf(hub);
  await hub.close();
  const later = await start(branch(), {
    dataFolder: hub.dataFolder,
    clockStartAt: ten + 31 * 24 * hour,
  });
  const { get, ask } = portal(later, key);
  expect((await get('r-1')).status).toBe(404);
  expect((await ask('GET', '?day=2026-11-23')).body).toEqual({ appointments: [] });
});

const shell = promisify(execFile);
const protocol = fileURLToPath(new URL('../../../../packages/shared/PROTOCOL.md', import.meta.url));

it('answers the examples of PROTOCOL.md as they say', async () => {
  const section = readFileSync(protocol, 'utf8').split('## Appointments of another system')[1] ?? '';
  const [, script = ''] = /```sh\n(.*?)```/s.exec(section) ?? [];
  const examples = [...script.matchAll(/^(curl .*?)\n# (\d{3}) ([^\n]*)$/gms)];
  expect(examples).toHaveLength(5);
  const hub = await start();
  const env = { ...process.env, HUB: hub.url, KEY: keyOf(hub) };
  const withoutCode = (body: string) => body.replaceAll(/"code":"\d{6}"/g, '"code":"six digits"');
  for (const [, command = '', status = '', body = ''] of examples) {
    const asked = command.replace('curl', String.raw`curl --silent --write-out '\n%{http_code}'`);
    const { stdout } = await shell('sh', ['-c', asked], { env });
    const [answer = '', answered] = stdout.split('\n');
    expect([withoutCode(answer), answered]).toEqual([withoutCode(body), status]);
  }
});
