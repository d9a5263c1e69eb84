import { once } from 'node:events';
import { createConnection } from 'node:net';
import { protocolVersion } from '@talon/shared';
import { expect, it } from 'vitest';
import { textFrame } from '../testing/fuzz.ts';
import { startTestHub } from '../testing/testHub.ts';

/** Real time: socket buffers have to fill and seconds have to pass. Part of `npm run test:long`. */
const isLong = process.env['TALON_LONG'] !== undefined;

it.runIf(isLong)(
  'a screen that stops reading takes no memory, holds up nobody, and is cut off within fifteen seconds',
  { timeout: 20_000 },
  async () => {
    const hub = await startTestHub();
    const stalled = createConnection(Number(new URL(hub.url).port), '127.0.0.1');
    stalled.write(
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    );
    await once(stalled, 'data');
    stalled.write(
      textFrame(`40${JSON.stringify({ protocol: protocolVersion, who: await hub.staff('supervisor') })}`),
    );
    let heard = '';
    while (!heard.includes('welcome')) heard += String((await once(stalled, 'data'))[0]);
    stalled.write(textFrame('421["watch",[{"view":"hall"}]]'));
    await once(stalled, 'data');
    stalled.pause();
    const gone = once(stalled, 'close');

    const desk = await hub.connect(await hub.staff('operator'));
    const revisions: number[] = [];
    desk.watch([{ view: 'hall' }]);
    desk.onView(({ revision }) => revisions.push(revision));
    const actor = desk.status.state === 'connected' ? desk.status.welcome.who : undefined;
    const counter = { counterId: 'counter-1' } as never;
    const submit = (name: 'pauseCounter' | 'openCounter', at: number, more: object) =>
      hub.runtime.submit(
        name,
        `press-${name}-${at}` as never,
        { ...(counter as object), ...more } as never,
        actor as never,
      );

    const heapBefore = process.memoryUsage().heapUsed;
    const hasGone = () =>
      hub.log.some(
        ({ msg, who }) => msg === 'disconnected' && (who as { role?: string }).role === 'supervisor',
      );
    let changes = 0;
    while (!hasGone()) {
      await submit('openCounter', changes, { takeOver: false });
      await submit('pauseCounter', changes, { reasonId: 'lunch' });
      changes += 2;
    }
    expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(64_000_000);
    stalled.resume();
    await gone;
    const { revision } = hub.runtime.now();
    while (revisions.at(-1) !== revision) await new Promise(setImmediate);
    expect(hub.log.filter(({ level }) => level > 30)).toEqual([]);
  },
);
