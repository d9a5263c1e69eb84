// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KioskSnapshot } from '../../ipc.ts';
import { snapshot, someIntent } from '../testing/fixtures.ts';
import { checkedBridge } from './checkedBridge.ts';
import { httpBridge } from './httpBridge.ts';

/** The browser's end of a stream, in a test's hand. jsdom has none. */
class StreamInHand extends EventTarget {
  static opened: StreamInHand[] = [];
  readonly url: string;
  closed = false;

  constructor(url: URL) {
    super();
    this.url = url.href;
    StreamInHand.opened.push(this);
  }

  close(): void {
    this.closed = true;
  }

  brings(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(data) }));
  }
}

const door = new URL('http://127.0.0.1:7302/secret/');
const original = { EventSource: globalThis.EventSource, fetch: globalThis.fetch };

beforeEach(() => {
  StreamInHand.opened = [];
  globalThis.EventSource = StreamInHand as unknown as typeof EventSource;
});

afterEach(() => {
  Object.assign(globalThis, original);
});

describe('the agent over HTTP', () => {
  it('gives each snapshot that comes, and the last one as disconnected when the service is gone', () => {
    const heard: KioskSnapshot[] = [];
    const stop = checkedBridge(httpBridge(door)).onSnapshot((said) => heard.push(said));
    const [stream] = StreamInHand.opened;
    expect(stream?.url).toBe('http://127.0.0.1:7302/secret/snapshots');

    stream?.dispatchEvent(new Event('error'));
    stream?.brings(snapshot());
    stream?.dispatchEvent(new Event('error'));
    stream?.brings(snapshot());
    expect(heard.map(({ link }) => link)).toEqual(['connected', 'disconnected', 'connected']);
    stop();
    expect(stream?.closed).toBe(true);
  });

  it.each([[null], [{}], [{ ...snapshot(), link: 'perhaps' }], ['text']])(
    'drops what is no snapshot: %s',
    (said) => {
      const heard: KioskSnapshot[] = [];
      checkedBridge(httpBridge(door)).onSnapshot((one) => heard.push(one));
      StreamInHand.opened[0]?.brings(said);
      expect(heard).toEqual([]);
    },
  );

  it('posts a call below the secret path and refuses an answer that is none', async () => {
    const posted: [unknown, unknown][] = [];
    let body = '{"ok":true}';
    globalThis.fetch = async (url, options) => {
      posted.push([url, options?.body]);
      return new Response(body);
    };
    const bridge = checkedBridge(httpBridge(door));
    expect(await bridge.call('endIntent', { intentId: someIntent })).toEqual({ ok: true });
    expect(posted).toEqual([
      [new URL('http://127.0.0.1:7302/secret/call/endIntent'), JSON.stringify({ intentId: someIntent })],
    ]);
    body = '{"ok":"perhaps"}';
    await expect(bridge.call('endIntent', { intentId: someIntent })).rejects.toThrow('invalid');
  });
});
