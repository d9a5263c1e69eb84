import type { HubProcess } from '@talon/demo-hall';
import { expect } from '../support/fixtures.ts';
import { askRaw, sendBytes } from '../support/rawHttp.ts';

const json = { 'content-type': 'application/json' };
const refused = (status: number, code: string) => ({ status, body: JSON.stringify({ code }) });

/** Everything but a proper request, at the hub's HTTP door. */
export async function knockAtHubPages({ url }: HubProcess): Promise<void> {
  await badSignIns(url);
  await noSuchPlaces(url);
  await waysOut(url);
  await strangeTickets(url);

  const port = Number(new URL(url).port);
  expect(await sendBytes(port, 'this is not HTTP\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  expect(await sendBytes(port, Buffer.from([0x16, 0x03, 0x01, 0x00, 0xff]))).toMatch(/^HTTP\/1.1 400 /);
  const longHeader = `GET / HTTP/1.1\r\nHost: hub\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`;
  expect(await sendBytes(port, longHeader)).toMatch(/^HTTP\/1.1 431 /);
}

async function badSignIns(url: string): Promise<void> {
  const signIn = (body: string, headers: Record<string, string> = json) =>
    askRaw(url, '/api/sign-in', { method: 'POST', headers, body });
  for (const body of [
    '',
    'null',
    'true',
    '[]',
    '{',
    '{}',
    '{"number":null,"pin":null}',
    '{"number":101,"pin":12345}',
    '{"number":"101","pin":["12345"]}',
    '{"number":"101","pin":"12345","role":"supervisor"}',
    '{"number":"101; DROP TABLE operator","pin":"12345"}',
    '{"__proto__":{"number":"101"},"pin":"12345"}',
  ])
    expect.soft(await signIn(body), body).toEqual(refused(400, 'malformed'));
  expect(await signIn(JSON.stringify({ number: '101', pin: '0'.repeat(64_000) }))).toEqual(
    refused(413, 'too-large'),
  );
  expect(await signIn('number=101&pin=12345', { 'content-type': 'text/plain' })).toEqual(
    refused(400, 'malformed'),
  );
  expect(await signIn('{"number":"999","pin":"00000"}')).toEqual(refused(401, 'wrong-pin'));

  const signOut = (headers: Record<string, string>) =>
    askRaw(url, '/api/sign-out', { method: 'POST', headers });
  expect(await signOut({})).toEqual(refused(400, 'malformed'));
  expect(await signOut({ authorization: 'Bearer x' })).toEqual(refused(400, 'malformed'));
  // Whether a session is still there is nobody's business.
  expect(await signOut({ authorization: `Bearer ${'x'.repeat(43)}` })).toEqual({ status: 204, body: '' });
}

async function noSuchPlaces(url: string): Promise<void> {
  for (const [method, path] of [
    ['GET', '/nothing'],
    ['GET', '/api/sign-in'],
    ['DELETE', '/api/sign-in'],
    ['POST', '/health'],
    ['PUT', '/console/index.html'],
    ['TRACE', '/'],
    ['GET', '/hub.db'],
  ] as const)
    expect.soft(await askRaw(url, path, { method }), `${method} ${path}`).toEqual(refused(404, 'not-found'));
}

/** Paths that would lead out of the folders that the hub serves. */
async function waysOut(url: string): Promise<void> {
  for (const app of ['/console/', '/board/'])
    for (const path of [
      '../package.json',
      '../../package.json',
      '..%2fpackage.json',
      '%2e%2e/package.json',
      '%2e%2e%2fpackage.json',
      '..\\package.json',
      '..%5cpackage.json',
      '....//package.json',
      'assets/../../package.json',
      '%00',
      'index.html%00.js',
      '%E0%A4%A',
    ]) {
      const { status, body } = await askRaw(url, app + path);
      expect.soft([400, 403, 404], `${app}${path}`).toContain(status);
      expect.soft(body, `${app}${path}`).toMatch(/^\{"code":"(malformed|not-found)"\}$/);
    }
}

async function strangeTickets(url: string): Promise<void> {
  for (const token of ['x', '__proto__', 'constructor', '%00', '%3Cscript%3E', 'x'.repeat(22), '%22%27']) {
    const { status, body } = await askRaw(url, `/t/${token}`);
    expect.soft(status, token).toBe(404);
    expect.soft(body, token).not.toContain('<script');
  }
  for (const token of ['', '..%2f..%2fhub.db', 'a/b'])
    expect.soft((await askRaw(url, `/t/${token}`)).status, token).toBe(404);
  expect.soft(await askRaw(url, `/t/${'x'.repeat(5000)}`)).toEqual(refused(414, 'malformed'));
  expect.soft(await askRaw(url, '/t/%E0%A4%A')).toEqual(refused(400, 'malformed'));
}
