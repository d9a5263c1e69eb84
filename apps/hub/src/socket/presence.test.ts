import { deviceId } from '@talon/shared';
import { expect, it } from 'vitest';
import { devicePresence } from './presence.ts';

const kiosk = deviceId.parse('kiosk-1');

it('knows nothing of a machine that has not come since the start', () => {
  expect(devicePresence().of(kiosk)).toEqual({ connected: false, since: null });
});

it('says since when a machine is there, and afterwards when it was seen last', () => {
  const presence = devicePresence();
  presence.arrived(kiosk, 100);
  expect(presence.of(kiosk)).toEqual({ connected: true, since: 100 });
  presence.left(kiosk, 250);
  expect(presence.of(kiosk)).toEqual({ connected: false, since: 250 });
  presence.arrived(kiosk, 300);
  expect(presence.of(kiosk)).toEqual({ connected: true, since: 300 });
});

it('counts several connections as one, there from the first to the last', () => {
  const presence = devicePresence();
  presence.arrived(kiosk, 100);
  presence.arrived(kiosk, 200);
  presence.left(kiosk, 210);
  expect(presence.of(kiosk)).toEqual({ connected: true, since: 100 });
  presence.left(kiosk, 220);
  expect(presence.of(kiosk)).toEqual({ connected: false, since: 220 });
});

it('has seen a machine at least when it came', () => {
  const presence = devicePresence();
  presence.arrived(kiosk, 100);
  presence.left(kiosk, 90);
  expect(presence.of(kiosk)).toEqual({ connected: false, since: 100 });
});
