import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBranchConfig, type BranchConfig } from '@talon/shared';

/** Branch and staff of the demo centre, with the hours of a real one. */
const demoCentre = fileURLToPath(new URL('../branch.json', import.meta.url));

/** `always`: at any hour, every service too; `real`: those of the file, services with hours of their own included. */
export type DemoHours = 'always' | 'real';

/** The demo centre: its branch, and its staff for a first start. */
export function demoSetup(hours: DemoHours): { readonly branch: BranchConfig; readonly staff: unknown } {
  const file = JSON.parse(readFileSync(demoCentre, 'utf8')) as {
    readonly branch: unknown;
    readonly staff: unknown;
  };
  const checked = checkBranchConfig(file.branch);
  if (!checked.ok) {
    const faults = checked.faults.map(({ path, message }) => `branch.${path}: ${message}`);
    throw new Error(`${demoCentre}:\n${faults.join('\n')}`);
  }
  return { ...file, branch: hours === 'always' ? openAtAnyHour(checked.config) : checked.config };
}

/**
 * Writes the demo's set-up for a hub's first start to `set-up.json` in a folder. Returns the file.
 *
 * @param publicBaseUrl where the tickets point to; by default as the demo's file says
 */
export async function writeDemoSetup(
  folder: string,
  hours: DemoHours,
  publicBaseUrl?: string,
): Promise<string> {
  const { branch, staff } = demoSetup(hours);
  const file = join(folder, 'set-up.json');
  await mkdir(folder, { recursive: true });
  await writeFile(
    file,
    JSON.stringify({ branch: { ...branch, ...(publicBaseUrl && { publicBaseUrl }) }, staff }),
  );
  return file;
}

/** A demo that is looked at in the evening must not be found closed. */
function openAtAnyHour(branch: BranchConfig): BranchConfig {
  return {
    ...branch,
    openingHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '23:59' })),
    services: branch.services.map((service) => ({ ...service, openingHours: undefined })),
  };
}
