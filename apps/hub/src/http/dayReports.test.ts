import { dayReport, type Role } from '@talon/shared';
import { expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../testing/testHub.ts';

const today = '2026-11-23';

async function get(hub: TestHub, path: string, role: Role = 'supervisor'): Promise<Response> {
  const { session } = await hub.signIn(role);
  return fetch(`${hub.url}${path}`, { headers: { authorization: `Bearer ${session}` } });
}

async function issue(hub: TestHub, serviceId: string): Promise<void> {
  const kiosk = await hub.connect(hub.device('kiosk-1'));
  const payload = { serviceId, purpose: 'submit', language: 'uk' } as never;
  expect(await kiosk.send('issueTicket', payload)).toMatchObject({ ok: true });
}

it('gives the figures of a running day and of a closed one', async () => {
  const hub = await startTestHub();
  await issue(hub, 'passport');
  expect(await (await get(hub, '/api/service-days')).json()).toEqual({
    days: [{ serviceDay: today, closedAt: null }],
  });
  const running = dayReport.parse(await (await get(hub, `/api/day-report/${today}`)).json());
  expect(running).toMatchObject({ closedAt: null, total: { issued: 1, here: 1 }, journal: { revision: 2 } });

  const supervisor = await hub.connect(await hub.staff('supervisor'));
  expect(await supervisor.send('closeServiceDay', {})).toMatchObject({ ok: true });
  const closed = dayReport.parse(await (await get(hub, `/api/day-report/${today}`)).json());
  expect(closed).toMatchObject({ total: { issued: 1, here: 0, leftOver: 1 } });
  expect(closed.closedAt).toBeGreaterThan(0);
  expect(await (await get(hub, '/api/service-days')).json()).toEqual({
    days: [{ serviceDay: today, closedAt: closed.closedAt }],
  });
});

it('gives them as a table that a spreadsheet reads: whole numbers, semicolons, a byte order mark', async () => {
  const hub = await startTestHub();
  await issue(hub, 'passport');
  await issue(hub, 'land');
  const response = await get(hub, `/api/day-report/${today}.csv?lang=uk`);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="kyiv-1-${today}.csv"`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [heading, ...rows] = bytes.subarray(3).toString('utf8').split('\r\n');
  expect(heading?.split(';').slice(0, 4)).toEqual(['День', 'Рядок', 'Назва', 'Видано талонів']);
  expect(rows).toEqual([
    `${today};Увесь день;;2;0;0;0;0;2;;;;`,
    `${today};Черга;В Паспорти;1;0;0;0;0;1;;;;`,
    `${today};Черга;К Земля;1;0;0;0;0;1;;;;`,
    `${today};Година видачі талона;10:00–11:00;2;0;0;0;0;2;;;;`,
    '',
  ]);
  const english = await (await get(hub, `/api/day-report/${today}.csv?lang=en`)).text();
  expect(english).toContain(`${today};Whole day;;2;`);
});

it.each([
  ['/api/day-report/2026-11-22', 404, 'not-found'],
  ['/api/day-report/2026-11-22.csv', 404, 'not-found'],
  ['/api/day-report/yesterday', 400, 'malformed'],
  ['/api/day-report/yesterday.csv', 400, 'malformed'],
  ['/api/day-report/2026-11-23.xls', 400, 'malformed'],
])('answers %s with %i %s', async (path, status, code) => {
  const response = await get(await startTestHub(), path);
  expect([response.status, await response.json()]).toEqual([status, { code }]);
});

it('is the supervisor’s alone', async () => {
  const hub = await startTestHub();
  for (const path of ['/api/service-days', `/api/day-report/${today}`, `/api/day-report/${today}.csv`]) {
    const nobody = await fetch(`${hub.url}${path}`);
    expect([nobody.status, await nobody.json()]).toEqual([401, { code: 'session-ended' }]);
    const wrong = await fetch(`${hub.url}${path}`, {
      headers: { authorization: `Bearer ${'x'.repeat(43)}` },
    });
    expect(wrong.status).toBe(401);
    const reception = await get(hub, path, 'reception');
    expect([reception.status, await reception.json()]).toEqual([403, { code: 'not-allowed' }]);
  }
});
