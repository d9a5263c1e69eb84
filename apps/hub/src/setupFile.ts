import { readFileSync } from 'node:fs';
import { checkBranchConfig, role, staffName, type BranchConfig } from '@talon/shared';
import { z } from 'zod';
import { ConfigError } from './config.ts';
import type { NewStaff } from './store/firstStart.ts';

const staffMember = z.strictObject({ name: staffName, role });
const setupShape = z.strictObject({ branch: z.unknown(), staff: z.array(staffMember).min(1).max(1000) });

/** What a new branch starts from. */
export interface Setup {
  readonly branch: BranchConfig;
  readonly staff: readonly NewStaff[];
}

/**
 * Reads a file `{ branch: BranchConfig, staff: [{ name, role }] }`.
 *
 * @throws ConfigError with the path of every fault
 */
export function readSetupFile(file: string): Setup {
  const content = readJson(file);
  const shape = setupShape.safeParse(content);
  const branch = checkBranchConfig((content as { readonly branch?: unknown } | null)?.branch);
  if (shape.success && branch.ok) return { branch: branch.config, staff: shape.data.staff };

  const shapeFaults = shape.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  const branchFaults = branch.ok
    ? []
    : branch.faults.map(({ path, message }) => `branch.${path}: ${message}`);
  throw new ConfigError(`${file}: ${[...shapeFaults, ...branchFaults].join('; ')}`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${file} cannot be read: ${why}`, { cause: error });
  }
}
