import { join } from 'node:path';
import { minute, translate } from '@talon/shared';
import Database from 'better-sqlite3';
import { Board } from './support/Board.ts';
import { Desk } from './support/Desk.ts';
import { expect } from './support/fixtures.ts';
import { KioskPage } from './support/KioskPage.ts';
import { lookOver } from './support/lookOver.ts';
import { morning, test } from './support/stagedTest.ts';

const alarmLasts = 45 * minute;
const allClear = morning + alarmLasts;

test('an air-raid alarm: everybody is told, nobody loses his place, the wait leaves it out', async ({
  browser,
  folder,
  hall,
  kioskUrl,
  printer,
}) => {
  test.setTimeout(180_000);
  const newPage = async (width: number, height: number) =>
    (await browser.newContext({ viewport: { width, height } })).newPage();
  const glass = new KioskPage(await newPage(1080, 1920));
  const board = new Board(await newPage(1920, 1080));
  const desk = new Desk(await newPage(1366, 768));
  const supervisor = new Desk(await newPage(1366, 768));
  const inHall = (key: Parameters<typeof translate>[1]) =>
    supervisor.page.getByRole('button', { name: translate('uk', key) });
  const answer = (key: Parameters<typeof translate>[1]) =>
    supervisor.page.getByRole('dialog').getByRole('button', { name: translate('uk', key) });

  const first = await test.step('two visitors wait, the first is called', async () => {
    await board.open(hall.hub);
    await glass.page.goto(kioskUrl);
    await glass.isReady();
    await glass.ask('id-card', 'submit');
    const number = await glass.takeTicket();
    await glass.done();
    await hall.arrives({ service: 'id-card', purpose: 'submit', language: 'uk' });
    await desk.signIn(hall.hub, '111');
    await desk.sitDown(11);
    await desk.callNext();
    await expect(desk.current).toHaveText(number);
    await expect(board.newest).toContainText(number);
    return number;
  });

  await test.step('the supervisor stops the hall, and every screen says it', async () => {
    await supervisor.signIn(hall.hub, '133');
    await inHall('pause.stop').click();
    await answer('pause.air-raid').click();
    await expect(glass.heading('pause.air-raid')).toBeVisible();
    await expect(board.pause).toContainText(translate('uk', 'pause.air-raid-do'));
    await expect(board.newest).toBeHidden();
    await expect(desk.page.getByText(translate('uk', 'pause.atDesk'))).toBeVisible();
    await expect(
      desk.page.getByRole('button', { name: translate('uk', 'desk.moveStartService') }),
    ).toBeDisabled();
    await lookOver(desk.page, 'desk-called-air-raid-uk');
  });

  await test.step('a touch that came too late gets no ticket and no other screen', async () => {
    const papers = printer.jobsPrinted;
    await glass.touchesTooLate();
    await expect(glass.heading('pause.air-raid')).toBeVisible();
    await expect(glass.page.getByRole('main').getByRole('button')).toHaveCount(0);
    expect(printer.jobsPrinted).toBe(papers);
  });

  await test.step('the power goes, too; the alarm stays on the walls and outlives the hub', async () => {
    await hall.close();
    await expect(board.pause).toContainText(/не оновлюється/);
    await expect(glass.heading('pause.air-raid')).toBeVisible();
  });
  const later = await hall.openAgain(allClear);
  await expect(board.pause).not.toContainText(/не оновлюється/);

  await test.step('it goes on: who was called is called anew, and the order is kept', async () => {
    await inHall('pause.goOn').click();
    await answer('pause.goOn').click();
    await expect(board.newest).toContainText(first);
    await expect(board.newest).toHaveClass(/is-flashing/);
    await glass.isReady();
    await glass.ask('id-card', 'submit');
    const third = await glass.takeTicket();
    await expect(desk.current).toHaveText(first);
    await desk.startService();
    await desk.finishAndCallNext();
    await expect(desk.current).not.toHaveText(first);
    await expect(desk.current).not.toHaveText(third);
    await desk.startService();
    await desk.finishAndCallNext();
    await expect(desk.current).toHaveText(third);
  });

  await test.step('the report leaves the alarm out of the wait', () => {
    const database = new Database(join(folder, 'hub', 'hub.db'), { readonly: true });
    const rows = database
      .prepare(
        'SELECT paused_ms, first_started_at - issued_at AS stay FROM service_transaction ORDER BY number',
      )
      .all() as { paused_ms: number; stay: number }[];
    database.close();
    expect(rows).toHaveLength(2);
    for (const { paused_ms: paused, stay } of rows) {
      expect(Math.abs(paused - alarmLasts)).toBeLessThan(3 * minute);
      expect(stay).toBeGreaterThan(paused);
      expect(stay - paused).toBeLessThan(3 * minute);
    }
  });
  await later.close();
});
