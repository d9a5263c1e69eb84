import { once } from 'node:events';
import { request as httpRequest } from 'node:http';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { bytes, cut, line } from './testing/commands.ts';
import { PrinterClient } from './testing/printerClient.ts';
import { startVirtualPrinter, type VirtualPrinter } from './virtualPrinter.ts';

let printer: VirtualPrinter;

beforeEach(async () => {
  printer = await startVirtualPrinter({ port: 0, pagePort: 0 });
});

afterEach(async () => {
  await printer.close();
});

const get = (path: string) => fetch(new URL(path, printer.pageUrl));

function post(body: string, contentType = 'application/json', path = '/state') {
  const url = new URL(path, printer.pageUrl);
  return fetch(url, { method: 'POST', headers: { 'content-type': contentType }, body });
}

async function printOneJob(): Promise<void> {
  const job = printer.nextJob();
  const client = await PrinterClient.open(printer.port);
  client.write(bytes(line('ticket'), cut));
  await job;
  await client.end();
}

describe('POST /state', () => {
  it('changes what it names and answers the whole state', async () => {
    const response = await post('{"paper":"out","bytesPerSecond":2000}');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      state: { paper: 'out', bytesPerSecond: 2000, cover: 'closed' },
      obstacle: 'paper out',
    });
    expect(printer.state).toMatchObject({ paper: 'out', bytesPerSecond: 2000 });
  });

  it.each([
    ['an unknown word', '{"paper":"wet"}', /paper/],
    ['an unknown key', '{"papper":"out"}', /papper/],
    ['a number out of range', '{"bytesPerSecond":0}', /bytesPerSecond/],
    ['something that is no object', '[]', /object/],
    ['something that is no JSON', '{"paper"', /not JSON/],
    ['nothing', '', /not JSON/],
  ])('refuses %s with 400 and says why', async (_, body, reason) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toMatch(reason);
    expect(printer.state.paper).toBe('ok');
  });

  it('refuses more than a state can be with 413', async () => {
    const response = await post(JSON.stringify({ paper: 'x'.repeat(1_000_000) }));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ error: 'more than 4096 bytes' });
  });

  it('refuses what a page of another site could send without asking', async () => {
    expect((await post('{"paper":"out"}', 'text/plain')).status).toBe(415);
    const foreign = httpRequest(new URL('/state', printer.pageUrl), { headers: { host: 'evil.example' } });
    foreign.end();
    const [response] = (await once(foreign, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(403);
    expect(printer.state.paper).toBe('ok');
  });

  it('knows no other address and no other method', async () => {
    expect((await post('{}', 'application/json', '/jobs')).status).toBe(404);
    expect((await fetch(new URL('/state', printer.pageUrl), { method: 'DELETE' })).status).toBe(405);
  });
});

describe('GET', () => {
  it('/jobs and /jobs/1 give what was printed', async () => {
    await printOneJob();
    expect(await (await get('/jobs')).json()).toMatchObject([{ number: 1, text: 'ticket\n[CUT partial]' }]);
    expect(await (await get('/jobs/1.json')).json()).toMatchObject({ number: 1, cuts: 1 });
    expect(await (await get('/jobs/1.txt')).text()).toBe('ticket\n[CUT partial]\n');
    const png = await get('/jobs/1.png');
    expect(png.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await png.arrayBuffer())).toEqual(printer.jobs[0]?.png);
  });

  it.each(['/jobs/2.png', '/jobs/x.png', '/jobs/1.exe', '/jobs/../../etc/passwd', '/nothing'])(
    '%s is not found',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toHaveProperty('error');
    },
  );

  it('/ is a page whose policy allows only its own files', async () => {
    const response = await get('/');
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).not.toMatch(/<style|style=| on\w+=|<script>/);
    for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      expect((await get(path)).status).toBe(200);
    }
  });

  it('/changes tells of each change', async () => {
    const response = await get('/changes');
    const reader = response.body?.getReader();
    const read = async () => Buffer.from((await reader?.read())?.value ?? []).toString();
    expect(await read()).toBe('event: change\ndata:\n\n');
    await printer.setState({ cover: 'open' });
    expect(await read()).toBe('event: change\ndata:\n\n');
    await reader?.cancel();
  });
});
