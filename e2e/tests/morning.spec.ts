import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { readQrCode, type HubProcess } from '@talon/demo-hall';
import type { VirtualPrinter } from '@talon/virtual-printer';
import Database from 'better-sqlite3';
import { Board } from './support/Board.ts';
import { Desk } from './support/Desk.ts';
import { demoBranch, expect, test } from './support/fixtures.ts';
import { KioskPage } from './support/KioskPage.ts';
import { openElectronKiosk, startBrowserKioskProcess } from './support/kioskShells.ts';

interface Morning {
  readonly browser: Browser;
  readonly kiosk: Page;
  readonly hub: HubProcess;
  readonly printer: VirtualPrinter;
  readonly folder: string;
}

/** From the touch on the glass to the row in the report. */
async function morning({ browser, kiosk, hub, printer, folder }: Morning): Promise<void> {
  const desk = new Desk(await browser.newPage());
  const board = new Board(await browser.newPage({ viewport: { width: 1920, height: 1080 } }));
  await board.open(hub);

  const number = await test.step('the touch becomes paper', async () => {
    const glass = new KioskPage(kiosk);
    await glass.isReady();
    const printed = printer.nextJob();
    await glass.ask('id-card', 'submit');
    const onGlass = await glass.takeTicket();
    const paper = await printed;
    expect(paper.warnings).toEqual([]);
    expect(printer.jobsPrinted).toBe(1);

    const address = await readQrCode(paper.png);
    expect(address).toMatch(new RegExp(`^${demoBranch.publicBaseUrl}/t/[\\w-]{22,}$`));
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await phone.goto(`${hub.url}${new URL(address ?? '').pathname}`);
    await expect(phone.getByText(onGlass)).toBeVisible();
    await phone.close();
    await glass.done();
    return onGlass;
  });

  await test.step('the press becomes a call on the wall', async () => {
    await desk.signIn(hub, '101');
    await desk.sitDown(11);
    await desk.callNext();
    await expect(desk.current).toHaveText(number);
    await expect(board.newest).toContainText(number);
    await expect(board.newest.locator('.counter-number')).toHaveText('11');
  });

  await test.step('the visit becomes a row of the report', async () => {
    await desk.startService();
    await desk.finish();
    const database = new Database(join(folder, 'hub', 'hub.db'), { readonly: true });
    const rows = database.prepare('SELECT * FROM service_transaction').all();
    database.close();
    expect(rows).toEqual([
      expect.objectContaining({
        letter: number.slice(0, 1),
        number: Number(number.slice(-3)),
        queue_id: 'passport',
        service_id: 'id-card',
        counter_id: 'counter-11',
        ending: 'served',
        outcome_id: 'accepted',
        call_count: 1,
      }),
    ]);
  });
}

test.describe('a morning in the hall', () => {
  test('with the kiosk in Electron', async ({ browser, hub, printer, folder, kioskConfig }) => {
    const { app, page } = await openElectronKiosk(kioskConfig);
    await morning({ browser, kiosk: page, hub, printer, folder });
    await app.close();
  });

  test('with the kiosk in a browser', async ({ browser, hub, printer, folder, kioskConfig }) => {
    const { url, child } = await startBrowserKioskProcess(kioskConfig);
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
    const kiosk = await context.newPage();
    await kiosk.goto(url);
    await morning({ browser, kiosk, hub, printer, folder });
    await child.stop();
  });
});
