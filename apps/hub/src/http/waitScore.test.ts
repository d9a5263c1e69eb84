import {
  waitScoreReport,
  type Actor,
  type KioskView,
  type Payload,
  type QueueId,
  type Role,
  type ServiceId,
  type WaitScoreView,
} from '@talon/shared';
import { expect, it } from 'vitest';
import { watchRefusal } from '../socket/rooms.ts';
import { nextView, startTestHub, type TestHub } from '../testing/testHub.ts';

const land: Payload<'issueTicket'> = { serviceId: 'land' as ServiceId, purpose: 'submit', language: 'uk' };

async function get(hub: TestHub, path: string, role: Role = 'supervisor'): Promise<Response> {
  const { session } = await hub.signIn(role);
  return fetch(`${hub.url}${path}`, { headers: { authorization: `Bearer ${session}` } });
}

/** Six people come to one counter, and each is called at once. */
async function morning(hub: TestHub) {
  const kiosk = await hub.connect(hub.device('kiosk-1'));
  const operator = await hub.connect(await hub.staff('operator'));
  const counterId = 'counter-3' as never;
  await operator.send('openCounter', { counterId, takeOver: false });
  const waits = [];
  for (let people = 0; people < 6; people += 1) {
    const reply = await kiosk.send('issueTicket', land);
    waits.push(reply.ok ? reply.result.wait : reply.code);
    const call = await operator.send('callNext', { counterId, seenVisit: null });
    if (call.ok) await operator.send('markNoShow', { counterId, visitId: call.result.visitId });
  }
  return waits;
}

it('[ESTIMATE-4] gives what the promises of the running day were worth, and the same as metrics', async () => {
  const hub = await startTestHub();
  const waits = await morning(hub);
  expect(waits.slice(0, 3)).toEqual([null, null, null]);
  expect(waits[4]).toMatchObject({ likely: { from: 0 }, nearlyAll: { from: 0 } });

  const report = waitScoreReport.parse(await (await get(hub, '/api/wait-score/2026-11-23')).json());
  expect(report).toMatchObject({
    unknown: 3,
    total: { answered: 3, insideNearlyAll: 1 },
    byService: [{ serviceId: 'land', score: { answered: 3 } }],
    byHour: [{ hour: 10 }],
  });
  const metrics = await (await fetch(`${hub.url}/metrics`)).text();
  expect(metrics).toContain('talon_wait_promises_judged{queue="land"} 3');
  expect(metrics).toContain('talon_wait_promise_inside_nearly_all_ratio{queue="land"} 1');

  for (const role of ['supervisor', 'reception'] as const) {
    const link = await hub.connect(await hub.staff(role));
    const seen = nextView(link, (view): view is WaitScoreView => view.view === 'waitScore');
    link.watch([{ view: 'waitScore' }]);
    expect(await seen).toMatchObject({ unknown: 3, total: report.total });
  }
  const operator = { kind: 'staff', operatorId: '', sessionId: '', role: 'operator' } as unknown as Actor;
  expect(watchRefusal(operator, { view: 'waitScore' }, hub.runtime.now().config)).toBe('not-allowed');
});

it('[ESTIMATE-2] kiosk, hall and the next ticket say the same of a wait', async () => {
  const hub = await startTestHub();
  await morning(hub);
  const kiosk = await hub.connect(hub.device('kiosk-1'));
  const shown = nextView(kiosk, (view): view is KioskView => view.view === 'kiosk');
  kiosk.watch([{ view: 'kiosk' }]);
  const waits = (await shown).queues.map(({ wait }) => wait);
  expect(waits.map((wait) => wait !== null)).toEqual([false, false, true]);
  expect(hub.runtime.now().waits.ifCameNow('land' as QueueId)).toEqual(waits[2]);
  const reply = await kiosk.send('issueTicket', land);
  expect(reply).toMatchObject({ ok: true, result: { wait: waits[2] } });
});

it.each([
  ['/api/wait-score/2026-11-22', 404, 'not-found'],
  ['/api/wait-score/yesterday', 400, 'malformed'],
])('answers %s with %i %s', async (path, status, code) => {
  const response = await get(await startTestHub(), path);
  expect([response.status, await response.json()]).toEqual([status, { code }]);
});
