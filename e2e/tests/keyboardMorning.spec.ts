import { join } from 'node:path';
import { instant } from '@talon/shared';
import Database from 'better-sqlite3';
import { withoutMouse } from './support/byKeyboard.ts';
import { Desk } from './support/Desk.ts';
import { demoBranch, expect, test } from './support/fixtures.ts';
import { StagedHall } from './support/StagedHall.ts';

const monday = instant.parse(Date.parse('2026-11-23T09:30:00+02:00'));
const lunch = demoBranch.pauseReasons[0]?.name.uk ?? '';

test('an operator works a whole morning by keyboard alone', async ({ browser, folder }) => {
  const hall = await StagedHall.open(folder, monday);
  for (let arrived = 0; arrived < 7; arrived += 1)
    await hall.arrives({ service: 'id-card', purpose: 'submit', language: 'uk' });

  const page = await browser.newPage();
  await withoutMouse(page);
  const desk = new Desk(page);
  await desk.signIn(hall.hub, '111');
  await desk.sitDown(11);

  await test.step('the first is served, with an outcome of her own', async () => {
    await desk.callNext();
    await desk.startService();
    await desk.finishWith(2);
  });
  await test.step('the second does not come', async () => {
    await desk.callNext();
    await desk.recall();
    await desk.sendAway('n', 'desk.moveNoShow');
  });
  await test.step('the third fetches a copy meanwhile, the fourth goes back and comes again', async () => {
    await desk.callNext();
    await desk.startService();
    await desk.park();
    await desk.callNext();
    const fourth = await desk.current.textContent();
    await desk.sendAway('b', 'desk.moveReturn');
    await desk.callNext();
    await expect(desk.current).toHaveText(fourth ?? '');
  });
  await test.step('the fourth belongs elsewhere', async () => {
    await desk.startService();
    await desk.transferTo('субсид');
  });
  await test.step('the parked one goes on, and Space brings the fifth', async () => {
    await desk.resumeFirst();
    await desk.startService();
    await desk.finishAndCallNext();
  });
  await test.step('the fifth has left', async () => {
    await desk.cancelVisit();
  });
  await test.step('a break, the sixth, and the end of work', async () => {
    await desk.takeBreak(lunch);
    await desk.callNext();
    await desk.startService();
    await desk.finish();
    await desk.closeCounter();
  });

  const database = new Database(join(folder, 'hub', 'hub.db'), { readonly: true });
  const rows = database
    .prepare('SELECT number, ending, outcome_id AS outcome FROM service_transaction ORDER BY number')
    .all() as { readonly number: number; readonly ending: string; readonly outcome: string | null }[];
  database.close();
  expect(rows.map(({ ending, outcome }) => [ending, outcome])).toEqual([
    ['served', 'consulted'],
    ['noShow', null],
    ['served', 'accepted'],
    ['cancelled', null],
    ['served', 'accepted'],
  ]);
  await hall.close();
});
