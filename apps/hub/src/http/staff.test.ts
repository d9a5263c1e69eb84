import { readFileSync } from 'node:fs';
import type { HubLink } from '@talon/hub-client';
import {
  counterId,
  staffMember,
  type Role,
  type StaffChange,
  type StaffMember,
  type StaffView,
  type View,
} from '@talon/shared';
import { expect, it } from 'vitest';
import { databasePath } from '../store/openStores.ts';
import { DiskFullError } from '../store/storeErrors.ts';
import { nextView, postJson, reaches, startTestHub, type TestHub } from '../testing/testHub.ts';

interface Answered {
  readonly status: number;
  readonly body: { readonly code?: string; readonly member?: StaffMember; readonly pin?: string };
}

/** A supervisor at the page of the staff. */
async function office(hub: TestHub, session?: string) {
  const secret = session ?? (await hub.signIn('supervisor')).session;
  const authorization = `Bearer ${secret}`;
  const read = async () => {
    const response = await fetch(`${hub.url}/api/staff`, { headers: { authorization } });
    return (await response.json()) as { staff: StaffMember[]; changes: StaffChange[] };
  };
  const post = async (path: string, body: object, ifMatch?: string): Promise<Answered> => {
    const response = await fetch(`${hub.url}/api/staff${path}`, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/json',
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Answered['body'] };
  };
  return {
    read,
    post,
    /** The first of this role, or whoever has this number. */
    find: async (wanted: Role | { readonly number: string }): Promise<StaffMember> => {
      const { staff } = await read();
      const found = staff.find((each) =>
        typeof wanted === 'string' ? each.role === wanted : each.number === wanted.number,
      );
      if (found === undefined) throw new Error('there is nobody like that');
      return found;
    },
    add: (name: string, role: string) => post('', { name, role }),
    change: (seen: StaffMember, body: object, then = '') =>
      post(`/${seen.operatorId}${then}`, body, `"${seen.version}"`),
  };
}

const trySignIn = async (hub: TestHub, number: string, pin: string) => {
  const response = await postJson(`${hub.url}/api/sign-in`, { number, pin });
  return { status: response.status, body: (await response.json()) as { code?: string; session: string } };
};

const changeOwn = async (hub: TestHub, session: string, pin: string, newPin: string) => {
  const response = await fetch(`${hub.url}/api/own-pin`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session}`, 'content-type': 'application/json' },
    body: JSON.stringify({ pin, newPin }),
  });
  return [
    response.status,
    response.status === 204 ? null : ((await response.json()) as Answered['body']).code,
  ];
};

const first = { counterId: counterId.parse('counter-1') };
const firstCounter = (hub: TestHub) => hub.runtime.now().state.counters.get(first.counterId);

/** The first operator at the first counter; with `visitor`, somebody is called there. */
async function atWork(hub: TestHub, visitor = false): Promise<HubLink> {
  const link = await hub.connect(await hub.staff('operator'));
  await link.send('openCounter', { ...first, takeOver: false });
  if (!visitor) return link;
  const kiosk = await hub.connect(hub.device('kiosk-1'));
  await kiosk.send('issueTicket', { serviceId: 'passport', purpose: 'submit', language: 'uk' } as never);
  const called = await link.send('callNext', { ...first, seenVisit: null });
  expect(called.ok).toBe(true);
  return link;
}

const isStaff = (view: View): view is StaffView => view.view === 'staff';

it('adds somebody with the next number and a PIN that is shown once, who can sign in', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const { status, body } = await desk.add('  Олена   Гук ', 'operator');
  expect(status).toBe(201);
  expect(staffMember.parse(body.member)).toMatchObject({
    number: '105',
    name: 'Олена Гук',
    role: 'operator',
    version: 1,
    deactivatedAt: null,
    lastSignInAt: null,
  });
  expect(body.pin).toMatch(/^\d{6}$/);
  expect((await trySignIn(hub, '105', body.pin ?? '')).status).toBe(200);
  const { staff, changes } = await desk.read();
  expect(staff.map(({ number }) => number)).toEqual(['101', '102', '103', '104', '105']);
  expect(staff[4]?.signedInSince).not.toBeNull();
  expect(changes).toMatchObject([{ what: 'added', after: 'Олена Гук', changedBy: staff[3]?.operatorId }]);
});

it('keeps no PIN: not in the tables, not in the log, not in what it answers later', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const { body } = await desk.add('Олена Гук', 'operator');
  const pin = body.pin ?? 'none';
  const { session } = (await trySignIn(hub, '105', pin)).body;
  expect(await changeOwn(hub, session, pin, '904417')).toEqual([204, null]);
  const listed = JSON.stringify(await desk.read());
  const logged = JSON.stringify(hub.log);
  await hub.close();
  const onDisk = readFileSync(databasePath(hub.dataFolder), 'latin1');
  for (const place of [listed, logged, onDisk])
    for (const secret of [pin, '904417', 'argon2id'].slice(0, place === onDisk ? 2 : 3))
      expect(place.includes(secret)).toBe(false);
});

it.each([
  [{ name: '   ', role: 'operator' }, 422, 'name-empty'],
  [{ name: 'я'.repeat(101), role: 'operator' }, 422, 'name-too-long'],
  [{ name: 'Олена', role: 'boss' }, 400, 'malformed'],
  [{ name: 'Олена' }, 400, 'malformed'],
  [{ name: 'Олена', role: 'operator', number: '7' }, 400, 'malformed'],
])('refuses to add %j', async (wanted, status, code) => {
  const hub = await startTestHub();
  const desk = await office(hub);
  expect(await desk.post('', wanted)).toEqual({ status, body: { code } });
  expect((await desk.read()).staff).toHaveLength(4);
});

it('lets two people have one name', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  expect((await desk.add('Олена Гук', 'operator')).status).toBe(201);
  expect((await desk.add('Олена Гук', 'operator')).body.member?.number).toBe('106');
});

it('is for supervisors only', async () => {
  const hub = await startTestHub();
  const seen = await (await office(hub)).find('operator');
  for (const role of ['operator', 'reception'] as const) {
    const desk = await office(hub, (await hub.signIn(role)).session);
    expect(await desk.read()).toEqual({ code: 'not-allowed' });
    expect(await desk.add('Я', 'supervisor')).toEqual({ status: 403, body: { code: 'not-allowed' } });
    for (const then of ['', '/new-pin', '/deactivate', '/reactivate'])
      expect((await desk.change(seen, {}, then)).status).toBe(403);
  }
  const nobody = await office(hub, 'no-session-of-anybody');
  expect(await nobody.add('Я', 'supervisor')).toEqual({ status: 401, body: { code: 'session-ended' } });
});

it('renames somebody, and every screen that shows names follows at once', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const link = await hub.connect(await hub.staff('reception'));
  link.watch([{ view: 'staff' }]);
  await nextView(link, isStaff);
  const seen = await desk.find('operator');
  const renamed = nextView(link, isStaff);
  const { status, body } = await desk.change(seen, { name: 'Олена Гук' });
  expect([status, body.member?.name, body.member?.version]).toEqual([200, 'Олена Гук', 2]);
  const { staff } = await renamed;
  expect(staff.find(({ operatorId }) => operatorId === seen.operatorId)?.name).toBe('Олена Гук');
  expect((await desk.read()).changes).toMatchObject([
    { what: 'renamed', operatorId: seen.operatorId, before: 'operator', after: 'Олена Гук' },
  ]);
});

it('does not sign out who is only renamed', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const link = await atWork(hub);
  await desk.change(await desk.find('operator'), { name: 'Олена Гук' });
  expect(await link.send('closeCounter', first)).toMatchObject({ ok: true });
});

it('writes nothing where nothing changes', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const seen = await desk.find('operator');
  const { status, body } = await desk.change(seen, { name: seen.name, role: seen.role });
  expect([status, body.member?.version]).toEqual([200, 1]);
  expect((await desk.read()).changes).toEqual([]);
});

it('overwrites nobody’s change unseen', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const other = await office(hub);
  const seen = await desk.find('operator');
  expect((await other.change(seen, { name: 'Перша' })).status).toBe(200);
  const refused = { status: 412, body: { code: 'changed-meanwhile' } };
  expect(await desk.change(seen, { name: 'Друга' })).toEqual(refused);
  expect(await desk.change(seen, {}, '/new-pin')).toEqual(refused);
  expect(await desk.change(seen, {}, '/deactivate')).toEqual(refused);
  expect((await desk.find('operator')).name).toBe('Перша');
});

it('wants to know which version was seen, and of whom', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const seen = await desk.find('operator');
  const path = `/${seen.operatorId}`;
  expect(await desk.post(path, { name: 'Я' })).toEqual({ status: 428, body: { code: 'version-needed' } });
  expect((await desk.post(path, { name: 'Я' }, '*')).status).toBe(428);
  expect(await desk.post('/nobody', { name: 'Я' }, '"1"')).toEqual({
    status: 404,
    body: { code: 'unknown-operator' },
  });
  expect((await desk.post('/..%2f', { name: 'Я' }, '"1"')).status).toBe(400);
  expect((await desk.change(seen, { pin: '904417' })).body).toEqual({ code: 'malformed' });
});

it('gives another PIN: who was signed in is out at once, the counter is closed, the old PIN is gone', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const link = await atWork(hub);
  const gone = reaches(link, 'refused');
  const { status, body } = await desk.change(await desk.find('operator'), {}, '/new-pin');
  expect(status).toBe(200);
  expect(await gone).toMatchObject({ code: 'session-ended' });
  expect(firstCounter(hub)).toEqual({ status: 'closed' });
  expect(body.member).toMatchObject({ signedInSince: null, counterId: null });
  const { number, pin } = hub.account('operator');
  expect((await trySignIn(hub, number, pin)).body.code).toBe('wrong-pin');
  expect((await trySignIn(hub, number, body.pin ?? '')).status).toBe(200);
});

it('loses no visitor of who is signed out: the counter stays held, and he finds it again', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  await atWork(hub, true);
  const seen = await desk.find('operator');
  expect(seen.counterId).toBe('counter-1');
  const { body } = await desk.change(seen, {}, '/new-pin');
  expect(firstCounter(hub)).toMatchObject({ status: 'open', operatorId: seen.operatorId });
  expect(body.member).toMatchObject({ signedInSince: null, counterId: 'counter-1' });
  const { session } = (await trySignIn(hub, seen.number, body.pin ?? '')).body;
  const again = await hub.connect({ kind: 'staff', session });
  expect(await again.send('openCounter', { ...first, takeOver: false })).toMatchObject({ ok: true });
});

it('lets somebody go and takes him back, and deletes nobody', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const link = await atWork(hub, true);
  const gone = reaches(link, 'refused');
  const { body } = await desk.change(await desk.find('operator'), {}, '/deactivate');
  expect(await gone).toMatchObject({ code: 'session-ended' });
  expect(body.member?.deactivatedAt).not.toBeNull();
  expect(firstCounter(hub)).toMatchObject({ status: 'open' });
  const { number, pin } = hub.account('operator');
  const refused = await trySignIn(hub, number, pin);
  expect([refused.status, refused.body.code]).toEqual([403, 'deactivated']);
  expect((await trySignIn(hub, number, '000000')).body.code).toBe('wrong-pin');

  const colleague = await hub.connect(await hub.staff('supervisor'));
  expect(await colleague.send('openCounter', { ...first, takeOver: true })).toMatchObject({ ok: true });

  const back = await desk.change(await desk.find({ number }), {}, '/reactivate');
  expect(back.body.member?.deactivatedAt).toBeNull();
  expect((await trySignIn(hub, number, pin)).body.code).toBe('wrong-pin');
  expect((await trySignIn(hub, number, back.body.pin ?? '')).status).toBe(200);
  expect((await desk.read()).changes.map(({ what }) => what)).toEqual(['reactivated', 'deactivated']);
});

it('gives no PIN to who was never away, and lets nobody go twice', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const seen = await desk.find('operator');
  expect((await desk.change(seen, {}, '/reactivate')).body).toEqual({ code: 'changed-meanwhile' });
  const { body } = await desk.change(seen, {}, '/deactivate');
  const again = await desk.change(body.member as StaffMember, {}, '/deactivate');
  expect([again.status, again.body.member]).toEqual([200, body.member]);
});

it('gives another role, and signs out: what one may do is decided at the door', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const link = await atWork(hub);
  const gone = reaches(link, 'refused');
  const { body } = await desk.change(await desk.find('operator'), { role: 'reception' });
  expect(body.member?.role).toBe('reception');
  expect(await gone).toMatchObject({ code: 'session-ended' });
  expect(firstCounter(hub)).toEqual({ status: 'closed' });
  const { number, pin } = hub.account('operator');
  expect((await trySignIn(hub, number, pin)).body).toMatchObject({ role: 'reception' });
});

it('always leaves somebody who may administer', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const myself = await desk.find('supervisor');
  const refused = { status: 409, body: { code: 'last-supervisor' } };
  expect(await desk.change(myself, { role: 'operator' })).toEqual(refused);
  const added = await desk.add('Друга', 'supervisor');
  const second = added.body.member as StaffMember;
  // One who may not sign in cannot administer either.
  const away = await desk.change(second, {}, '/deactivate');
  expect(await desk.change(myself, { role: 'operator' })).toEqual(refused);
  await desk.change(away.body.member as StaffMember, {}, '/reactivate');
  expect((await desk.change(myself, { role: 'operator' })).status).toBe(200);
  // And is none any more.
  expect(await desk.add('Третя', 'operator')).toEqual({ status: 401, body: { code: 'session-ended' } });
});

it('lets nobody deactivate himself or give himself a PIN', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  await desk.add('Друга', 'supervisor');
  const myself = await desk.find('supervisor');
  const refused = { status: 409, body: { code: 'not-yourself' } };
  expect(await desk.change(myself, {}, '/deactivate')).toEqual(refused);
  expect(await desk.change(myself, {}, '/new-pin')).toEqual(refused);
});

it('of two supervisors who let each other go the second is too late', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const added = await desk.add('Друга', 'supervisor');
  const second = added.body.member as StaffMember;
  const { session } = (await trySignIn(hub, second.number, added.body.pin ?? '')).body;
  const other = await office(hub, session);
  const one = await desk.find({ number: hub.account('supervisor').number });
  const two = await other.find({ number: second.number });
  const both = await Promise.all([desk.change(two, {}, '/deactivate'), other.change(one, {}, '/deactivate')]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
});

it('gives the profile that somebody brings to every counter, as a version of the configuration', async () => {
  const hub = await startTestHub();
  const desk = await office(hub);
  const seen = await desk.find('operator');
  const [profile] = hub.runtime.now().config.workProfiles;
  const { body } = await desk.change(seen, { workProfileId: profile?.id });
  expect(body.member).toMatchObject({ workProfileId: profile?.id, version: 2 });
  const { operatorProfiles } = hub.runtime.now().config;
  expect(operatorProfiles[seen.operatorId]).toBe(profile?.id);
  const unknown = await desk.change(body.member as StaffMember, { workProfileId: 'nothing' });
  expect(unknown).toEqual({ status: 422, body: { code: 'unknown-work-profile' } });
  const taken = await desk.change(body.member as StaffMember, { workProfileId: null });
  expect(taken.body.member?.workProfileId).toBeNull();
  expect((await desk.read()).changes).toMatchObject([
    { what: 'work-profile', before: profile?.id, after: null },
    { what: 'work-profile', before: null, after: profile?.id },
  ]);
});

it('changes one’s own PIN for who knows the old one; his other sessions end, this one goes on', async () => {
  const hub = await startTestHub();
  const { pin, number } = hub.account('operator');
  const { session } = await hub.signIn('operator');
  const elsewhere = await atWork(hub);
  const gone = reaches(elsewhere, 'refused');
  expect(await changeOwn(hub, session, pin, '904417')).toEqual([204, null]);
  expect(await gone).toMatchObject({ code: 'session-ended' });
  expect(firstCounter(hub)).toEqual({ status: 'closed' });
  expect((await trySignIn(hub, number, pin)).body.code).toBe('wrong-pin');
  expect((await trySignIn(hub, number, '904417')).status).toBe(200);
  expect(await changeOwn(hub, session, '904417', '661129')).toEqual([204, null]);
  expect((await (await office(hub)).read()).changes[0]).toMatchObject({ what: 'own-pin' });
});

it('leaves the counter of who changes his PIN there', async () => {
  const hub = await startTestHub();
  const { pin } = hub.account('operator');
  const { session } = await hub.signIn('operator');
  const link = await hub.connect({ kind: 'staff', session });
  await link.send('openCounter', { ...first, takeOver: false });
  expect(await changeOwn(hub, session, pin, '904417')).toEqual([204, null]);
  expect(firstCounter(hub)).toMatchObject({ status: 'open' });
  expect(await link.send('closeCounter', first)).toMatchObject({ ok: true });
});

it('refuses a PIN that anybody would try, the same one, and a wrong old one as often as at the sign-in', async () => {
  const hub = await startTestHub();
  const { pin, number } = hub.account('operator');
  const { session } = await hub.signIn('operator');
  for (const trivial of ['1111', '1234', '1987'])
    expect(await changeOwn(hub, session, pin, trivial)).toEqual([422, 'trivial-pin']);
  expect(await changeOwn(hub, session, pin, pin)).toEqual([422, 'same-pin']);
  expect(await changeOwn(hub, session, pin, '12')).toEqual([400, 'malformed']);
  for (let wrong = 0; wrong < 5; wrong += 1)
    expect(await changeOwn(hub, session, '000000', '904417')).toEqual([403, 'wrong-pin']);
  expect(await changeOwn(hub, session, pin, '904417')).toEqual([429, 'locked-out']);
  expect((await trySignIn(hub, number, pin)).status).toBe(429);
  expect(await changeOwn(hub, 'no-session-of-anybody', pin, '904417')).toEqual([401, 'session-ended']);
});

it('changes nothing on a full disk, signs nobody out, and says so', async () => {
  let isFull = false;
  const hub = await startTestHub({
    onStatement: (sql) => {
      // The very last thing that is written.
      if (isFull && /^\s*INSERT INTO staff_change/.test(sql)) throw new DiskFullError('the disk is full');
    },
  });
  const desk = await office(hub);
  const link = await atWork(hub);
  const { session } = await hub.signIn('reception');
  const before = await desk.read();
  const seen = await desk.find('operator');
  isFull = true;
  const refused = { status: 503, body: { code: 'hub-read-only' } };
  expect(await desk.add('Олена Гук', 'operator')).toEqual(refused);
  expect(await desk.change(seen, { name: 'Олена Гук' })).toEqual(refused);
  expect(await desk.change(seen, {}, '/new-pin')).toEqual(refused);
  expect(await desk.change(seen, {}, '/deactivate')).toEqual(refused);
  const { pin } = hub.account('reception');
  expect(await changeOwn(hub, session, pin, '904417')).toEqual([503, 'hub-read-only']);
  isFull = false;
  expect(await desk.read()).toEqual(before);
  expect(await link.send('closeCounter', first)).toMatchObject({ ok: true });
  expect((await desk.add('Олена Гук', 'operator')).body.member?.number).toBe('105');
});
