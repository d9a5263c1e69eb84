import { join } from 'node:path';
import { startHubProcess } from '@talon/demo-hall';
import { translate } from '@talon/shared';
import { Board } from './support/Board.ts';
import { Desk } from './support/Desk.ts';
import { expect, test } from './support/fixtures.ts';
import { KioskPage } from './support/KioskPage.ts';
import { startBrowserKioskProcess } from './support/kioskShells.ts';

test('a hub that is started again finds its hall as it was, and its screens find the hub', async ({
  browser,
  folder,
  hub,
  kioskConfig,
}) => {
  const { url, child } = await startBrowserKioskProcess(kioskConfig);
  const kiosk = new KioskPage(await browser.newPage({ viewport: { width: 1080, height: 1920 } }));
  const board = new Board(await browser.newPage({ viewport: { width: 1920, height: 1080 } }));
  const desk = new Desk(await browser.newPage());
  await kiosk.page.goto(url);
  await board.open(hub);
  await kiosk.isReady();
  await kiosk.ask('id-card', 'submit');
  const first = await kiosk.takeTicket();
  await kiosk.done();
  await desk.signIn(hub, '101');
  await desk.sitDown(11);
  await desk.callNext();
  await expect(desk.current).toHaveText(first);

  await test.step('without the hub nothing looks alive', async () => {
    await hub.stop();
    await expect(kiosk.heading('kiosk.disconnected')).toBeVisible();
    await expect(desk.page.getByText(translate('uk', 'desk.disconnectedAction'))).toBeVisible();
    await expect(board.outOfDate).toBeVisible({ timeout: 30_000 });
  });

  const again = await startHubProcess({
    port: Number(new URL(hub.url).port),
    dataFolder: join(folder, 'hub'),
    setupFile: join(folder, 'set-up.json'),
    trouble: () => {},
  });
  await test.step('with it, everything goes on by itself', async () => {
    await expect(board.newest).toContainText(first);
    await expect(desk.current).toHaveText(first);
    await desk.startService();
    await desk.finish();
    await kiosk.isReady();
    await kiosk.ask('id-card', 'submit');
    expect(await kiosk.takeTicket()).not.toBe(first);
  });

  await test.step('a second hub is refused the same records', async () => {
    const second = startHubProcess({
      port: 0,
      dataFolder: join(folder, 'hub'),
      setupFile: join(folder, 'set-up.json'),
      trouble: () => {},
    });
    await expect(second).rejects.toThrow(/another hub is running on the data folder/);
  });

  await child.stop();
  await again.stop();
});
