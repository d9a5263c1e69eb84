import { demoConfig } from '@talon/queue-core/testing';
import {
  commandId,
  hour,
  localTime,
  minute,
  priorityClassId,
  type Appointment,
  type BranchConfig,
  type ListedAppointment,
  type Payload,
  type Role,
} from '@talon/shared';
import { expect, it } from 'vitest';
import { testDataFolder } from '../store/testDataFolder.ts';
import { startTestHub, testSetupFile, type TestHub } from '../testing/testHub.ts';

/** A quarter past ten in Kyiv on the Monday of the stories; the hub's clock begins at ten. */
const quarterPast = Date.UTC(2026, 10, 23, 8, 15);

const withAppointments = (config: BranchConfig): BranchConfig => ({
  ...config,
  rules: {
    ...config.rules,
    appointments: { earlyMinutes: 20, lateMinutes: 10, priorityClassId: priorityClassId.parse('priority') },
  },
});

async function start(options: Parameters<typeof startTestHub>[0] = {}) {
  const branchConfigFile = testSetupFile(testDataFolder(), demoConfig(withAppointments));
  return startTestHub({ branchConfigFile, ...options });
}

/** One sign-in for each role at each hub: a PIN is slow to check on purpose. */
const signedIn = new Map<string, ReturnType<TestHub['signIn']>>();
function signIn(hub: TestHub, role: Role) {
  const key = `${hub.url} ${role}`;
  const already = signedIn.get(key) ?? hub.signIn(role);
  signedIn.set(key, already);
  return already;
}

async function ask(hub: TestHub, method: string, path: string, body?: unknown, role: Role = 'reception') {
  const { session } = await signIn(hub, role);
  const isFile = typeof body === 'string';
  const response = await fetch(`${hub.url}/api/appointments${path}`, {
    method,
    headers: {
      authorization: `Bearer ${session}`,
      ...(body === undefined ? {} : { 'content-type': isFile ? 'text/csv' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const residence = { serviceId: 'residence', purpose: 'submit', bookedAt: quarterPast };
const booked = async (hub: TestHub, more: object = {}) => {
  const { status, body } = await ask(hub, 'POST', '', { ...residence, ...more });
  expect(status).toBe(201);
  return body['appointment'] as Appointment;
};
const listed = async (hub: TestHub, day = '2026-11-23') =>
  (await ask(hub, 'GET', `?day=${day}`)).body['appointments'] as ListedAppointment[];
const checkIn = async (hub: TestHub, appointment: object, who = hub.device('kiosk-1')) => {
  const link = await hub.connect(who);
  return link.send('checkIn', { appointment, language: 'uk' } as Payload<'checkIn'>);
};

it('books a time with a code of its own, lists it, and lets it in once', async () => {
  const hub = await start();
  const one = await booked(hub, { visitorName: 'Олена Гук', phone: '+380501112233' });
  expect(one).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) as string, state: 'booked' });
  const answer = await checkIn(hub, { code: one.code });
  expect(answer).toMatchObject({ ok: true, result: { inTime: true, bookedAt: quarterPast } });
  expect(await listed(hub)).toEqual([{ ...one, state: 'arrived' }]);
  expect(
    await checkIn(hub, { appointmentId: one.appointmentId }, await hub.staff('reception')),
  ).toMatchObject({
    code: 'appointment-used',
  });
});

it('[APPOINT-9] a phone says the booked time, and how it stands then', async () => {
  const hub = await start();
  const kiosk = await hub.connect(hub.device('kiosk-1'));
  await kiosk.send('issueTicket', { ...residence, language: 'uk', bookedAt: undefined } as never);
  const { code } = await booked(hub);
  const answer = await checkIn(hub, { code });
  if (!answer.ok) throw new Error(answer.code);
  const page = async (language: string) =>
    (await fetch(`${hub.url}/t/${answer.result.publicToken}?lang=${language}`)).text();
  const inUkrainian = await page('uk');
  expect(inUkrainian).toContain('Ви записані на 10:15. Раніше викличуть, лише якщо ніхто інший не чекатиме.');
  expect(inUkrainian).toContain('У вашій черзі перед вами нікого немає');
  expect(await page('ru')).toContain('Вы записаны на 10:15.');
  expect(await page('en')).toContain('You are booked for 10:15.');
});

it('[APPOINT-6] the same press sent twice, and two presses at once, end in one ticket, also after a restart', async () => {
  const hub = await start();
  const { code } = await booked(hub);
  const [first, second] = [
    await hub.connect(hub.device('kiosk-1')),
    await hub.connect(hub.device('kiosk-2')),
  ];
  const payload: Payload<'checkIn'> = { appointment: { code }, language: 'uk' };
  const press = { commandId: commandId.parse('one-press-of-one-finger') };
  const both = await Promise.all([first.send('checkIn', payload, press), second.send('checkIn', payload)]);
  expect(both.map((each) => (each.ok ? 'ticket' : each.code)).toSorted()).toEqual([
    'appointment-used',
    'ticket',
  ]);
  expect(hub.runtime.now().state.totals.issued).toBe(1);
  expect(await first.send('checkIn', payload, press)).toMatchObject({ ok: both[0].ok });
  await hub.close();
  const again = await start({ dataFolder: hub.dataFolder });
  expect(again.runtime.now().state.arrivedAppointments.size).toBe(1);
  expect(await checkIn(again, { code })).toMatchObject({ code: 'appointment-used' });
});

it('refuses what cannot be booked, each with its reason', async () => {
  const hub = await start();
  const { code } = await booked(hub);
  const refused = async (more: object) => {
    const { status, body } = await ask(hub, 'POST', '', { ...residence, ...more });
    return [status, body['code']];
  };
  expect(await refused({ serviceId: 'nowhere' })).toEqual([409, 'unknown-service']);
  expect(await refused({ purpose: 'collect' })).toEqual([409, 'purpose-not-offered']);
  expect(await refused({ bookedAt: quarterPast - hour })).toEqual([409, 'in-the-past']);
  expect(await refused({ bookedAt: quarterPast + 12 * hour })).toEqual([409, 'outside-opening-hours']);
  expect(await refused({ code })).toEqual([409, 'code-taken']);
  // The next day everybody may have it again.
  expect((await booked(hub, { code, bookedAt: quarterPast + 24 * hour })).code).toBe(code);
  expect(await refused({ code: '12' })).toEqual([400, 'malformed']);
  expect(await refused({ visitorName: 'x'.repeat(101) })).toEqual([400, 'malformed']);
  const without = await startTestHub();
  const none = await ask(without, 'POST', '', residence);
  expect([none.status, none.body['code']]).toEqual([409, 'appointments-not-used']);
});

it('a code belongs to its day: of two with the same one, today’s checks in', async () => {
  const hub = await start();
  const tomorrow = await booked(hub, { code: '424242', bookedAt: quarterPast + 24 * hour });
  expect(await checkIn(hub, { code: '424242' })).toMatchObject({ code: 'appointment-of-another-day' });
  const today = await booked(hub, { code: '424242' });
  expect(await checkIn(hub, { code: '424242' })).toMatchObject({ ok: true });
  expect(await listed(hub)).toEqual([{ ...today, state: 'arrived' }]);
  expect(await listed(hub, '2026-11-24')).toEqual([tomorrow]);
});

it('cancels what nobody has come for', async () => {
  const hub = await start();
  const [one, other] = [await booked(hub), await booked(hub)];
  const cancel = (id: string) => ask(hub, 'POST', `/${id}/cancel`);
  expect(await cancel(one.appointmentId)).toEqual({
    status: 200,
    body: { appointment: { ...one, state: 'cancelled' } },
  });
  expect((await cancel(one.appointmentId)).status).toBe(200);
  expect(await checkIn(hub, { code: one.code })).toMatchObject({ code: 'appointment-cancelled' });
  await checkIn(hub, { code: other.code });
  expect(await cancel(other.appointmentId)).toEqual({ status: 409, body: { code: 'appointment-used' } });
  expect((await cancel('nobody')).status).toBe(404);
  expect((await cancel('%00')).status).toBe(400);
});

it('is for reception and supervisors alone, and not kept by a browser', async () => {
  const hub = await start();
  expect((await ask(hub, 'GET', '', undefined, 'operator')).status).toBe(403);
  expect((await ask(hub, 'GET', '', undefined, 'supervisor')).status).toBe(200);
  const nobody = await fetch(`${hub.url}/api/appointments`);
  expect([nobody.status, await nobody.json()]).toEqual([401, { code: 'session-ended' }]);
  const { session } = await hub.signIn('reception');
  const headers = { authorization: `Bearer ${session}` };
  const kept = await fetch(`${hub.url}/api/appointments`, { headers });
  expect(kept.headers.get('cache-control')).toBe('no-store');
  expect((await ask(hub, 'GET', '?day=today')).status).toBe(400);
});

const file = [
  '\uFEFFid;date;time;service;purpose;name;phone',
  'r-1;23.11.2026;11:00;Місце проживання;submit;"Гук, Олена";+380501112233',
  'r-2;2026-11-24;9:30;passport;;Ярема;',
  '',
].join('\r\n');

it('imports a file once: again it changes nothing, corrected only what differs', async () => {
  const hub = await start();
  const put = (text: string, query = '') => ask(hub, 'POST', `/import${query}`, text);
  expect(await put(file, '?dryRun=1')).toEqual({ status: 200, body: { added: 2, changed: 0, unchanged: 0 } });
  expect(await listed(hub)).toEqual([]);
  expect((await put(file)).body).toEqual({ added: 2, changed: 0, unchanged: 0 });
  const [first] = await listed(hub);
  expect(first).toMatchObject({ visitorName: 'Гук, Олена', serviceId: 'residence', externalId: 'r-1' });
  expect(localTime(first?.bookedAt ?? 0, 'Europe/Kyiv')).toMatchObject({ minutesOfDay: 11 * 60 });
  expect(await listed(hub, '2026-11-24')).toMatchObject([{ purpose: 'submit', phone: null }]);
  expect((await put(file)).body).toEqual({ added: 0, changed: 0, unchanged: 2 });
  expect((await put(file.replace('9:30', '9:40'))).body).toEqual({ added: 0, changed: 1, unchanged: 1 });
  const after = await listed(hub, '2026-11-24');
  expect(after).toHaveLength(1);
  // Who has arrived or was cancelled meanwhile is left alone.
  await ask(hub, 'POST', `/${first?.appointmentId}/cancel`);
  expect((await put(file.replace('11:00', '12:00'))).body).toEqual({ added: 0, changed: 1, unchanged: 1 });
  expect(await listed(hub)).toEqual([{ ...first, state: 'cancelled' }]);
});

it('[APPOINT-3] takes a list that comes after its first times: whoever is late then checks in as late', async () => {
  const hub = await start();
  const late = 'code,date,time,service,purpose\n333333,2026-11-23,09:20,residence,submit';
  expect((await ask(hub, 'POST', '/import', late)).body).toEqual({ added: 1, changed: 0, unchanged: 0 });
  expect(await checkIn(hub, { code: '333333' })).toMatchObject({ ok: true, result: { inTime: false } });
});

it('books nothing of a file with a fault, and says where each is', async () => {
  const hub = await start();
  await booked(hub, { code: '111111' });
  const faulty = [
    'code,date,time,service,purpose,name',
    '222222,2026-11-23,11:00,residence,submit,Правильний',
    '111111,2026-11-23,11:00,residence,submit,Чужий код',
    '33333,2026-11-31,25:00,nowhere,,',
    '444444,2026-11-23,21:00,residence,collect,',
    '555555,2026-11-20,08:30,residence,submit,',
    '222222,2026-11-23,11:30,residence,,Двічі',
    ',2026-11-23,11:30,passport,submit,',
    '222222,2026-11-23,12:00,passport,submit,',
  ].join('\n');
  const { status, body } = await ask(hub, 'POST', '/import', faulty);
  expect(status).toBe(422);
  const faults = (body['faults'] as { line: number; column: string | null; code: string }[]).map(
    ({ line, column, code }) => `${line} ${column} ${code}`,
  );
  expect(faults).toEqual([
    '3 code code-taken',
    '4 code value-wrong',
    '4 date value-wrong',
    '4 time value-wrong',
    '4 service unknown-service',
    '5 purpose purpose-not-offered',
    '6 date in-the-past',
    '7 purpose purpose-needed',
    '8 null id-or-code-needed',
    '9 code twice-in-file',
  ]);
  expect(body).toMatchObject({ code: 'faulty-file', total: 10 });
  expect(await listed(hub)).toHaveLength(1);
});

it('says what is wrong with the file itself', async () => {
  const hub = await start();
  const faultsOf = async (text: string) =>
    (
      (await ask(hub, 'POST', '/import', text)).body['faults'] as {
        line: number;
        code: string;
        value: string;
      }[]
    ).map(({ line, code, value }) => [line, code, value]);
  expect(await faultsOf('')).toEqual([[1, 'no-rows', '']]);
  expect(await faultsOf('date,time\n1,2')).toEqual([
    [1, 'column-missing', 'service'],
    [1, 'id-or-code-needed', ''],
  ]);
  expect(await faultsOf('id,date,time,service,fone,id\n1,2,3,4,5,6')).toEqual([
    [1, 'column-unknown', 'fone'],
    [1, 'column-twice', 'id'],
  ]);
  expect(await faultsOf('id,date,time,service\n1,"2026-11-23,11:00,residence')).toEqual([
    [2, 'not-a-table', ''],
  ]);
  expect(await faultsOf('id,date,time,service\n1,2026-11-23,11:00,\uFFFD\uFFFD')).toEqual([
    [2, 'not-utf-8', ''],
  ]);
  expect((await ask(hub, 'POST', '/import', { not: 'a file' })).status).toBe(400);
});

it('[APPOINT-6] whoever did not come by the end of the day is missed', async () => {
  const hub = await start();
  await booked(hub);
  expect(await listed(hub)).toMatchObject([{ state: 'booked' }]);
  await hub.close();
  const next = await start({ dataFolder: hub.dataFolder, clockStartAt: quarterPast + 24 * hour });
  expect(await listed(next)).toMatchObject([{ state: 'missed' }]);
});

it('[APPOINT-7] thirty days later nobody is told whose it was, and no journal ever knew', async () => {
  const hub = await start();
  await booked(hub, { visitorName: 'Прізвище-Одне', phone: '+380501112233' });
  await hub.close();
  const clockStartAt = quarterPast + 31 * 24 * hour + 5 * minute;
  const later = await start({ dataFolder: hub.dataFolder, clockStartAt });
  expect(await listed(later)).toMatchObject([{ visitorName: null, phone: null, state: 'missed' }]);
});
