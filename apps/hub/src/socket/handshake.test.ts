import { deviceId, protocolVersion, type Actor } from '@talon/shared';
import { expect, it } from 'vitest';
import { openStores } from '../store/openStores.ts';
import { testDataFolder } from '../store/testDataFolder.ts';
import { openRawClient } from '../testing/rawClient.ts';
import { startTestHub } from '../testing/testHub.ts';
import { admit, handshakeDoor, mostAtTheDoor } from './handshake.ts';

const key = 'k'.repeat(43);
const portalKey = 'p'.repeat(43);

function storesWithKiosk() {
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  stores.devices.put({ deviceId: deviceId.parse('kiosk-1'), kind: 'kiosk' }, key, 0);
  stores.devices.put({ deviceId: deviceId.parse('city-portal'), kind: 'bookingSystem' }, portalKey, 0);
  return stores;
}

it('says who a machine with the right key is', () => {
  const stores = storesWithKiosk();
  const who: Actor = { kind: 'kiosk', deviceId: deviceId.parse('kiosk-1') };
  expect(
    admit({ protocol: protocolVersion, who: { kind: 'device', deviceId: 'kiosk-1', key } }, stores),
  ).toEqual({ ok: true, who });
  stores.close();
});

it.each([
  ['null', null, 'malformed'],
  ['a text', 'hello', 'malformed'],
  ['nothing', {}, 'malformed'],
  ['no version', { who: { kind: 'device', deviceId: 'kiosk-1', key } }, 'malformed'],
  ['another version', { protocol: 999, somethingNew: true }, 'wrong-version'],
  ['nobody', { protocol: protocolVersion }, 'malformed'],
  ['more than asked', { protocol: protocolVersion, who: { kind: 'hub' } }, 'malformed'],
  [
    'a wrong key',
    { protocol: protocolVersion, who: { kind: 'device', deviceId: 'kiosk-1', key: 'x'.repeat(43) } },
    'wrong-key',
  ],
  [
    'a booking system, which is nobody in the hall',
    { protocol: protocolVersion, who: { kind: 'device', deviceId: 'city-portal', key: portalKey } },
    'wrong-key',
  ],
  [
    'an unknown machine',
    { protocol: protocolVersion, who: { kind: 'device', deviceId: 'kiosk-9', key } },
    'wrong-key',
  ],
  [
    'an unknown session',
    { protocol: protocolVersion, who: { kind: 'staff', session: key } },
    'session-ended',
  ],
])('refuses %s', (_name, auth, code) => {
  const stores = storesWithKiosk();
  expect(admit(auth, stores)).toEqual({ ok: false, code });
  stores.close();
});

it('lets a few in each turn and says when too many stand at the door', () => {
  const turns: (() => void)[] = [];
  const door = handshakeDoor((run) => turns.push(run));
  const admitted: number[] = [];
  for (let at = 0; at < mostAtTheDoor; at += 1) expect(door.enter(() => admitted.push(at))).toBe(true);
  expect(door.enter(() => admitted.push(-1))).toBe(false);
  turns.shift()?.();
  expect(admitted.length).toBeGreaterThan(0);
  expect(admitted.length).toBeLessThan(10);
  expect(door.enter(() => admitted.push(64))).toBe(true);
  while (turns.length > 0) turns.shift()?.();
  expect(admitted).toEqual(Array.from({ length: mostAtTheDoor + 1 }, (_, at) => at));
});

it('tells a refused client the code and ends the connection', async () => {
  const hub = await startTestHub();
  const client = await openRawClient(hub.url);
  client.send(
    `40${JSON.stringify({ protocol: protocolVersion, who: { kind: 'device', deviceId: 'kiosk-1', key } })}`,
  );
  expect(JSON.parse((await client.next('44')).slice(2))).toEqual({
    message: 'wrong-key',
    data: { code: 'wrong-key' },
  });
  await client.closed;
  expect(hub.log.filter(({ msg }) => msg === 'connection refused')).toMatchObject([
    { code: 'wrong-key', level: 30 },
  ]);
});

it.each(['null', '[]', '"hello"', '{'])(
  'closes on %s in place of a handshake, and says so in the log',
  async (auth) => {
    const hub = await startTestHub();
    const client = await openRawClient(hub.url);
    client.send(`40${auth}`);
    await client.closed;
    const refused = hub.log.filter(({ msg }) => msg === 'connection refused');
    expect(refused).toMatchObject([{ code: 'malformed', level: 30 }]);
  },
);
