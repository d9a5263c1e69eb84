import { commandId, commandNames, type Actor, type Reply } from '@talon/shared';
import { expect, it } from 'vitest';
import { connectRawClient } from '../testing/rawClient.ts';
import { startTestHub, type TestHub } from '../testing/testHub.ts';
import { commandGate, type GateParts } from './commandGate.ts';

const supervisor = { kind: 'staff', operatorId: 'o', sessionId: 's', role: 'supervisor' } as Actor;
const kiosk = { kind: 'kiosk', deviceId: 'kiosk-1' } as Actor;
const board = { kind: 'board', deviceId: 'board-1' } as Actor;
const accepted: Reply = { ok: true, revision: 1, result: {} };

/** A gate with the hall and the world behind it recorded. */
function testGate(who: Actor, parts: Partial<GateParts> = {}) {
  const submitted: string[] = [];
  const logged: Record<string, unknown>[] = [];
  let now = 0;
  const receive = commandGate(who, {
    runtime: {
      submit: (name) => {
        submitted.push(name);
        return Promise.resolve(accepted);
      },
    },
    metrics: { answered: () => {} },
    log: {
      info: (fields: object) => logged.push({ ...fields }),
      error: (fields: object) => logged.push({ ...fields, level: 'error' }),
    } as GateParts['log'],
    watch: () => accepted,
    monotonicNow: () => now,
    ...parts,
  });
  return {
    receive,
    submitted,
    logged,
    pass: (ms: number) => (now += ms),
    ask: (event: string, ...args: unknown[]) =>
      new Promise<Reply>((answer) => receive(event, [...args, answer])),
  };
}

const tick = { commandId: 'id-1', payload: {} };

it('hands a parsed command of an allowed sender to the hall and its reply back', async () => {
  const gate = testGate(supervisor);
  expect(await gate.ask('openServiceDay', tick)).toEqual(accepted);
  expect(gate.submitted).toEqual(['openServiceDay']);
});

it.each([
  ['null', [null]],
  ['nothing at all', []],
  ['two arguments', [tick, tick]],
  ['a text', ['callNext']],
  ['a list', [[tick]]],
  ['no id', [{ payload: {} }]],
  ['an id of the wrong shape', [{ commandId: '../../etc', payload: {} }]],
  ['more than an envelope', [{ ...tick, revision: 7 }]],
  ['a payload with more than asked', [{ commandId: 'id-1', payload: { admin: true } }]],
  ['a payload that is null', [{ commandId: 'id-1', payload: null }]],
  ['an envelope of bytes', [Buffer.from('{}')]],
  ['a prototype', [JSON.parse('{"__proto__":{},"commandId":"id-1","payload":{}}')]],
])('refuses %s as malformed', async (_name, args) => {
  const gate = testGate(supervisor);
  expect(await gate.ask('openServiceDay', ...args)).toEqual({ ok: false, code: 'malformed', params: {} });
  expect(gate.submitted).toEqual([]);
});

it.each(['unknown', 'constructor', '__proto__', 'toString', '', 'view', 'welcome', '7'])(
  'refuses the event %j as unknown',
  async (event) => {
    expect(await testGate(supervisor).ask(event, tick)).toMatchObject({ code: 'unknown-command' });
  },
);

it('does nothing that nobody waits for an answer to', () => {
  const gate = testGate(supervisor);
  gate.receive('openServiceDay', [tick]);
  gate.receive('openServiceDay', []);
  gate.receive('nonsense', [null]);
  expect(gate.submitted).toEqual([]);
  expect(gate.logged.map(({ code }) => code)).toEqual(['malformed', 'unknown-command']);
});

it('lets a board send nothing and nobody act as the hub', async () => {
  for (const name of commandNames)
    expect(await testGate(board).ask(name, tick)).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await testGate(supervisor).ask('tick', tick)).toMatchObject({ code: 'not-allowed' });
  expect(await testGate(kiosk).ask('callNext', tick)).toMatchObject({ code: 'not-allowed' });
  expect(await testGate(kiosk).ask('closeServiceDay', tick)).toMatchObject({ code: 'not-allowed' });
});

it('logs refused input once per code, without what was sent', async () => {
  const gate = testGate(supervisor);
  for (let at = 0; at < 20; at += 1) await gate.ask('openServiceDay', { secret: 'x'.repeat(1000) });
  expect(gate.logged).toHaveLength(1);
  expect(JSON.stringify(gate.logged)).not.toContain('xxxx');
});

it('refuses more than a person can press, and forgives after a while', async () => {
  const gate = testGate(supervisor);
  const replies = await Promise.all(Array.from({ length: 70 }, () => gate.ask('openServiceDay', tick)));
  expect(replies.filter(({ ok }) => ok)).toHaveLength(60);
  expect(replies.at(-1)).toEqual({ ok: false, code: 'too-many-commands', params: {} });
  gate.pass(1000);
  const later = await Promise.all(Array.from({ length: 40 }, () => gate.ask('openServiceDay', tick)));
  expect(later.filter(({ ok }) => ok)).toHaveLength(30);
});

it('survives a fault of our own and says so in the log', () => {
  const gate = testGate(supervisor, {
    runtime: {
      submit: () => {
        throw new Error('our fault');
      },
    },
  });
  expect(() => gate.receive('openServiceDay', [tick, () => {}])).not.toThrow();
  expect(gate.logged).toMatchObject([{ level: 'error' }]);
});

async function kioskOn(hub: TestHub) {
  return connectRawClient(hub.url, hub.device('kiosk-1'));
}

const issue = (id: string) => ({
  commandId: commandId.parse(id),
  payload: { serviceId: 'passport', purpose: 'submit', language: 'uk' },
});

it('over a real socket: refuses everything bad with a code and goes on', async () => {
  const hub = await startTestHub();
  const client = await kioskOn(hub);
  const before = hub.runtime.now().revision;
  expect(await client.ask('issueTicket', null)).toMatchObject({ code: 'malformed' });
  expect(await client.ask('issueTicket')).toMatchObject({ code: 'malformed' });
  expect(await client.ask('watch', null)).toMatchObject({ code: 'malformed' });
  expect(await client.ask('dropTables', {})).toMatchObject({ code: 'unknown-command' });
  expect(await client.ask('callNext', issue('a'))).toMatchObject({ code: 'not-allowed' });
  client.send('42["issueTicket",null]');
  client.send('42[7,null]');
  expect(hub.runtime.now().revision).toBe(before);
  expect(await client.ask('issueTicket', issue('b'))).toMatchObject({ ok: true });
  expect(hub.log.filter(({ level }) => level > 30)).toEqual([]);
});

it('over a real socket: an oversized message ends that connection and no other', async () => {
  const hub = await startTestHub();
  const [client, other] = [await kioskOn(hub), await kioskOn(hub)];
  client.send(`421["issueTicket",{"commandId":"${'x'.repeat(20_000)}"}]`);
  await client.closed;
  expect(await other.ask('issueTicket', issue('c'))).toMatchObject({ ok: true });
});

it('over a real socket: a reply that was lost is given again, and it is one ticket', async () => {
  const hub = await startTestHub();
  const first = await kioskOn(hub);
  const recorded = new Promise<void>((resolve) => {
    const stop = hub.runtime.onPublish(() => {
      stop();
      resolve();
    });
  });
  first.send(`421${JSON.stringify(['issueTicket', issue('intent-1')])}`);
  await recorded;
  first.close();
  await first.closed;
  const { revision } = hub.runtime.now();

  const link = await hub.connect(hub.device('kiosk-1'));
  const again = await link.send('issueTicket', issue('intent-1').payload as never, {
    commandId: commandId.parse('intent-1'),
  });
  expect(again).toMatchObject({ ok: true, revision, result: { ticket: { letter: 'В', number: 1 } } });
  expect(hub.runtime.now().state.totals.issued).toBe(1);
});
