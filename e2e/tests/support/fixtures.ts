import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { demoSetup, startHubProcess, writeDemoSetup, type HubProcess } from '@talon/demo-hall';
import { startVirtualPrinter, type VirtualPrinter } from '@talon/virtual-printer';

/** The demo centre, open at any hour: 30 counters with 30 operators from number 101, 2 kiosks, 4 boards. */
export const demoBranch = demoSetup('always').branch;

interface Fixtures {
  /** A folder of the test's own, gone after it. */
  readonly folder: string;
  /** A running hub with the demo's branch, as a process of its own. */
  readonly hub: HubProcess;
  readonly printer: VirtualPrinter;
  /** The configuration file of kiosk-1, with this hub and this printer. */
  readonly kioskConfig: string;
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
      setupFile: await writeDemoSetup(folder, 'always'),
      trouble: (line) => trouble.push(line),
    });
    await use(hub);
    await hub.stop();
    // Whatever a story does, the hub has nothing to complain about.
    base.expect(trouble).toEqual([]);
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  printer: async ({}, use) => {
    const printer = await startVirtualPrinter({ port: 0, pagePort: 0 });
    await use(printer);
    await printer.close();
  },
  kioskConfig: async ({ folder, hub, printer }, use) => {
    await use(await writeKioskConfig(folder, hub, printer));
  },
});

/** @param hubUrl where the kiosk finds the hub, when it is not the hub's own address */
export async function writeKioskConfig(
  folder: string,
  hub: HubProcess,
  printer: VirtualPrinter,
  hubUrl: string = hub.url,
): Promise<string> {
  const file = join(folder, 'kiosk.json');
  await writeFile(
    file,
    JSON.stringify({
      kioskId: 'kiosk-1',
      hubUrl,
      key: hub.keyOf('kiosk-1'),
      printer: { host: printer.host, port: printer.port },
      dataFolder: 'kiosk-1',
    }),
  );
  return file;
}

export { expect } from '@playwright/test';
