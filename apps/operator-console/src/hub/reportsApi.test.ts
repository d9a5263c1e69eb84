import { serviceDay } from '@talon/shared';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleFairness, sampleReport } from '../testing/sampleViews.ts';
import { reportsApi } from './reportsApi.ts';

const day = serviceDay.parse('2026-03-02');
const answering = (body: unknown, status = 200) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status }))),
  );
const asked = () => vi.mocked(fetch).mock.calls[0] ?? [];

afterEach(() => void vi.unstubAllGlobals());

it('asks for the days with the session', async () => {
  const days = [{ serviceDay: day, closedAt: null }];
  answering({ days });
  expect(await reportsApi.days('secret')).toEqual({ ok: true, value: days });
  const [path, request] = asked();
  expect(path).toBe('/api/service-days');
  expect(request?.headers).toEqual({ authorization: 'Bearer secret' });
});

it('gives the figures of a day', async () => {
  answering(sampleReport);
  expect(await reportsApi.report('secret', day)).toEqual({ ok: true, value: sampleReport });
  expect(asked()[0]).toBe('/api/day-report/2026-03-02');
});

it('gives the fairness of a day', async () => {
  answering(sampleFairness);
  expect(await reportsApi.fairness('secret', day)).toEqual({ ok: true, value: sampleFairness });
  expect(asked()[0]).toBe('/api/fairness/2026-03-02');
});

it('gives the table as it came', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response('День;Черга'))),
  );
  const answer = await reportsApi.csv('secret', day, 'ru');
  expect(answer.ok && (await answer.value.text())).toBe('День;Черга');
  expect(asked()[0]).toBe('/api/day-report/2026-03-02.csv?lang=ru');
});

it.each([
  [401, 'session-ended'],
  [403, 'not-allowed'],
  [404, 'no-such-day'],
  [500, 'unexpected'],
])('reads a refusal %d as %s', async (status, why) => {
  answering({}, status);
  expect(await reportsApi.report('secret', day)).toEqual({ ok: false, why });
});

it('takes figures it cannot read for unexpected', async () => {
  answering({ ...sampleReport, total: undefined });
  expect(await reportsApi.report('secret', day)).toEqual({ ok: false, why: 'unexpected' });
});

it('says no connection when the hub does not answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await reportsApi.days('secret')).toEqual({ ok: false, why: 'no-connection' });
});
