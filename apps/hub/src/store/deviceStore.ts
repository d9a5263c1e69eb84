import { timingSafeEqual } from 'node:crypto';
import type { DeviceId, DeviceKind, Instant, KeyHolder } from '@talon/shared';
import type Database from 'better-sqlite3';
import { secretHash } from './secrets.ts';
import { writing } from './storeErrors.ts';

/** A machine of the branch. */
interface Device {
  readonly deviceId: DeviceId;
  readonly kind: DeviceKind;
}

/** The keys of machines and of other systems that book. */
export interface DeviceStore {
  list(): readonly KeyHolder[];
  /** Admits somebody by a key, or gives a new one. Only the key's hash is kept. @throws DiskFullError */
  put(holder: KeyHolder, key: string, now: Instant): void;
  /** Takes a key away; who has none keeps none. @throws DiskFullError */
  revoke(deviceId: DeviceId): void;
  /** The machine with this id and key; `undefined` when either is wrong, or when it is no machine of the hall. */
  check(deviceId: DeviceId, key: string): Device | undefined;
  /** The booking system with this key; `undefined` for every other key. */
  bookingSystemWith(key: string): DeviceId | undefined;
}

export function deviceStore(database: Database.Database): DeviceStore {
  const upsert = database.prepare(
    `INSERT INTO device (device_id, kind, key_hash, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (device_id) DO UPDATE SET kind = excluded.kind, key_hash = excluded.key_hash,
       added_at = excluded.added_at`,
  );
  const remove = database.prepare('DELETE FROM device WHERE device_id = ?');
  const selectAll = database.prepare<[], KeyHolder>(
    'SELECT device_id AS deviceId, kind FROM device ORDER BY device_id',
  );
  const selectMachine = database.prepare<[string], Device & { keyHash: Buffer }>(
    `SELECT device_id AS deviceId, kind, key_hash AS keyHash FROM device
     WHERE device_id = ? AND kind <> 'bookingSystem'`,
  );
  // The lookup compares hashes of a secret that cannot be guessed: its time tells nothing of use.
  const selectSystem = database.prepare<[Buffer], { deviceId: DeviceId }>(
    "SELECT device_id AS deviceId FROM device WHERE key_hash = ? AND kind = 'bookingSystem'",
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
      const found = selectMachine.get(deviceId);
      if (found === undefined || !timingSafeEqual(found.keyHash, secretHash(key))) return undefined;
      return { deviceId: found.deviceId, kind: found.kind };
    },
    bookingSystemWith: (key) => selectSystem.get(secretHash(key))?.deviceId,
  };
}
