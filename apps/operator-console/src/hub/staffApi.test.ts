import { operatorId } from '@talon/shared';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleStaff } from '../testing/sampleViews.ts';
import { staffApi } from './staffApi.ts';

const answering = (body: unknown, status = 200) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }))),
  );
const asked = () => vi.mocked(fetch).mock.calls[0] ?? [];
const [member] = sampleStaff;
const seen = { operatorId: operatorId.parse('op-1'), version: 3 };

afterEach(() => void vi.unstubAllGlobals());

it('reads the staff and who changed what', async () => {
  answering({ staff: sampleStaff, changes: [] });
  expect(await staffApi.read('secret')).toEqual({ ok: true, value: { staff: sampleStaff, changes: [] } });
  expect(asked()[1]?.headers).toEqual({ authorization: 'Bearer secret' });
});

it('adds somebody, and gets the PIN', async () => {
  answering({ member, pin: '904417' }, 201);
  const wanted = { name: 'Олена', role: 'operator' } as const;
  expect(await staffApi.add('secret', wanted)).toEqual({ ok: true, member, pin: '904417' });
  expect(asked()).toMatchObject(['/api/staff', { method: 'POST', body: JSON.stringify(wanted) }]);
});

it.each([
  ['change', '/api/staff/op-1', () => staffApi.change('secret', seen, { name: 'Олена' })],
  ['givePin', '/api/staff/op-1/new-pin', () => staffApi.givePin('secret', seen)],
  ['deactivate', '/api/staff/op-1/deactivate', () => staffApi.deactivate('secret', seen)],
  ['reactivate', '/api/staff/op-1/reactivate', () => staffApi.reactivate('secret', seen)],
])('%s names whom and which version was seen', async (_name, path, ask) => {
  answering({ member });
  expect(await ask()).toMatchObject({ ok: true, member });
  expect(asked()).toMatchObject([path, { headers: { 'if-match': '"3"' } }]);
});

it.each([
  [422, 'name-empty', 'name-empty'],
  [412, 'changed-meanwhile', 'changed-meanwhile'],
  [409, 'last-supervisor', 'last-supervisor'],
  [401, 'session-ended', 'session-ended'],
  [403, 'not-allowed', 'not-allowed'],
  [429, 'locked-out', 'too-often'],
  [503, 'hub-read-only', 'hub-read-only'],
  [500, 'internal', 'unexpected'],
])('reads %d %s as %s', async (status, code, why) => {
  answering({ code }, status);
  expect(await staffApi.givePin('secret', seen)).toEqual({ ok: false, why });
});

it.each([
  [403, 'wrong-pin', 'wrong-pin'],
  [429, 'locked-out', 'locked-out'],
  [422, 'trivial-pin', 'trivial-pin'],
  [401, 'session-ended', 'session-ended'],
  [503, 'hub-read-only', 'hub-read-only'],
])('of the own PIN reads %d %s as %s', async (status, code, why) => {
  answering({ code }, status);
  expect(await staffApi.changeOwnPin('secret', { pin: '471100', newPin: '904417' })).toEqual({
    ok: false,
    why,
  });
});

it('changes the own PIN', async () => {
  answering(null, 204);
  expect(await staffApi.changeOwnPin('secret', { pin: '471100', newPin: '904417' })).toEqual({ ok: true });
});

it('takes what it cannot read for unexpected, and silence for no connection', async () => {
  answering({ member: { name: 'somebody' } });
  expect(await staffApi.givePin('secret', seen)).toEqual({ ok: false, why: 'unexpected' });
  expect(await staffApi.read('secret')).toEqual({ ok: false, why: 'unexpected' });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await staffApi.givePin('secret', seen)).toEqual({ ok: false, why: 'no-connection' });
  expect(await staffApi.read('secret')).toEqual({ ok: false, why: 'no-connection' });
});
