import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readQrCode } from '@talon/demo-hall';
import { z } from 'zod';
import { knockAtHubPages } from './badInput/hubPages.ts';
import { knockAtHubSocket } from './badInput/hubSocket.ts';
import { knockAtKioskService } from './badInput/kioskService.ts';
import { knockAtPrinterPage, sendJunkToPrinter } from './badInput/printerDoors.ts';
import { WorkingHall } from './badInput/WorkingHall.ts';
import { expect, test as story } from './support/fixtures.ts';
import { KioskPage } from './support/KioskPage.ts';
import { startBrowserKioskProcess } from './support/kioskShells.ts';

const test = story.extend<{ kioskUrl: string }>({
  kioskUrl: async ({ kioskConfig }, use) => {
    const { url, child } = await startBrowserKioskProcess(kioskConfig);
    await use(url);
    await child.stop();
  },
});

const verifyJournal = fileURLToPath(new URL('./cli/verifyJournal.js', import.meta.resolve('@talon/hub')));

/** A line of the hub's log about something that it refused. */
const refusalLine = z.object({
  msg: z.enum(['connection refused', 'refused input']),
  connection: z.string(),
  code: z.string(),
});

/** Refusals in the log, each as connection and code. */
function refusalsIn(logFile: string): z.infer<typeof refusalLine>[] {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  return lines.flatMap((line) => refusalLine.safeParse(JSON.parse(line)).data ?? []);
}

// That the hub has nothing above `info` to say is held by the fixture `hub`, for every story.
test('bad input at every door is refused with its code while the hall works on', async ({
  browser,
  hub,
  folder,
  printer,
  kioskUrl,
}) => {
  const glass = new KioskPage(await browser.newPage({ viewport: { width: 1080, height: 1920 } }));
  await glass.page.goto(kioskUrl);
  await glass.isReady();
  const hall = await WorkingHall.open(hub, browser);

  for (const [door, knock] of [
    ['the hub’s pages', () => knockAtHubPages(hub)],
    ['the hub’s socket', () => knockAtHubSocket(hub)],
    ['the kiosk’s own service', () => knockAtKioskService(kioskUrl)],
    ['the printer’s page', () => knockAtPrinterPage(printer)],
    ['the printer’s port', () => sendJunkToPrinter(printer)],
  ] as const)
    await test.step(door, async () => {
      await knock();
      await hall.servesAnother();
    });

  await test.step('the hall has noticed nothing', async () => {
    await hall.close();
    const printed = printer.nextJob();
    await glass.isReady();
    await glass.ask('id-card', 'submit');
    await glass.takeTicket();
    expect(await readQrCode((await printed).png)).toContain('/t/');
    expect(await (await fetch(`${hub.url}/health`)).json()).toMatchObject({ readOnly: false });
  });

  await test.step('the log names each refusal once, and the journal is whole', async () => {
    const refusals = refusalsIn(join(folder, 'hub', 'hub.log'));
    expect(new Set(refusals.map(({ code }) => code))).toEqual(
      new Set([
        'malformed',
        'wrong-version',
        'wrong-key',
        'session-ended',
        'unknown-command',
        'not-allowed',
        'too-many-commands',
      ]),
    );
    const once = refusals.map(({ connection, code }) => `${connection} ${code}`);
    expect(new Set(once).size).toBe(once.length);
    const { stdout } = await promisify(execFile)(process.execPath, [verifyJournal, join(folder, 'hub')]);
    expect(stdout).toMatch(/^ok$/m);
  });
});
