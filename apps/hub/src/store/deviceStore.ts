import { timingSafeEqual } from 'node:crypto';
import type { DeviceId, DeviceKind, Instant } from '@talon/shared';
import type Database from 'better-sqlite3';
import { secretHash } from './secrets.ts';
import { writing } from './storeErrors.ts';

export interface Device {
  readonly deviceId: DeviceId;
  readonly kind: DeviceKind;
}

export interface DeviceStore {
  list(): readonly Device[];
  /** Admits a machine by its key, or gives it a new one. Only the key's hash is kept. @throws DiskFullError */
  put(device: Device, key: string, now: Instant): void;
  /** Takes a machine's key away; one that has none keeps none. @throws DiskFullError */
  revoke(deviceId: DeviceId): void;
  /** The machine with this id and key; `undefined` when either is wrong. */
  check(deviceId: DeviceId, key: string): Device | undefined;
}

export function deviceStore(database: Database.Database): DeviceStore {
  const upsert = database.prepare(
    `INSERT INTO device (device_id, kind, key_hash, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (device_id) DO UPDATE SET kind = excluded.kind, key_hash = excluded.key_hash,
       added_at = excluded.added_at`,
  );
  const remove = database.prepare('DELETE FROM device WHERE device_id = ?');
  const selectAll = database.prepare<[], Device>(
    'SELECT device_id AS deviceId, kind FROM device ORDER BY device_id',
  );
  const selectOne = database.prepare<[string], Device & { keyHash: Buffer }>(
    'SELECT device_id AS deviceId, kind, key_hash AS keyHash FROM device WHERE device_id = ?',
  );

  return {
    list: () => selectAll.all(),
    put({ deviceId, kind }, key, now) {
      writing(() => upsert.run(deviceId, kind, secretHash(key), now));
    },
    revoke(deviceId) {
      writing(() => remove.run(deviceId));
    },
    check(deviceId, key) {
      const found = selectOne.get(deviceId);
      if (found === undefined || !timingSafeEqual(found.keyHash, secretHash(key))) return undefined;
      return { deviceId: found.deviceId, kind: found.kind };
    },
  };
}
