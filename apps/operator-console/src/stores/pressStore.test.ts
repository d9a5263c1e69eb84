import type { Answer } from '@talon/hub-client';
import type { CommandName } from '@talon/shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accepted } from '../testing/renderConsole.tsx';
import { counterAt } from '../testing/sampleViews.ts';
import { createPressStore, type PressEdge, type Step } from './pressStore.ts';

const { counterId } = counterAt(1);
const callNext: Step = { name: 'callNext', payload: { counterId, seenVisit: null } };
const openDay: Step = { name: 'openServiceDay', payload: {} };

function pressing() {
  const answers: ((answer: Answer<CommandName>) => void)[] = [];
  const send = vi.fn(() => new Promise<Answer<CommandName>>((resolve) => answers.push(resolve)));
  const shown = vi.fn(() => Promise.resolve());
  const edge = {
    send,
    shown,
    pause: (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms)),
  } as unknown as PressEdge;
  return {
    presses: createPressStore(edge),
    send,
    shown,
    answer: (value: Answer<CommandName>) => answers.shift()?.(value),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a press', () => {
  it('is locked until its answer is on the screen, and a second one meanwhile sends nothing', async () => {
    const { presses, send, answer } = pressing();
    const first = presses.getState().press([callNext]);
    expect(await presses.getState().press([callNext])).toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(presses.getState().locked).toBe(true);
    expect(send).toHaveBeenCalledTimes(1);

    answer(accepted(7));
    expect(await first).toBe(true);
    expect(presses.getState().locked).toBe(false);
  });

  it('counts once when it is a double press, though the answer came in between', async () => {
    const { presses, send, answer } = pressing();
    const first = presses.getState().press([callNext], 'next');
    answer(accepted(7));
    await first;
    await vi.advanceTimersByTimeAsync(250);
    expect(await presses.getState().press([openDay], 'next')).toBe(false);
    await vi.advanceTimersByTimeAsync(50);
    void presses.getState().press([openDay], 'next');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('keeps what was done of it, step by step, until the next one', async () => {
    const { presses, answer } = pressing();
    const both = presses.getState().press([openDay, callNext]);
    answer({ ok: true, revision: 7, result: { serviceDay: '2026-03-02' } as never });
    await vi.advanceTimersByTimeAsync(0);
    answer({ ok: false, code: 'nobody-waiting', params: {} });
    await both;
    expect(presses.getState().accepted).toEqual([{ ...openDay, result: { serviceDay: '2026-03-02' } }]);
    void presses.getState().press([callNext], 'next');
    expect(presses.getState().accepted).toEqual([]);
  });

  it('of another button counts as soon as the answer is on the screen', async () => {
    const { presses, send, answer } = pressing();
    const first = presses.getState().press([openDay], 'open');
    answer(accepted(7));
    await first;
    void presses.getState().press([callNext], 'next');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('waits for the view of the last accepted command', async () => {
    const { presses, shown, answer } = pressing();
    const press = presses.getState().press([callNext]);
    answer(accepted(9));
    await press;
    expect(shown).toHaveBeenCalledExactlyOnceWith(9, 1000);
  });

  it('sends its second command only after the first was accepted', async () => {
    const { presses, send, answer } = pressing();
    const press = presses.getState().press([openDay, callNext]);
    expect(send).toHaveBeenCalledTimes(1);
    answer(accepted(3));
    await vi.advanceTimersByTimeAsync(0);
    expect(send).toHaveBeenLastCalledWith('callNext', callNext.payload);
    answer(accepted(4));
    expect(await press).toBe(true);
  });

  it('stops at a refusal and keeps it for the screen until the next press', async () => {
    const { presses, send, answer } = pressing();
    const press = presses.getState().press([openDay, callNext]);
    answer({ ok: false, code: 'day-already-open', params: {} });
    expect(await press).toBe(false);
    expect(send).toHaveBeenCalledTimes(1);
    expect(presses.getState().refused?.code).toBe('day-already-open');

    await vi.advanceTimersByTimeAsync(300);
    void presses.getState().press([callNext]);
    expect(presses.getState().refused).toBeNull();
  });

  it('without commands does nothing', async () => {
    const { presses, send } = pressing();
    expect(await presses.getState().press([])).toBe(false);
    expect(presses.getState().locked).toBe(false);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('a command whose result is wanted', () => {
  const payload = { counterId, seenVisit: null };
  const result = { visitId: 'visit-1', ticket: { letter: 'А', number: 1 } };
  const idsOf = (send: ReturnType<typeof pressing>['send']) =>
    (send.mock.calls as unknown as [string, unknown, { commandId: string }][]).map(
      ([, , { commandId }]) => commandId,
    );
  const ask = (presses: ReturnType<typeof pressing>['presses'], more = {}) =>
    presses.getState().ask('callNext', { ...payload, ...more });

  it('brings it at once', async () => {
    const { presses, answer } = pressing();
    const asked = ask(presses);
    answer({ ok: true, revision: 7, result: result as never });
    expect(await asked).toEqual(result);
  });

  it('brings none when it was refused, and says why', async () => {
    const { presses, answer } = pressing();
    const asked = ask(presses);
    answer({ ok: false, code: 'nobody-waiting', params: {} });
    expect(await asked).toBeNull();
    expect(presses.getState().refused?.code).toBe('nobody-waiting');
  });

  it('keeps its id while nobody answers, and has another as soon as it is answered or changed', async () => {
    const { presses, send, answer } = pressing();
    const round = async (given: Answer<CommandName>, more = {}) => {
      const asked = ask(presses, more);
      answer(given);
      await asked;
      await vi.advanceTimersByTimeAsync(300);
    };
    const noAnswer = { ok: false, code: 'no-answer', params: {} } as const;
    await round(noAnswer);
    await round(noAnswer);
    await round(accepted(7));
    await round(noAnswer);
    await round(noAnswer, { seenVisit: 'visit-2' });
    const ids = idsOf(send);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });
});
