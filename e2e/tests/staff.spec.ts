import type { Page } from '@playwright/test';
import { translate, type MessageKey, type MessageValues } from '@talon/shared';
import { Desk } from './support/Desk.ts';
import { expect } from './support/fixtures.ts';
import { lookOver } from './support/lookOver.ts';
import { signInWith } from './support/signIn.ts';
import { test } from './support/stagedTest.ts';
import { inEveryLanguage } from './support/touches.ts';

test.use({ trace: 'off', viewport: { width: 1366, height: 768 } });

const uk = (key: MessageKey, values?: MessageValues) => translate('uk', key, values);
const name = 'Соломія-Олександра Крушельницька-Охримович';
/** Where most service is given in the demo's centre. */
const counter = 11;

test('a supervisor administers the staff: who is signed out loses no visitor, who is let go cannot come back', async ({
  browser,
  hall,
}) => {
  test.setTimeout(180_000);
  const page = await (await browser.newContext()).newPage();
  const desk = new Desk(await (await browser.newContext()).newPage());
  const button = (words: string) => page.getByRole('button', { name: words, exact: true });
  const tile = () =>
    desk.page.getByRole('button', { name: new RegExp(`^${uk('desk.columnCounter')} ${counter} `) });
  const dialog = page.getByRole('dialog');
  const look = (screen: string) =>
    inEveryLanguage(page, (language) => lookOver(page, `staff-${screen}-${language}`));
  /** What the slip says; it is closed then. */
  async function slipTold(): Promise<{ readonly number: string; readonly pin: string }> {
    const [number = '', pin = ''] = await dialog.locator('dd').allTextContents();
    await dialog.getByRole('button', { name: uk('staff.slipDone') }).click();
    return { number, pin };
  }
  const supervisor = hall.hub.staff.find(({ number }) => number === '133')!;

  await signInWith(page, hall.hub, supervisor);
  await button(uk('staff.title')).click();
  await expect(page.getByText(uk('staff.chooseSomebody'))).toBeVisible();

  const first = await test.step('adds a colleague, who is shown number and PIN once', async () => {
    await button(uk('staff.add')).click();
    await page.keyboard.press('Enter');
    await expect(page.getByText(uk('staff.nameEmpty'))).toBeVisible();
    await look('add-faulty');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await lookOver(page, 'staff-slip-uk');
    await expect(page.locator('.staff-row[aria-pressed=true]')).toBeInViewport();
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: test.info().outputPath('staff-slip-printed.png') });
    await page.emulateMedia({ media: 'screen' });
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets, 'the slip alone, on one sheet').toHaveLength(1);
    const told = await slipTold();
    await expect(page.getByRole('heading', { name: new RegExp(`^${told.number} · `) })).toBeFocused();
    return told;
  });

  const own = { number: first.number, pin: '904417' };
  await test.step('he signs in with it, and chooses a PIN of his own', async () => {
    await signInWith(desk.page, hall.hub, first);
    await changeOwnPin(desk.page, first.pin, '1234');
    await expect(desk.page.getByText(uk('staff.pin-trivial-pin'))).toBeVisible();
    await lookOver(desk.page, 'staff-own-pin-uk');
    await desk.page.keyboard.press('Escape');
    await changeOwnPin(desk.page, first.pin, own.pin);
    await expect(desk.page.getByText(uk('staff.ownPinDone'))).toBeVisible();
    await desk.page.keyboard.press('Enter');
  });

  const ticket = await test.step('he is at a counter with a visitor, and is renamed', async () => {
    await hall.arrives({ service: 'id-card', purpose: 'submit', language: 'uk' });
    await desk.sitDown(counter);
    await desk.callNext();
    await expect(page.getByText(uk('staff.atCounter', { number: counter }))).toBeVisible({ timeout: 20_000 });
    await page.getByLabel(uk('staff.name')).fill(`${name} (2)`);
    await look('member');
    await page.keyboard.press('Enter');
    await expect(page.getByText(uk('staff.saved'))).toBeVisible();
    await expect(desk.page.locator('.top-bar-place')).toContainText('(2)');
    return desk.current.textContent();
  });

  const second =
    await test.step('he is given a new PIN: he is signed out, and finds his visitor again', async () => {
      await button(uk('staff.newPin')).click();
      await lookOver(page, 'staff-new-pin-uk');
      await page.keyboard.press('Escape');
      await expect(button(uk('staff.newPin'))).toBeFocused();
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: uk('staff.newPinNow') }).click();
      await expect(desk.page.getByText(uk('desk.sessionEnded'))).toBeVisible();
      await expect(page.getByText(uk('staff.atCounterSignedOut', { number: counter }))).toBeVisible();
      await expect(dialog.getByText(first.number, { exact: true })).toBeVisible();
      const told = await slipTold();
      await signInWith(desk.page, hall.hub, own);
      await expect(desk.page.getByText(uk('desk.wrongPin'))).toBeVisible();
      await signInWith(desk.page, hall.hub, told);
      await tile().click();
      await expect(desk.current).toHaveText(ticket ?? '');
      return told;
    });

  await test.step('he is let go: he cannot come back, and a colleague takes his visitor over', async () => {
    await button(uk('staff.deactivate')).click();
    await dialog.getByRole('button', { name: uk('staff.deactivateNow') }).click();
    await expect(desk.page.getByText(uk('desk.sessionEnded'))).toBeVisible();
    await expect(button(uk('staff.reactivate'))).toBeVisible();
    await expect(page.locator('.staff-card h2')).toBeFocused();
    await look('former');
    await signInWith(desk.page, hall.hub, second);
    await expect(desk.page.getByText(uk('desk.signInDeactivated'))).toBeVisible();

    await signInWith(
      desk.page,
      hall.hub,
      hall.hub.staff.find(({ number }) => number === '101')!,
    );
    await tile().click();
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: uk('desk.takeOver') })
      .click();
    await expect(desk.current).toHaveText(ticket ?? '');
  });
});

/** By keyboard, from the button in the bar on. */
async function changeOwnPin(page: Page, old: string, next: string): Promise<void> {
  await page.getByRole('button', { name: uk('staff.ownPin'), exact: true }).click();
  await page.keyboard.type(old);
  await page.keyboard.press('Tab');
  await page.keyboard.type(next);
  await page.keyboard.press('Tab');
  await page.keyboard.type(next);
  await page.keyboard.press('Enter');
}
