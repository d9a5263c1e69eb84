import { demoConfig } from '@talon/queue-core/testing';
import { formatTicket, type Locale } from '@talon/shared';
import { expect, it } from 'vitest';
import { testDataFolder } from '../store/testDataFolder.ts';
import { postJson, startTestHub, testSetupFile, type TestHub } from '../testing/testHub.ts';

const refused = async (response: Response) => ({ status: response.status, body: await response.json() });

async function issuePassport(hub: TestHub) {
  const link = await hub.connect(hub.device('kiosk-1'));
  const answer = await link.send('issueTicket', {
    serviceId: 'passport',
    purpose: 'submit',
    language: 'uk',
  } as never);
  if (!answer.ok) throw new Error(answer.code);
  return answer.result;
}

it('says how the hub is', async () => {
  const hub = await startTestHub();
  const response = await fetch(`${hub.url}/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    revision: 1,
    day: { status: 'open', serviceDay: '2026-11-23' },
    readOnly: false,
  });
});

it('counts commands, turns, connections, views and those who wait for Prometheus', async () => {
  const hub = await startTestHub();
  await issuePassport(hub);
  const text = await (await fetch(`${hub.url}/metrics`)).text();
  const figures = Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
  expect(figures).toMatchObject({
    'talon_commands_total{command="issueTicket",outcome="accepted"}': 1,
    'talon_connections{kind="kiosk"}': 1,
    talon_turns_total: 2,
    talon_journal_revision: 2,
    talon_visits_waiting: 1,
    'talon_turn_phase_seconds_count{phase="appended"}': 2,
  });
  expect(Object.keys(figures).some((name) => name.startsWith('nodejs_eventloop_lag'))).toBe(true);
});

it('signs staff in, whose session then opens the socket', async () => {
  const hub = await startTestHub();
  const { role, name } = await hub.signIn('supervisor');
  expect({ role, name }).toEqual({ role: 'supervisor', name: 'supervisor' });
  const link = await hub.connect(await hub.staff('operator'));
  expect(link.status).toMatchObject({ welcome: { who: { kind: 'staff', role: 'operator' } } });
});

it('refuses a wrong PIN, and after five of them even the right one', async () => {
  const hub = await startTestHub();
  const { number, pin } = hub.account('operator');
  const wrong = pin === '0000' ? '1111' : '0000';
  for (let at = 0; at < 5; at += 1)
    expect(await refused(await postJson(`${hub.url}/api/sign-in`, { number, pin: wrong }))).toEqual({
      status: 401,
      body: { code: 'wrong-pin' },
    });
  expect(await refused(await postJson(`${hub.url}/api/sign-in`, { number, pin }))).toEqual({
    status: 429,
    body: { code: 'locked-out' },
  });
  const other = await postJson(`${hub.url}/api/sign-in`, hub.account('supervisor'));
  expect(other.status).toBe(200);
});

it.each([
  ['null', 'null'],
  ['nothing', ''],
  ['half a text', '{"number":'],
  ['other fields', '{"number":"101","pin":"1234","role":"supervisor"}'],
  ['numbers', '{"number":101,"pin":1234}'],
  ['a prototype', '{"__proto__":{"number":"101"},"pin":"1234"}'],
])('refuses a sign-in of %s as malformed', async (_name, body) => {
  const hub = await startTestHub();
  const response = await fetch(`${hub.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(await refused(response)).toEqual({ status: 400, body: { code: 'malformed' } });
  expect(hub.log.filter(({ level }) => level > 30)).toEqual([]);
});

it('answers other bad requests with a code and no word of what is inside', async () => {
  const hub = await startTestHub();
  const tooLarge = await postJson(`${hub.url}/api/sign-in`, { number: '1', pin: 'x'.repeat(20_000) });
  expect(await refused(tooLarge)).toEqual({ status: 413, body: { code: 'too-large' } });
  expect(await refused(await fetch(`${hub.url}/nothing/here`))).toEqual({
    status: 404,
    body: { code: 'not-found' },
  });
  expect(await refused(await fetch(`${hub.url}/api/sign-out`, { method: 'POST' }))).toEqual({
    status: 400,
    body: { code: 'malformed' },
  });
  expect(await refused(await fetch(`${hub.url}/t/%E0%A4%A`))).toEqual({
    status: 400,
    body: { code: 'malformed' },
  });
  expect((await fetch(`${hub.url}/console/../../package.json`)).status).toBe(404);
  expect((await fetch(`${hub.url}/console/..%2f..%2fpackage.json`)).status).toBeGreaterThanOrEqual(400);
});

it('signs out whoever is signed out already without a word', async () => {
  const hub = await startTestHub();
  const { session } = await hub.signIn('operator');
  const signOut = () =>
    fetch(`${hub.url}/api/sign-out`, {
      method: 'POST',
      headers: { authorization: `Bearer ${session}` },
    });
  expect((await signOut()).status).toBe(204);
  expect((await signOut()).status).toBe(204);
});

it('sends every page with a policy that allows our own files and sockets only', async () => {
  const hub = await startTestHub();
  const response = await fetch(hub.url);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("connect-src 'self' ws:");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(response.headers.get('strict-transport-security')).toBeNull();
  const page = await response.text();
  expect(page).toContain('href="/console/"');
  expect(page).toContain('href="/board/"');
  expect(page).not.toMatch(/<script|style=|<style/);
  const style = await fetch(`${hub.url}/plain.css`);
  expect(style.headers.get('content-type')).toContain('text/css');
});

it('[PAUSE-1] says on the phone that the hall is paused, what to do, and that the place is kept', async () => {
  const hub = await startTestHub();
  const called = await issuePassport(hub);
  const waiting = await issuePassport(hub);
  const desk = await hub.connect(await hub.staff('operator'));
  const counterId = 'counter-1';
  await desk.send('openCounter', { counterId, takeOver: false } as never);
  await desk.send('callNext', { counterId, seenVisit: null } as never);
  const supervisor = await hub.connect(await hub.staff('supervisor'));
  const page = async ({ publicToken }: typeof called, language: Locale) =>
    (await fetch(`${hub.url}/t/${publicToken}?lang=${language}`)).text();

  await supervisor.send('pauseHall', { reason: 'air-raid' });
  for (const words of [
    'Повітряна тривога',
    'Пройдіть до укриття',
    'ваш номер дійсний',
    'Ви чекаєте на виклик',
  ])
    expect(await page(waiting, 'uk')).toContain(words);
  expect(await page(called, 'en')).toContain('You will be called again');
  expect(await page(called, 'en')).not.toContain('Counter 1');

  await supervisor.send('resumeHall', {});
  expect(await page(called, 'en')).toContain('Counter 1');
  expect(await page(waiting, 'uk')).not.toContain('тривога');

  await supervisor.send('pauseHall', { reason: 'technical' });
  expect(await page(waiting, 'ru')).toContain('Технический перерыв');
});

it('shows what has become of a visit to whoever has the address on the paper', async () => {
  const hub = await startTestHub();
  const { publicToken, ticket } = await issuePassport(hub);
  const second = await issuePassport(hub);
  const page = async (token: string, language: Locale) => {
    const response = await fetch(`${hub.url}/t/${token}`, { headers: { 'accept-language': language } });
    return { status: response.status, text: await response.text() };
  };

  const waiting = await page(publicToken, 'uk');
  expect(waiting.status).toBe(200);
  expect(waiting.text).toContain(formatTicket(ticket));
  expect(waiting.text).toContain('перед вами нікого немає');
  expect(waiting.text).toContain('http-equiv="refresh" content="20"');
  expect(waiting.text).not.toContain('<script');
  expect((await page(second.publicToken, 'en')).text).toContain('1 person before you');

  const desk = await hub.connect(await hub.staff('operator'));
  const counterId = 'counter-1';
  await desk.send('openCounter', { counterId, takeOver: false } as never);
  const called = await desk.send('callNext', { counterId, seenVisit: null } as never);
  expect(called).toMatchObject({ ok: true });
  expect((await page(publicToken, 'ru')).text).toContain('Вас вызвали');
  expect((await page(publicToken, 'en')).text).toContain('Counter 1, Зала 1, floor 1');

  const { visitId } = second;
  await desk.send('cancelVisit', { visitId });
  expect(await page(second.publicToken, 'uk')).toMatchObject({ status: 404 });
  expect(await page('nobody-has-this-token-at-all', 'uk')).toMatchObject({ status: 404 });
  const fromLink = await fetch(`${hub.url}/t/nobody?lang=en`, { headers: { 'accept-language': 'uk' } });
  expect(await fromLink.text()).toContain('There is no such ticket now');
});

it('[NOSHOW-4] tells whoever did not come when called that the place is kept, as long as it is', async () => {
  const noShowReturn = { withinMinutes: 20, withinCalls: 5 };
  const branch = demoConfig((same) => ({ ...same, rules: { ...same.rules, noShowReturn } }));
  const hub = await startTestHub({ branchConfigFile: testSetupFile(testDataFolder(), branch) });
  const { publicToken, visitId } = await issuePassport(hub);
  const desk = await hub.connect(await hub.staff('operator'));
  const counterId = 'counter-1' as never;
  await desk.send('openCounter', { counterId, takeOver: false });
  await desk.send('callNext', { counterId, seenVisit: null });
  await desk.send('markNoShow', { counterId, visitId });
  const page = async (language: Locale) => {
    const response = await fetch(`${hub.url}/t/${publicToken}?lang=${language}`);
    return `${response.status} ${await response.text()}`;
  };

  for (const words of ['200', 'ви не підійшли', 'Підійдіть на рецепцію', 'до 10:20', 'не більше ніж 5 людей'])
    expect(await page('uk')).toContain(words);
  expect(await page('ru')).toContain('Место сохраняется до 10:20');
  expect(await page('en')).toContain('Your place is kept until 10:20');
  await desk.send('readmitVisit', { visitId });
  expect(await page('en')).toContain('You are waiting to be called');

  await desk.send('cancelVisit', { visitId });
  expect(await page('en')).toContain('404');
});

it('[NOSHOW-4] says nothing to a no-show where nobody may come back', async () => {
  const hub = await startTestHub();
  const { publicToken, visitId } = await issuePassport(hub);
  const desk = await hub.connect(await hub.staff('operator'));
  const counterId = 'counter-1' as never;
  await desk.send('openCounter', { counterId, takeOver: false });
  await desk.send('callNext', { counterId, seenVisit: null });
  await desk.send('markNoShow', { counterId, visitId });
  expect((await fetch(`${hub.url}/t/${publicToken}`)).status).toBe(404);
});
