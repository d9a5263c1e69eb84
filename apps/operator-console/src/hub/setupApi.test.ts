import { afterEach, expect, it, vi } from 'vitest';
import { sampleConfig } from '../testing/sampleConfig.ts';
import { setupApi } from './setupApi.ts';

const answering = (body: unknown, status = 200) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status }))),
  );
const asked = () => vi.mocked(fetch).mock.calls[0] ?? [];
const fault = {
  path: 'queues',
  code: 'queue-in-use',
  params: { id: 'queue-v', count: 1 },
  message: 'in use',
};

afterEach(() => void vi.unstubAllGlobals());

it('reads the configuration in force with its version', async () => {
  answering({ version: 7, config: sampleConfig });
  expect(await setupApi.load('secret')).toEqual({ ok: true, value: { version: 7, config: sampleConfig } });
  const [path, request] = asked();
  expect([path, request?.headers]).toEqual(['/api/branch-config', { authorization: 'Bearer secret' }]);
});

it('has a draft checked and gets faults and remarks', async () => {
  const remark = { path: 'rules.secondsBetweenCalls', code: 'spacing-unused', params: {} };
  answering({ version: 8, faults: [fault], remarks: [remark] });
  expect(await setupApi.check('secret', { rules: {} })).toEqual({
    ok: true,
    value: { version: 8, faults: [fault], remarks: [remark] },
  });
  const [path, request] = asked();
  expect(path).toBe('/api/branch-config/check');
  expect(request).toMatchObject({ method: 'POST', body: '{"rules":{}}' });
});

it('puts in force what names the version it was edited from', async () => {
  answering({ version: 8, newDevices: ['board-9'] });
  expect(await setupApi.put('secret', {}, 7)).toEqual({
    ok: true,
    value: { put: 'in-force', version: 8, newDevices: ['board-9'] },
  });
  expect(asked()[1]?.headers).toMatchObject({ 'if-match': '"7"', authorization: 'Bearer secret' });
});

it('is told that somebody else was faster, and of faults', async () => {
  answering({ code: 'changed-meanwhile', version: 8 }, 412);
  expect(await setupApi.put('secret', {}, 7)).toEqual({ ok: true, value: { put: 'changed-meanwhile' } });
  answering({ code: 'faulty-configuration', faults: [fault] }, 422);
  expect(await setupApi.put('secret', {}, 7)).toEqual({
    ok: true,
    value: { put: 'faulty', faults: [fault] },
  });
});

it.each([
  [401, 'session-ended'],
  [403, 'not-allowed'],
  [429, 'too-often'],
  [503, 'hub-read-only'],
  [500, 'unexpected'],
])('reads a refusal %d as %s', async (status, why) => {
  answering({}, status);
  expect(await setupApi.load('secret')).toEqual({ ok: false, why });
  expect(await setupApi.put('secret', {}, 7)).toEqual({ ok: false, why });
});

it('takes what it cannot read for unexpected, and silence for no connection', async () => {
  answering({ version: 7, config: {} });
  expect(await setupApi.load('secret')).toEqual({ ok: false, why: 'unexpected' });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await setupApi.check('secret', {})).toEqual({ ok: false, why: 'no-connection' });
});
