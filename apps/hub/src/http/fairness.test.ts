import { fairnessReport, type Role } from '@talon/shared';
import { expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../testing/testHub.ts';

const today = '2026-11-23';

async function get(hub: TestHub, path: string, role: Role = 'supervisor'): Promise<Response> {
  const { session } = await hub.signIn(role);
  return fetch(`${hub.url}${path}`, { headers: { authorization: `Bearer ${session}` } });
}

it('gives the fairness of a running day out of its journal', async () => {
  const hub = await startTestHub();
  const kiosk = await hub.connect(hub.device('kiosk-1'));
  const ticket = { serviceId: 'land', purpose: 'submit', language: 'uk' } as never;
  expect(await kiosk.send('issueTicket', ticket)).toMatchObject({ ok: true });
  const operator = await hub.connect(await hub.staff('operator'));
  const counterId = 'counter-3' as never;
  expect(await operator.send('openCounter', { counterId, takeOver: false })).toMatchObject({ ok: true });
  expect(await operator.send('callNext', { counterId, seenVisit: null })).toMatchObject({ ok: true });

  const report = fairnessReport.parse(await (await get(hub, `/api/fairness/${today}`)).json());
  expect(report.byRule).toEqual([{ rule: 'longest-wait', calls: 1, overtakes: 0 }]);
  expect(report.byClass).toMatchObject([
    { priorityClassId: 'ordinary', calls: 1 },
    { priorityClassId: 'priority', calls: 0 },
  ]);
  expect(report.overtaking).toMatchObject({ visits: 0, most: 0, beyondByRule: [] });
  expect(report.pickedByHand).toEqual([]);
});

it.each([
  ['/api/fairness/2026-11-22', 404, 'not-found'],
  ['/api/fairness/yesterday', 400, 'malformed'],
])('answers %s with %i %s', async (path, status, code) => {
  const response = await get(await startTestHub(), path);
  expect([response.status, await response.json()]).toEqual([status, { code }]);
});

it('is the supervisor’s alone', async () => {
  const hub = await startTestHub();
  const path = `/api/fairness/${today}`;
  const nobody = await fetch(`${hub.url}${path}`);
  expect([nobody.status, await nobody.json()]).toEqual([401, { code: 'session-ended' }]);
  for (const role of ['operator', 'reception'] as const) {
    const other = await get(hub, path, role);
    expect([other.status, await other.json()]).toEqual([403, { code: 'not-allowed' }]);
  }
});
