import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBranchConfig, operatorId, role, signIn, type BranchConfig, type Instant } from '@talon/shared';
import { z } from 'zod';
import { ConfigError } from './config.ts';
import type { Device } from './store/deviceStore.ts';
import type { Operator } from './store/operatorStore.ts';
import type { Stores } from './store/openStores.ts';
import { freshSecret, hashPin } from './store/secrets.ts';

const staffMember = z.strictObject({
  operatorId,
  number: signIn.shape.number,
  name: z.string().trim().min(1).max(100),
  role,
  pin: signIn.shape.pin,
});
const setupFile = z.strictObject({ branch: z.unknown(), staff: z.array(staffMember).min(1).max(1000) });

interface Setup {
  readonly branch: BranchConfig;
  readonly staff: readonly (Operator & { readonly pin: string })[];
}

/** One machine's way in, as `deviceKeysFile` keeps it for whoever sets the machine up. */
type DeviceKey = Device & { readonly key: string };

/**
 * Where the keys made at the first start are: `{ devices: [{ deviceId, kind: 'kiosk' | 'board', key }] }`, readable by
 * the hub's own user alone.
 */
export const deviceKeysFile = (dataFolder: string): string => join(dataFolder, 'device-keys.json');

/**
 * Reads the file that a new branch starts from: `{ branch: BranchConfig, staff: [{ operatorId, number, name, role, pin }] }`.
 *
 * @throws ConfigError with the path of every fault
 */
export function readSetupFile(file: string): Setup {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
  const read = setupFile.safeParse(content);
  const branch = checkBranchConfig(
    read.success ? read.data.branch : (content as { branch?: unknown } | null)?.branch,
  );
  const faults = [
    ...(read.success ? twiceFaults(read.data.staff) : read.error.issues.map(issueText)),
    ...(branch.ok ? [] : branch.faults.map(({ path, message }) => `branch.${path}: ${message}`)),
  ];
  if (!read.success || !branch.ok || faults.length > 0)
    throw new ConfigError(`${file}: ${faults.join('; ')}`);
  return { branch: branch.config, staff: read.data.staff };
}

/**
 * Fills an empty data folder: configuration, staff with hashed PINs, and a key for each kiosk and board. The keys are
 * also written to `deviceKeysFile`; the database has only their hashes.
 *
 * @throws ConfigError when there is nothing to start from
 */
export async function firstStart(
  stores: Stores,
  options: { readonly dataFolder: string; readonly setupFile: string | undefined; readonly now: Instant },
): Promise<void> {
  const { dataFolder, setupFile: file, now } = options;
  if (file === undefined)
    throw new ConfigError(`${dataFolder} has no configuration yet: name a file with --branch-config`);
  const { branch, staff } = readSetupFile(file);
  const pinHashes = await Promise.all(staff.map(({ pin }) => hashPin(pin)));
  const devices: DeviceKey[] = [
    ...branch.kiosks.map(({ id }) => ({ deviceId: id, kind: 'kiosk' as const, key: freshSecret() })),
    ...branch.boards.map(({ id }) => ({ deviceId: id, kind: 'board' as const, key: freshSecret() })),
  ];
  // Before the database: a start that is cut short here begins anew and overwrites it.
  writeFileSync(deviceKeysFile(dataFolder), `${JSON.stringify({ devices }, null, 2)}\n`, { mode: 0o600 });

  stores.inOneTransaction(() => {
    stores.branchConfig.put(branch, now);
    staff.forEach(({ operatorId: id, number, name, role: does }, at) =>
      stores.operators.add({ operatorId: id, number, name, role: does }, pinHashes[at] ?? ''),
    );
    for (const { key, ...device } of devices) stores.devices.put(device, key, now);
  });
}

const issueText = ({ path, message }: z.core.$ZodIssue) => `${path.join('.')}: ${message}`;

function twiceFaults(staff: Setup['staff']): string[] {
  return staff.flatMap(({ number, operatorId: id }, at) => [
    ...(staff.findIndex((other) => other.number === number) < at
      ? [`staff.${at}.number: ${number} is there twice`]
      : []),
    ...(staff.findIndex((other) => other.operatorId === id) < at
      ? [`staff.${at}.operatorId: ${id} is there twice`]
      : []),
  ]);
}
