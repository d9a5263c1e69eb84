import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { startHubProcess, type HubProcess } from '@talon/demo-hall';

/** Branch and staff of the demo: 8 counters, 8 operators from number 101, 2 kiosks, 2 boards. */
export const demoBranch = fileURLToPath(import.meta.resolve('@talon/demo-hall/branch.json'));

interface Fixtures {
  /** A folder of the test's own, gone after it. */
  readonly folder: string;
  /** A running hub with the demo's branch, as a process of its own. */
  readonly hub: HubProcess;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'talon-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  hub: async ({ folder }, use) => {
    const trouble: string[] = [];
    const hub = await startHubProcess({
      port: 0,
      dataFolder: join(folder, 'hub'),
      setupFile: demoBranch,
      trouble: (line) => trouble.push(line),
    });
    await use(hub);
    await hub.stop();
    // Whatever a story does, the hub has nothing to complain about.
    test.expect(trouble).toEqual([]);
  },
});

export { expect } from '@playwright/test';
