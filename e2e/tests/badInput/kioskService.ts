import { expect } from '../support/fixtures.ts';
import { askRaw, sendBytes } from '../support/rawHttp.ts';

const refused = (status: number, code: string) => ({ status, body: JSON.stringify({ ok: false, code }) });

/** Everything but the kiosk's own page, at the local service of a terminal that runs a browser. */
export async function knockAtKioskService(address: string): Promise<void> {
  const { origin, pathname: door, host } = new URL(address);
  const fromPage = { origin, 'content-type': 'application/json' };
  const begin = (headers: Record<string, string>, body: string) =>
    askRaw(origin, `${door}call/beginIntent`, { method: 'POST', headers, body });

  for (const path of ['/', '/index.html', '/snapshots', '/call/beginIntent', `/${'A'.repeat(24)}/`])
    expect.soft(await askRaw(origin, path), path).toEqual(refused(404, 'not-found'));
  for (const name of ['evil.example', `evil.example:${new URL(origin).port}`, '127.0.0.1:1'])
    expect
      .soft(await askRaw(origin, door, { headers: { host: name } }), name)
      .toEqual(refused(403, 'host-not-allowed'));
  const stranger = refused(403, 'origin-not-allowed');
  expect.soft(await begin({ ...fromPage, origin: 'http://evil.example' }, '{}')).toEqual(stranger);
  expect.soft(await begin({ ...fromPage, origin: 'null' }, '{}')).toEqual(stranger);
  expect.soft(await begin({ host, 'content-type': 'application/json' }, '{}')).toEqual(stranger);

  const intent = { intentId: 'intent-of-the-test', serviceId: 'id-card', purpose: 'submit', language: 'uk' };
  for (const body of [
    '',
    'null',
    '[]',
    '{',
    '{}',
    '{"__proto__":{"ok":true}}',
    JSON.stringify({ ...intent, intentId: '../intent' }),
    JSON.stringify({ ...intent, language: null }),
    JSON.stringify({ ...intent, copies: 100 }),
  ])
    expect.soft(await begin(fromPage, body), body).toEqual(refused(400, 'malformed'));
  expect
    .soft(await begin({ ...fromPage, 'content-type': 'text/plain' }, '{}'))
    .toEqual(refused(400, 'malformed'));
  expect
    .soft(await begin(fromPage, JSON.stringify({ ...intent, language: 'u'.repeat(64_000) })))
    .toEqual(refused(413, 'too-large'));
  for (const name of ['openTheTill', 'constructor', '__proto__', 'beginIntent/again'])
    expect
      .soft(
        await askRaw(origin, `${door}call/${name}`, { method: 'POST', headers: fromPage, body: '{}' }),
        name,
      )
      .toEqual(refused(404, 'not-found'));
  for (const path of ['../package.json', '..%2f..%2fpackage.json', '%2e%2e/package.json', 'nothing.js'])
    expect.soft([400, 403, 404], path).toContain((await askRaw(origin, door + path)).status);
  expect.soft(await askRaw(origin, `${door}%E0%A4%A`)).toEqual(refused(400, 'malformed'));
  expect.soft(await sendBytes(Number(new URL(origin).port), 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
}
