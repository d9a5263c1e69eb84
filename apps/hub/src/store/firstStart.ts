import { join } from 'node:path';
import { keyHoldersOf, type Instant, type KeyHolder, type OperatorId, type Role } from '@talon/shared';
import type { Stores } from './openStores.ts';
import { freshPin, freshSecret, hashPin } from './secrets.ts';
import { writeSecretsFile } from './secretsFile.ts';

/** A member of staff to be. */
export interface NewStaff {
  readonly name: string;
  readonly role: Role;
}

/** What is shown once, in `first-start.json`, and kept as hashes only. Change it, note it, delete the file. */
export interface FirstStartSecrets {
  readonly operators: readonly {
    readonly number: string;
    readonly pin: string;
    readonly name: string;
    readonly role: Role;
  }[];
  /** Machines and booking systems. */
  readonly devices: readonly (KeyHolder & { readonly key: string })[];
}

export interface FirstStartOptions {
  readonly stores: Pick<Stores, 'operators' | 'devices' | 'inOneTransaction'>;
  readonly dataFolder: string;
  readonly config: Parameters<typeof keyHoldersOf>[0];
  readonly staff: readonly NewStaff[];
  readonly freshId: () => string;
  readonly at: Instant;
}

/** Where the secrets of the first start are written, readable by the owner only. */
export const firstStartPath = (dataFolder: string): string => join(dataFolder, 'first-start.json');

/**
 * At the first start of a data folder, makes the staff's PINs and the keys of machines and booking systems, numbers from 101 upwards.
 * Returns false, and does nothing, when there are staff or machines already.
 *
 * The file is written before the tables: a crash in between leaves secrets that nothing knows, and the next start
 * makes new ones. The other way round nobody could ever sign in.
 */
export async function firstStart(options: FirstStartOptions): Promise<boolean> {
  const { stores, dataFolder, config, staff, freshId, at } = options;
  if (stores.operators.list().length > 0 || stores.devices.list().length > 0) return false;

  const operators = staff.map(({ name, role }, index) => ({
    number: String(101 + index),
    pin: freshPin(),
    name,
    role,
  }));
  const devices = keyHoldersOf(config).map(({ deviceId, kind }) => ({ deviceId, kind, key: freshSecret() }));
  const pinHashes = await Promise.all(operators.map(({ pin }) => hashPin(pin)));
  writeSecretsFile(firstStartPath(dataFolder), { operators, devices } satisfies FirstStartSecrets);

  stores.inOneTransaction(() => {
    operators.forEach(({ number, name, role }, index) => {
      const operatorId = freshId() as OperatorId;
      stores.operators.add({ operatorId, number, name, role }, pinHashes[index] ?? '');
    });
    for (const { deviceId, kind, key } of devices) stores.devices.put({ deviceId, kind }, key, at);
  });
  return true;
}
