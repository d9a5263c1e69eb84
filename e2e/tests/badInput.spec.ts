import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { connect, type HubProcess } from '@talon/demo-hall';
import { deviceId, serviceId } from '@talon/shared';
import { expect, test } from './support/fixtures.ts';
import { startBrowserKioskProcess } from './support/kioskShells.ts';
import { RawSocket } from './support/RawSocket.ts';

const refused = (code: string) => expect.objectContaining({ ok: false, code });

/** Status and body of a request that may lie about its host. */
function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, body: Buffer.concat(parts).toString('utf8') }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function revisionOf(hub: HubProcess): Promise<unknown> {
  return ((await (await fetch(`${hub.url}/health`)).json()) as { revision: unknown }).revision;
}

test('the socket refuses what it cannot read or may not do, and others notice nothing', async ({
  hub,
  folder,
}) => {
  const neighbour = await connect(
    hub.url,
    { kind: 'device', deviceId: deviceId.parse('kiosk-2'), key: hub.keyOf('kiosk-2') },
    (problem) => {
      throw new Error(problem);
    },
  );
  await expect.poll(() => revisionOf(hub)).toBe(1);

  await test.step('strangers are not let in', async () => {
    for (const auth of [
      {},
      { protocol: 1 },
      { protocol: 1, who: { kind: 'device', deviceId: 'kiosk-1', key: 'x'.repeat(43) } },
      { protocol: 1, who: { kind: 'staff', session: 'x'.repeat(43) } },
      { protocol: 999, who: null },
    ]) {
      const stranger = await RawSocket.open(hub);
      stranger.send(`40${JSON.stringify(auth)}`);
      expect(await stranger.hears('44')).toMatch(/malformed|wrong-key|session-ended|wrong-version/);
      stranger.close();
    }
  });

  await test.step('frames that are no protocol end the connection', async () => {
    for (const frame of [
      '',
      'x',
      '42',
      '42["issueTicket"]',
      '40null',
      '4299999999999[',
      Buffer.from([0xff, 0xfe]),
      'a'.repeat(20_000),
    ]) {
      const noise = await RawSocket.open(hub);
      noise.send(frame);
      await noise.hears('closed');
    }
  });

  await test.step('known devices are refused with a code', async () => {
    const kiosk = await RawSocket.openAs(hub, 'kiosk-1');
    const commandId = 'a-command-of-the-test';
    const payload = { serviceId: 'id-card', purpose: 'submit', language: 'uk' };
    expect(await kiosk.ask(1, ['issueTicket', null])).toEqual(refused('malformed'));
    expect(await kiosk.ask(2, ['issueTicket'])).toEqual(refused('malformed'));
    expect(await kiosk.ask(3, ['issueTicket', { commandId, payload: null }])).toEqual(refused('malformed'));
    expect(
      await kiosk.ask(4, ['issueTicket', { commandId, payload: { ...payload, language: 'xx' } }]),
    ).toEqual(refused('malformed'));
    expect(await kiosk.ask(5, ['sellTicket', { commandId, payload }])).toEqual(refused('unknown-command'));
    expect(await kiosk.ask(6, ['closeServiceDay', { commandId, payload: {} }])).toEqual(
      refused('not-allowed'),
    );
    expect(await kiosk.ask(7, ['watch', [{ view: 'hall' }]])).toEqual(refused('not-allowed'));
    const recordPrint = { visitId: 'nobody', outcome: 'printed' };
    expect(await kiosk.ask(8, ['recordPrint', { commandId, payload: recordPrint }])).toEqual(
      refused('unknown-visit'),
    );
    kiosk.close();

    const lines = readFileSync(join(folder, 'hub', 'hub.log'), 'utf8').split('\n');
    const malformed = lines.filter((line) => line.includes('refused input') && line.includes('"malformed"'));
    expect(malformed).toHaveLength(1);
  });

  expect(await revisionOf(hub)).toBe(1);
  const issued = await neighbour.send('issueTicket', {
    serviceId: serviceId.parse('id-card'),
    purpose: 'submit',
    language: 'uk',
  });
  expect(issued.ok).toBe(true);
  neighbour.close();
});

test('the HTTP door answers nonsense with a code', async ({ hub }) => {
  const json = { 'content-type': 'application/json' };
  const signIn = (body: string, headers: Record<string, string> = json) =>
    ask(`${hub.url}/api/sign-in`, { method: 'POST', headers, body });
  for (const body of [
    '',
    'null',
    '{',
    '[]',
    '{"number":101,"pin":1}',
    '{"number":"101","pin":"1234","role":"hub"}',
  ])
    expect(await signIn(body)).toEqual({ status: 400, body: '{"code":"malformed"}' });
  expect(await signIn(JSON.stringify({ number: '101', pin: '0'.repeat(20_000) }))).toEqual({
    status: 413,
    body: '{"code":"too-large"}',
  });
  expect(await signIn('number=101', { 'content-type': 'text/plain' })).toMatchObject({ status: 400 });
  expect(await signIn('{"number":"999","pin":"00000"}')).toEqual({
    status: 401,
    body: '{"code":"wrong-pin"}',
  });
  expect(await ask(`${hub.url}/console/../../hub.db`, {})).toMatchObject({ status: 404 });
  expect(await ask(`${hub.url}/t/${'x'.repeat(22)}`, {})).toMatchObject({ status: 404 });
  expect(await ask(`${hub.url}/nothing`, { method: 'DELETE' })).toEqual({
    status: 404,
    body: '{"code":"not-found"}',
  });
});

test("the kiosk's own service listens to its own page only", async ({ kioskConfig, printer }) => {
  const { url, child } = await startBrowserKioskProcess(kioskConfig);
  const { origin } = new URL(url);
  const call = `${url}call/beginIntent`;
  const fromPage = { origin, 'content-type': 'application/json' };
  const post = (headers: Record<string, string>, body: string) =>
    ask(call, { method: 'POST', headers, body });

  expect(await ask(`${origin}/`, {})).toMatchObject({ status: 404 });
  expect(await ask(url, { headers: { host: 'evil.example' } })).toMatchObject({ status: 403 });
  expect(await post({ ...fromPage, origin: 'http://evil.example' }, '{}')).toMatchObject({ status: 403 });
  expect(await post({ 'content-type': 'application/json' }, '{}')).toMatchObject({ status: 403 });
  for (const body of ['', 'null', '{', '{"intentId":1}'])
    expect(await post(fromPage, body)).toMatchObject({ status: 400 });
  expect(await post(fromPage, `{"intentId":"${'x'.repeat(10_000)}"}`)).toMatchObject({ status: 413 });
  expect(
    await ask(`${url}call/openTheTill`, { method: 'POST', headers: fromPage, body: '{}' }),
  ).toMatchObject({
    status: 404,
  });
  expect(printer.jobsPrinted).toBe(0);
  expect(await ask(url, {})).toMatchObject({ status: 200 });
  await child.stop();
});

test("the printer's page refuses what is no state of a printer", async ({ printer }) => {
  const page = printer.pageUrl ?? '';
  const json = { 'content-type': 'application/json' };
  for (const body of ['', 'null', '{', '{"paper":"gold"}', '{"colour":"red"}'])
    expect(await ask(`${page}state`, { method: 'POST', headers: json, body })).toMatchObject({ status: 400 });
  const long = JSON.stringify({ paper: 'x'.repeat(10_000) });
  expect(await ask(`${page}state`, { method: 'POST', headers: json, body: long })).toMatchObject({
    status: 413,
  });
  expect(await ask(page, { headers: { host: 'evil.example' } })).toMatchObject({ status: 403 });
  expect(await ask(`${page}jobs/999.png`, {})).toMatchObject({ status: 404 });
  expect(printer.state.paper).toBe('ok');
});
