import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kioskSnapshot } from '../../ipc.ts';
import { beginArgument, fakeAgent, lookingForHub, malformedArguments } from '../testing/fakeAgent.ts';
import type { FakeAgent } from '../testing/fakeAgent.ts';
import { startBrowserKiosk } from './startBrowserKiosk.ts';

let folder = '';
let agent: FakeAgent = fakeAgent();
let kiosk: Awaited<ReturnType<typeof startBrowserKiosk>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talon-page-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Talon</title>');
  agent = fakeAgent();
  kiosk = await startBrowserKiosk({ agent, port: 0, pageFolder: folder });
});

afterEach(async () => {
  await kiosk.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Sends just what is said: unlike `fetch` it lets a test choose Host and Origin. */
async function send(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, kiosk.url), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, body: text.startsWith('{') ? JSON.parse(text) : text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function call(
  name: string,
  body: string | undefined,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { origin } = new URL(kiosk.url);
  return send(`call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    ...(body === undefined ? {} : { body }),
  });
}

/** The snapshots that a page is sent. */
async function* snapshots(): AsyncGenerator {
  const response = await fetch(new URL('snapshots', kiosk.url));
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) yield JSON.parse(event.slice('data: '.length));
  }
}

describe('the page', () => {
  it('is served below a path that nobody can guess, with a policy that allows only itself', async () => {
    const response = await fetch(kiosk.url);
    expect(await response.text()).toContain('<title>Talon</title>');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(new URL(kiosk.url).pathname).toMatch(/^\/[A-Za-z0-9_-]{24}\/$/);
  });

  it('has another path at each start', async () => {
    const other = await startBrowserKiosk({ agent, port: 0, pageFolder: folder, mmWidth: 336 });
    expect(new URL(other.url).pathname).not.toBe(new URL(kiosk.url).pathname);
    expect(new URL(other.url).search).toBe('?mmWidth=336');
    await other.close();
  });

  it.each(['/', '/index.html', '/snapshots', '/call/beginIntent', '/AAAAAAAAAAAAAAAAAAAAAAAA/'])(
    'is not found without the secret at %s',
    async (path) => {
      expect(await send(path)).toEqual({ status: 404, body: { ok: false, code: 'not-found' } });
    },
  );

  it.each(['..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/etc/passwd', 'nothing.js', 'call/beginIntent'])(
    'has no file %s',
    async (path) => {
      expect([400, 403, 404]).toContain((await send(path)).status);
    },
  );

  it('says nothing about an address that cannot be read', async () => {
    expect(await send('%E0%A4%A')).toEqual({ status: 400, body: { ok: false, code: 'malformed' } });
  });

  it('is not started without a built page', async () => {
    await expect(startBrowserKiosk({ agent, port: 0, pageFolder: join(folder, 'none') })).rejects.toThrow(
      'ENOENT',
    );
  });
});

describe('a call', () => {
  it('reaches the agent and brings its answer', async () => {
    agent.answersWith({ ok: false, code: 'another-intent-open' });
    expect(await call('beginIntent', JSON.stringify(beginArgument))).toEqual({
      status: 200,
      body: { ok: false, code: 'another-intent-open' },
    });
    expect(agent.asked).toEqual([{ call: 'beginIntent', argument: beginArgument }]);
  });

  it.each([
    ...malformedArguments.map(([what, argument]): [string, string | undefined] => [
      what,
      JSON.stringify(argument),
    ]),
    ['broken JSON', '{"intentId":'],
    ['a poisoned prototype', '{"__proto__":{"ok":true}}'],
  ])('with %s is refused', async (_what, body) => {
    expect(await call('beginIntent', body)).toEqual({ status: 400, body: { ok: false, code: 'malformed' } });
    expect(agent.asked).toEqual([]);
  });

  it('that is too large is refused', async () => {
    const body = JSON.stringify({ ...beginArgument, language: 'u'.repeat(10_000) });
    expect(await call('beginIntent', body)).toEqual({ status: 413, body: { ok: false, code: 'too-large' } });
  });

  it.each(['constructor', 'close', 'toString'])('of an unknown name, %s, is refused', async (name) => {
    expect(await call(name, '{}')).toEqual({ status: 404, body: { ok: false, code: 'not-found' } });
  });

  it('that is no JSON is refused', async () => {
    const answer = await call('beginIntent', 'intentId=1', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer).toEqual({ status: 415, body: { ok: false, code: 'malformed' } });
  });

  it('from another origin, or from none, is refused', async () => {
    const body = JSON.stringify(beginArgument);
    const refused = { status: 403, body: { ok: false, code: 'origin-not-allowed' } };
    expect(await call('beginIntent', body, { origin: 'https://example.test' })).toEqual(refused);
    expect(await call('beginIntent', body, { origin: 'null' })).toEqual(refused);
    const headers = { 'content-type': 'application/json' };
    expect(await send('call/beginIntent', { method: 'POST', headers, body })).toEqual(refused);
    expect(agent.asked).toEqual([]);
  });

  it('by a foreign name that leads to this machine is refused', async () => {
    const { port } = new URL(kiosk.url);
    const refused = { status: 403, body: { ok: false, code: 'host-not-allowed' } };
    expect(await call('beginIntent', '{}', { host: `example.test:${port}` })).toEqual(refused);
    expect(await send('', { headers: { host: `example.test:${port}` } })).toEqual(refused);
    expect(await send('', { headers: { host: '127.0.0.1:1' } })).toEqual(refused);
  });
});

describe('the stream of snapshots', () => {
  it('begins with the present one and brings each later one whole', async () => {
    const stream = snapshots();
    expect(kioskSnapshot.parse((await stream.next()).value)).toEqual(lookingForHub);
    agent.says({ ...lookingForHub, link: 'connected' });
    expect((await stream.next()).value).toMatchObject({ link: 'connected' });
    await stream.return(undefined);
  });

  it('is refused to a ninth page', async () => {
    const pages = Array.from({ length: 8 }, () => snapshots());
    await Promise.all(pages.map(async (page) => page.next()));
    expect(await send('snapshots')).toEqual({ status: 503, body: { ok: false, code: 'too-many-pages' } });
    await Promise.all(pages.map(async (page) => page.return(undefined)));
  });

  it('ends with the service, and the agent is left in peace', async () => {
    const stream = snapshots();
    await stream.next();
    await kiosk.close();
    expect((await stream.next()).done).toBe(true);
    await expect.poll(() => agent.listeners).toBe(0);
  });
});
