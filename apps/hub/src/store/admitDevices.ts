import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deviceId, keyHoldersOf, keyKind, type Instant, type KeyHolder } from '@talon/shared';
import { z } from 'zod';
import type { DeviceStore } from './deviceStore.ts';
import { freshSecret } from './secrets.ts';
import { writeSecretsFile } from './secretsFile.ts';

/** Where the keys of those who came later are written, readable by the owner only. Note them, delete the file. */
export const newDevicesPath = (dataFolder: string): string => join(dataFolder, 'new-devices.json');

const newDevices = z.object({
  devices: z.array(z.object({ deviceId, kind: keyKind, key: z.string() })),
});

export interface AdmitDevicesOptions {
  readonly devices: DeviceStore;
  readonly dataFolder: string;
  readonly config: Parameters<typeof keyHoldersOf>[0];
  readonly at: Instant;
}

/**
 * Gives every machine and booking system of a configuration that has no key yet its key. Returns them.
 *
 * The keys are in the file before they are in the table, as at the first start: cut off in between, they are made anew.
 */
export function admitDevices({ devices, dataFolder, config, at }: AdmitDevicesOptions): readonly KeyHolder[] {
  const known = new Set(devices.list().map(({ deviceId: id, kind }) => `${kind} ${id}`));
  const wanted: readonly KeyHolder[] = keyHoldersOf(config);
  const made = wanted
    .filter(({ deviceId: id, kind }) => !known.has(`${kind} ${id}`))
    .map(({ deviceId: id, kind }) => ({ deviceId: id, kind, key: freshSecret() }));
  if (made.length === 0) return [];

  const file = newDevicesPath(dataFolder);
  const isNew = (id: string) => made.some((device) => device.deviceId === id);
  const kept = keysIn(file).filter((device) => !isNew(device.deviceId));
  writeSecretsFile(file, { devices: [...kept, ...made] });
  for (const { key, ...device } of made) devices.put(device, key, at);
  return made.map(({ deviceId: id, kind }) => ({ deviceId: id, kind }));
}

/**
 * Takes the key away from everybody whom a configuration does not have. Returns them. One that comes back later gets a new
 * key.
 */
export function revokeDevices(
  devices: DeviceStore,
  config: Parameters<typeof keyHoldersOf>[0],
): readonly KeyHolder[] {
  const configured = new Set<string>(keyHoldersOf(config).map(({ deviceId: id }) => id));
  const leftOut = devices.list().filter(({ deviceId: id }) => !configured.has(id));
  for (const { deviceId: id } of leftOut) devices.revoke(id);
  return leftOut;
}

/** Keys that nobody has taken away yet. */
function keysIn(file: string): z.infer<typeof newDevices>['devices'] {
  try {
    return newDevices.parse(JSON.parse(readFileSync(file, 'utf8'))).devices;
  } catch {
    // No file, or somebody wrote into it: nothing that we could keep.
    return [];
  }
}
