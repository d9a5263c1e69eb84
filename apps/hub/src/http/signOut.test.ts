import type { HubLink } from '@talon/hub-client';
import { counterId, hour } from '@talon/shared';
import { expect, it } from 'vitest';
import { DiskFullError } from '../store/storeErrors.ts';
import { postJson, reaches, startTestHub, type TestHub } from '../testing/testHub.ts';

const atFirst = { counterId: counterId.parse('counter-1') };

const signOut = (hub: TestHub, session: string) =>
  fetch(`${hub.url}/api/sign-out`, { method: 'POST', headers: { authorization: `Bearer ${session}` } });

/** An operator who has opened the first counter. */
async function atWork(hub: TestHub): Promise<{ session: string; sessionId: string; link: HubLink }> {
  const { session, sessionId } = await hub.signIn('operator');
  const link = await hub.connect({ kind: 'staff', session });
  expect(await link.send('openCounter', { ...atFirst, takeOver: false })).toMatchObject({ ok: true });
  return { session, sessionId, link };
}

const firstCounter = (hub: TestHub) => hub.runtime.now().state.counters.get(atFirst.counterId);

it('closes the counter that was held, as the one who held it', async () => {
  const hub = await startTestHub();
  const { session, link } = await atWork(hub);
  expect((await signOut(hub, session)).status).toBe(204);
  expect(firstCounter(hub)).toEqual({ status: 'closed' });
  expect(await reaches(link, 'refused')).toMatchObject({ code: 'session-ended' });
});

it('closes a paused one, too', async () => {
  const hub = await startTestHub();
  const { session, link } = await atWork(hub);
  expect(await link.send('pauseCounter', { ...atFirst, reasonId: 'lunch' } as never)).toMatchObject({
    ok: true,
  });
  expect((await signOut(hub, session)).status).toBe(204);
  expect(firstCounter(hub)).toEqual({ status: 'closed' });
});

it('leaves a counter with a visitor held, for a colleague to take over', async () => {
  const hub = await startTestHub();
  const { session, sessionId, link } = await atWork(hub);
  const kiosk = await hub.connect(hub.device('kiosk-1'));
  await kiosk.send('issueTicket', { serviceId: 'passport', purpose: 'submit', language: 'uk' } as never);
  expect(await link.send('callNext', { ...atFirst, seenVisit: null })).toMatchObject({ ok: true });
  expect((await signOut(hub, session)).status).toBe(204);
  expect(firstCounter(hub)).toMatchObject({ status: 'open', sessionId });

  const colleague = await hub.connect(await hub.staff('supervisor'));
  expect(await colleague.send('openCounter', { ...atFirst, takeOver: true })).toMatchObject({ ok: true });
});

it('leaves the counters of others and of one’s own other session alone', async () => {
  const hub = await startTestHub();
  await atWork(hub);
  const { session } = await hub.signIn('operator');
  expect((await signOut(hub, session)).status).toBe(204);
  expect(firstCounter(hub)).toMatchObject({ status: 'open' });
});

it('ends a session that nobody has ended after eighteen hours, and cuts off who is left on it', async () => {
  const hub = await startTestHub();
  const old = await hub.signIn('supervisor');
  await hub.close();
  const nextMorning = hub.runtime.now().hubTime + 24 * hour;
  const again = await startTestHub({ dataFolder: hub.dataFolder, clockStartAt: nextMorning });
  const response = await fetch(`${again.url}/api/service-days`, {
    headers: { authorization: `Bearer ${old.session}` },
  });
  expect([response.status, await response.json()]).toEqual([401, { code: 'session-ended' }]);
});

it('says of a full disk that nothing can be recorded, instead of failing', async () => {
  let isFull = false;
  const hub = await startTestHub({
    onStatement: (sql) => {
      if (isFull && /^\s*(INSERT|UPDATE|DELETE)/.test(sql)) throw new DiskFullError('the disk is full');
    },
  });
  const { session } = await hub.signIn('operator');
  isFull = true;
  const signIn = await postJson(`${hub.url}/api/sign-in`, hub.account('operator'));
  expect([signIn.status, await signIn.json()]).toEqual([503, { code: 'hub-read-only' }]);
  expect((await signOut(hub, session)).status).toBe(503);
  isFull = false;
  expect((await postJson(`${hub.url}/api/sign-in`, hub.account('operator'))).status).toBe(200);
  expect((await signOut(hub, session)).status).toBe(204);
});
