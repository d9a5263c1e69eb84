import type { DeviceId, Instant } from '@talon/shared';

export interface Device {
  readonly deviceId: DeviceId;
  readonly kind: 'kiosk' | 'board';
}

export interface DeviceStore {
  list(): readonly Device[];
  /** Admits a machine by its key, or gives it a new one. Only the key's hash is kept. */
  put(device: Device, key: string, now: Instant): void;
  /** The machine with this id and key; `undefined` when either is wrong. */
  check(deviceId: DeviceId, key: string): Device | undefined;
}
