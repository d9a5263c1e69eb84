import {
  instant,
  parkReasonId,
  pickReasonId,
  serviceId,
  translate,
  workProfileId,
  type BranchConfig,
  type MessageKey,
} from '@talon/shared';
import { withoutMouse } from './support/byKeyboard.ts';
import { Desk } from './support/Desk.ts';
import { expect, test } from './support/fixtures.ts';
import { lookOver } from './support/lookOver.ts';
import { StagedHall } from './support/StagedHall.ts';

const monday = instant.parse(Date.parse('2026-11-23T09:30:00+02:00'));
const uk = (key: MessageKey, values?: Parameters<typeof translate>[2]) => translate('uk', key, values);
const text = (words: string) => ({ uk: words, ru: words, en: words });
const copy = { id: parkReasonId.parse('copy'), name: text('по копію документа'), returnAfterMinutes: 20 };
const unwell = { id: pickReasonId.parse('unwell'), name: text('стало зле') };

/** The demo's centre with what the calling rules offer switched on. */
const everythingOn = ({ rules, workProfiles, priorityClasses }: BranchConfig): Partial<BranchConfig> => ({
  parkReasons: [copy],
  pickReasons: [unwell],
  workProfiles: workProfiles.map((profile) => Object.assign({}, profile, { mayPick: true })),
  priorityClasses: priorityClasses.map((each) =>
    each.id === 'disability' ? Object.assign({}, each, { atKiosk: true, oncePerDay: true }) : each,
  ),
  rules: {
    ...rules,
    secondsBetweenCalls: 2,
    noShowAfter: { calls: 2, seconds: 600 },
    noShowReturn: { withinMinutes: 20, withinCalls: 5 },
    undoSeconds: 30,
  },
});

test('the rarer moves of an operator, by keyboard alone, with a real hub', async ({ browser, folder }) => {
  const hall = await StagedHall.open(folder, monday, 0, everythingOn);
  for (let arrived = 0; arrived < 6; arrived += 1)
    await hall.arrives({ service: 'id-card', purpose: 'submit', language: 'uk' });

  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await withoutMouse(page);
  const desk = new Desk(page);
  const dialog = page.getByRole('dialog');
  const look = (screen: string) => lookOver(page, `rare-${screen}`);
  await desk.signIn(hall.hub, '111');
  await desk.sitDown(11);

  await test.step('a finish by mistake is taken back', async () => {
    await desk.callNext();
    await desk.startService();
    const number = (await desk.current.textContent()) ?? '';
    await desk.finish();
    await expect(page.getByText(uk('moves.undo-finished', { ticket: number }))).toBeVisible();
    await look('undo');
    await page.keyboard.press('z');
    await expect(page.getByText(uk('desk.serving'), { exact: true })).toBeVisible();
    await expect(desk.current).toHaveText(number);
  });

  await test.step('the visit gets one more service, and the finish says where it goes on to', async () => {
    await page.keyboard.press('s');
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('субсид');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('2.')).toBeVisible();
    await look('route');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.locator('.hero-route-on')).toBeVisible();
    await desk.finish();
    await expect(page.locator('.goes-on')).toBeVisible();
    await look('goes-on');
  });

  await test.step('a no-show wants a second call, which waits its seconds; then the place is given back', async () => {
    await desk.callNext();
    await expect(page.getByRole('button', { name: uk('desk.moveNoShow') })).toBeDisabled();
    await look('waits');
    await desk.recall();
    await desk.sendAway('n', 'desk.moveNoShow');
    await page.keyboard.press('a');
    await expect(dialog).toBeVisible();
    await look('absent');
    await page.keyboard.press('1');
    await expect(dialog).toBeHidden();
    await expect(page.locator('.list-move .list-total')).toHaveText('0');
  });

  await test.step('somebody is put aside for a reason', async () => {
    await desk.callNext();
    await page.keyboard.press('p');
    await look('park');
    await page.keyboard.press('1');
    await desk.isFree();
    await expect(page.locator('.list-parked').getByText(copy.name.uk)).toBeVisible();
  });

  await test.step('somebody is called out of turn', async () => {
    await page.keyboard.press('v');
    await look('pick');
    await page.keyboard.press('2');
    await expect(dialog.getByText(unwell.name.uk)).toBeVisible();
    await look('pick-why');
    await page.keyboard.press('1');
    await expect(desk.why).toContainText(unwell.name.uk);
    await look('picked');
  });

  await test.step('and sent to a colleague, to come back', async () => {
    await hall.sitsDown(12);
    await desk.startService();
    await page.keyboard.press('t');
    await page.keyboard.type('Оператор 12');
    await expect(dialog.getByText(uk('moves.transferToOperator'))).toBeVisible();
    await page.keyboard.press('F2');
    await look('transfer');
    await page.keyboard.press('Enter');
    await desk.isFree();
  });

  await test.step('a class chosen at the kiosk is checked before the service', async () => {
    const kiosk = await hall.device('kiosk-2');
    const claimed = await kiosk.send('issueTicket', {
      serviceId: serviceId.parse('id-card'),
      purpose: 'submit',
      language: 'uk',
      priorityClassId: 'disability' as never,
    });
    expect(claimed.ok).toBe(true);
    await page.keyboard.press('Space');
    await expect(page.locator('.class-check')).toBeVisible();
    await look('claimed');
    await page.keyboard.press('Space');
    await expect(dialog).toBeVisible();
    await look('check');
    await page.keyboard.press('1');
    await page.keyboard.type('АВ 004512');
    await page.keyboard.press('Enter');
    await expect(page.locator('.class-check')).toBeHidden();
    await desk.startService();
    await desk.finish();
  });

  await test.step('the supervisor gives the counter another profile, and reads how fair the day is', async () => {
    const supervisor = new Desk(
      await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage(),
    );
    await supervisor.signIn(hall.hub, '133');
    await supervisor.page.getByRole('button', { name: /^Вікно 11 / }).click();
    const other = supervisor.page.locator('.profile-choice select');
    const own = await other.inputValue();
    const options = await other
      .locator('option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
    const wanted = workProfileId.parse(options.find((value) => value !== own));
    await other.selectOption(wanted);
    await lookOver(supervisor.page, 'rare-profile');
    await supervisor.page.getByRole('button', { name: uk('moves.assign') }).click();
    await expect(page.locator('.top-bar-place')).toContainText('зараз за профілем');
    await lookOver(supervisor.page, 'rare-hall');
    await supervisor.page.getByRole('button', { name: uk('reports.title') }).click();
    await supervisor.page.getByRole('button', { name: uk('fairness.partFairness') }).click();
    await expect(supervisor.page.getByText(unwell.name.uk)).toBeVisible();
    await lookOver(supervisor.page, 'rare-fairness');
  });
  await hall.close();
});
