import { afterEach, expect, it, vi } from 'vitest';
import { sampleSession } from '../testing/sampleViews.ts';
import { signIn, signOut } from './signInApi.ts';

const who = { number: '114', pin: '1234' };
const answering = (body: unknown, status: number) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status }))),
  );

afterEach(() => void vi.unstubAllGlobals());

it('gives the session that the hub made', async () => {
  answering(sampleSession, 200);
  expect(await signIn(who)).toEqual({ ok: true, signedIn: sampleSession });
  const [path, request] = vi.mocked(fetch).mock.calls[0] ?? [];
  expect(path).toBe('/api/sign-in');
  expect(request?.body).toBe(JSON.stringify(who));
});

it.each([
  [400, 'malformed'],
  [401, 'wrong-pin'],
  [429, 'locked-out'],
  [500, 'unexpected'],
])('reads a refusal %d as %s', async (status, why) => {
  answering({}, status);
  expect(await signIn(who)).toEqual({ ok: false, why });
});

it('takes an answer it cannot read for unexpected', async () => {
  answering({ hello: 1 }, 200);
  expect(await signIn(who)).toEqual({ ok: false, why: 'unexpected' });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 200 })));
  expect(await signIn(who)).toEqual({ ok: false, why: 'unexpected' });
});

it('says no connection when the hub does not answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await signIn(who)).toEqual({ ok: false, why: 'no-connection' });
});

it('signing out names the session', async () => {
  answering({}, 200);
  await signOut('secret-of-this-tab');
  const [path, request] = vi.mocked(fetch).mock.calls[0] ?? [];
  expect(path).toBe('/api/sign-out');
  expect(request?.headers).toEqual({ authorization: 'Bearer secret-of-this-tab' });
});

it('signing out does not mind a hub that is not there', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(signOut('secret')).resolves.toBeUndefined();
});
