import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KioskSnapshot } from '../../ipc.ts';
import { beginArgument, fakeAgent, lookingForHub, malformedArguments } from '../testing/fakeAgent.ts';
import { bindIpc } from './bindIpc.ts';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;
type Listener = (event: IpcMainEvent, ...args: unknown[]) => void;

/** Electron's side of the channels. */
function fakeIpc() {
  const handlers = new Map<string, Handler>();
  const listeners = new Map<string, Listener>();
  return {
    handlers,
    listeners,
    handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
    removeHandler: (channel: string) => void handlers.delete(channel),
    on: (channel: string, listener: Listener) => void listeners.set(channel, listener),
    off: (channel: string) => void listeners.delete(channel),
  };
}

const from = (url: string) => ({ senderFrame: { url } }) as unknown as IpcMainInvokeEvent & IpcMainEvent;
const ourPage = from('talon://kiosk/index.html?mmWidth=336');

describe('the channels of the page', () => {
  const agent = fakeAgent();
  let ipc = fakeIpc();
  let sent: [string, KioskSnapshot][] = [];
  let stop = (): void => {};

  beforeEach(() => {
    stop();
    ipc = fakeIpc();
    sent = [];
    stop = bindIpc({
      ipc: ipc as unknown as Parameters<typeof bindIpc>[0]['ipc'],
      agent,
      pageOrigin: 'talon://kiosk',
      sendToPage: (channel, snapshot) => sent.push([channel, snapshot]),
    });
  });

  const call = async (event: typeof ourPage, ...args: unknown[]): Promise<unknown> =>
    ipc.handlers.get('talon:call')?.(event, ...args);

  it('hand a checked call to the agent and its answer back', async () => {
    agent.answersWith({ ok: false, code: 'another-intent-open' });
    expect(await call(ourPage, 'beginIntent', beginArgument)).toEqual({
      ok: false,
      code: 'another-intent-open',
    });
    expect(agent.asked.at(-1)).toEqual({ call: 'beginIntent', argument: beginArgument });
  });

  it.each(malformedArguments)('refuse %s', async (_what, argument) => {
    const before = agent.asked.length;
    expect(await call(ourPage, 'beginIntent', argument)).toEqual({ ok: false, code: 'malformed' });
    expect(agent.asked).toHaveLength(before);
  });

  it.each([['constructor'], ['__proto__'], ['close'], [undefined], [7]])('know no call %s', async (name) => {
    expect(await call(ourPage, name, beginArgument)).toEqual({ ok: false, code: 'malformed' });
  });

  it.each([['https://example.test/'], ['file:///index.html'], ['talon://kiosk.example.test/'], ['']])(
    'do not listen to a frame from %s',
    async (url) => {
      const before = agent.asked.length;
      expect(await call(from(url), 'beginIntent', beginArgument)).toEqual({ ok: false, code: 'malformed' });
      expect(agent.asked).toHaveLength(before);
      const sentBefore = sent.length;
      ipc.listeners.get('talon:watch')?.(from(url));
      expect(sent).toHaveLength(sentBefore);
    },
  );

  it('push every snapshot whole, and the present one to a page that was loaded again', () => {
    const connected: KioskSnapshot = { ...lookingForHub, link: 'connected' };
    agent.says(connected);
    ipc.listeners.get('talon:watch')?.(ourPage);
    expect(sent.slice(-2)).toEqual([
      ['talon:snapshot', connected],
      ['talon:snapshot', connected],
    ]);
  });

  it('are closed when it stops', () => {
    stop();
    expect([ipc.handlers.size, ipc.listeners.size, agent.listeners]).toEqual([0, 0, 0]);
  });
});
