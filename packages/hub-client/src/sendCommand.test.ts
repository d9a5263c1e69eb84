import { commandId, counterId, type CommandEnvelope, type CommandName } from '@talon/shared';
import { beforeEach, expect, it } from 'vitest';
import { commandSender, randomCommandId, type CommandSender } from './sendCommand.ts';
import { manualTime } from './testing/manualTime.ts';

const recalled = { ok: true, revision: 7, result: { callCount: 2 } };
const pause = { counterId: counterId.parse('c1'), takeOver: false };

let time: ReturnType<typeof manualTime>;
let asked: { name: CommandName; envelope: CommandEnvelope; answered: (frame: unknown) => void }[];
let complaints: string[];
let sender: CommandSender;

beforeEach(() => {
  time = manualTime();
  asked = [];
  complaints = [];
  let made = 0;
  sender = commandSender({
    emit: (name, envelope, answered) => asked.push({ name, envelope, answered }),
    time,
    freshCommandId: () => commandId.parse(`press-${(made += 1)}`),
    unreadable: (detail) => complaints.push(detail),
  });
});

const recall = () => sender.send('openCounter', pause);

it('refuses a press without a connection at once, and sends nothing later', async () => {
  expect(await recall()).toEqual({ ok: false, code: 'disconnected', params: {} });
  sender.connected();
  time.pass(60_000);
  expect(asked).toEqual([]);
});

it('gives the reply of the hub, checked, and lets go of its timers', async () => {
  sender.connected();
  const answer = recall();
  asked[0]?.answered({ ok: true, revision: 3, result: {} });
  expect(await answer).toEqual({ ok: true, revision: 3, result: {} });
  expect(time.pending).toBe(0);
});

it('gives a refusal of the hub', async () => {
  sender.connected();
  const answer = recall();
  asked[0]?.answered({ ok: false, code: 'counter-held', params: { operatorId: 'o1' } });
  expect(await answer).toEqual({ ok: false, code: 'counter-held', params: { operatorId: 'o1' } });
});

it('asks again with the same id when no reply comes', async () => {
  sender.connected();
  const answer = recall();
  time.pass(2000);
  expect(asked.map(({ envelope }) => envelope.commandId)).toEqual(['press-1', 'press-1']);
  asked[1]?.answered({ ok: true, revision: 3, result: {} });
  expect(await answer).toMatchObject({ ok: true });
});

it('asks again with the same id after a reconnect, and not while there is no connection', async () => {
  sender.connected();
  const answer = recall();
  sender.disconnected();
  time.pass(4000);
  expect(asked).toHaveLength(1);
  sender.connected();
  expect(asked).toHaveLength(2);
  expect(asked[1]?.envelope).toEqual(asked[0]?.envelope);
  asked[1]?.answered({ ok: true, revision: 3, result: {} });
  expect(await answer).toMatchObject({ ok: true });
});

it('says that the fate is unknown when the deadline passes, and never asks again', async () => {
  sender.connected();
  const answer = sender.send('openCounter', pause, { deadlineMs: 5000 });
  time.pass(5000);
  expect(await answer).toEqual({ ok: false, code: 'no-answer', params: {} });
  const before = asked.length;
  sender.disconnected();
  sender.connected();
  time.pass(60_000);
  expect(asked).toHaveLength(before);
});

it('keeps the id that the caller made', async () => {
  sender.connected();
  void sender.send('openCounter', pause, { commandId: commandId.parse('intent-9') });
  expect(asked[0]?.envelope.commandId).toBe('intent-9');
});

it.each([[null], ['ok'], [{ ok: true }], [{ ok: false, code: 'nonsense', params: {} }]])(
  'takes the unreadable reply %j for an unknown fate and says so',
  async (frame) => {
    sender.connected();
    const answer = recall();
    asked[0]?.answered(frame);
    expect(await answer).toMatchObject({ ok: false, code: 'no-answer' });
    expect(complaints).toHaveLength(1);
  },
);

it('checks the result by the schema of its own command', async () => {
  sender.connected();
  const wrong = sender.send('closeServiceDay', {});
  asked[0]?.answered(recalled);
  expect(await wrong).toMatchObject({ ok: false, code: 'no-answer' });
});

it('leaves nobody waiting when the link ends', async () => {
  sender.connected();
  const answers = [recall(), recall()];
  sender.ended();
  expect(await Promise.all(answers)).toEqual([
    { ok: false, code: 'no-answer', params: {} },
    { ok: false, code: 'no-answer', params: {} },
  ]);
  expect(await recall()).toMatchObject({ code: 'disconnected' });
  expect(time.pending).toBe(0);
});

it('makes ids that nobody can guess and that differ', () => {
  const ids = new Set(Array.from({ length: 1000 }, randomCommandId));
  expect(ids.size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
});
