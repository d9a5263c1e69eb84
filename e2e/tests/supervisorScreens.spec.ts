import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { counterId, translate, type VisitId } from '@talon/shared';
import { Desk } from './support/Desk.ts';
import { expect } from './support/fixtures.ts';
import { lookOver, type LookOptions } from './support/lookOver.ts';
import type { Visitor } from './support/StagedHall.ts';
import { test } from './support/stagedTest.ts';
import { inEveryLanguage } from './support/touches.ts';

// The pictures tell more, and recording every step would cost as much again.
test.use({ trace: 'off' });

const deskScreen = { width: 1366, height: 768 };
const visitors: readonly Visitor[] = [
  { service: 'id-card', purpose: 'submit', language: 'uk' },
  { service: 'register-residence', purpose: 'submit', language: 'uk' },
  { service: 'housing-subsidy', purpose: 'submit', language: 'uk' },
  { service: 'sole-trader-open', purpose: 'consult', language: 'ru' },
  { service: 'collect-any', purpose: 'collect', language: 'uk' },
  { service: 'displaced-certificate', purpose: 'submit', language: 'uk' },
  { service: 'company-register', purpose: 'submit', language: 'uk' },
];

/** They serve the visitors' services. */
const counters = [8, 12, 15];
const aQuarterLater = Date.parse('2026-03-16T10:25:00+02:00');
const anHourLater = Date.parse('2026-03-16T11:03:00+02:00');

const counter20 = counterId.parse('counter-20');

const look = (page: Page, screen: string, options: LookOptions = {}) =>
  inEveryLanguage(page, (language) => lookOver(page, `supervisor-${screen}-${language}`, options));

test('a supervisor sees what is wrong, closes the day and takes its figures along', async ({
  browser,
  hall,
}) => {
  test.setTimeout(240_000);
  const page = await (await browser.newContext({ viewport: deskScreen })).newPage();
  const named = (key: Parameters<typeof translate>[1]) =>
    page.getByRole('button', { name: translate('uk', key) });
  const tab = (key: Parameters<typeof translate>[1]) => page.getByRole('tab', { name: translate('uk', key) });

  const called = new Map<number, VisitId>();

  await test.step('the hall in the morning', async () => {
    for (const visitor of visitors) await hall.arrives(visitor);
    for (const counter of counters) called.set(counter, (await hall.calls(counter)).visitId);
    await new Desk(page).signIn(hall.hub, '133');
    await expect(page.getByRole('heading', { name: translate('uk', 'hall.title') })).toBeVisible();
    // Kiosk 1 and the boards have not come; kiosk 2 is the visitors' hands.
    await expect(page.getByText(/^Термінал 1.*немає зв’язку$/)).toBeVisible();
    await look(page, 'hall', { picture: { name: 'hall', scale: 0.7 } });
    for (const part of ['queues', 'devices', 'papers'] as const) {
      await tab(`hall.${part}`).click();
      await look(page, `hall-${part}`);
    }
    await tab('hall.counters').click();
  });

  await test.step('a break begins and ends', async () => {
    const quiet = await hall.staff('120');
    await quiet.send('openCounter', { counterId: counter20, takeOver: false });
    const tile = page.getByRole('button', { name: /^Вікно 20 / });
    await tile.click();
    await lookOver(page, 'supervisor-counter-uk');
    await page.keyboard.press('1');
    await expect(tile).toContainText(translate('uk', 'hall.statePaused'));
    await tile.click();
    await lookOver(page, 'supervisor-counter-on-break-uk');
    await named('hall.endPause').click();
    await expect(tile).toContainText(translate('uk', 'hall.stateOpen'));
  });

  await test.step('an air-raid alarm', async () => {
    await inEveryLanguage(page, async (language) => {
      await page.getByRole('button', { name: translate(language, 'pause.stop') }).click();
      await lookOver(page, `supervisor-stop-${language}`);
      await page.keyboard.press('Escape');
    });
    await named('pause.stop').click();
    await page.keyboard.press('1');
    await expect(named('pause.goOn')).toBeVisible();
    await look(page, 'hall-air-raid');
    await named('pause.goOn').click();
    await lookOver(page, 'supervisor-go-on-uk');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: translate('uk', 'pause.goOn') })
      .click();
    await expect(named('pause.stop')).toBeVisible();
  });

  await test.step('strong contrast', async () => {
    await named('desk.contrast').click();
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    await lookOver(page, 'supervisor-hall-contrast-uk');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    await named('desk.contrast').click();
  });

  let later = hall;
  await test.step('the morning goes on', async () => {
    await hall.close();
    later = await hall.openAgain(aQuarterLater);
    for (const [counter, visit] of called) await later.serves(counter, visit);
    for (const visitor of visitors.slice(0, 3)) await later.arrives(visitor);
    for (const counter of counters) await later.serves(counter, (await later.calls(counter)).visitId);
    for (const visitor of visitors.slice(0, 3)) await later.arrives(visitor);
    await later.close();
    later = await hall.openAgain(anHourLater);
    for (const counter of counters) await later.serves(counter, (await later.calls(counter)).visitId);
    for (const visitor of visitors.slice(0, 4)) await later.arrives(visitor);
  });

  await test.step('the end of the day', async () => {
    await named('hall.closeDay').click();
    await lookOver(page, 'supervisor-close-day-uk');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: translate('uk', 'hall.closeDay') })
      .click();
    await expect(page.getByRole('heading', { name: /^понеділок, 16 березня/ })).toBeVisible();
    for (const [figure, count] of [
      ['issued', '17'],
      ['served', '9'],
      ['leftOver', '8'],
    ] as const) {
      const words = translate('uk', `reports.${figure}`);
      await expect(page.locator('.day-figure', { hasText: words })).toContainText(count);
    }
    await look(page, 'reports', { picture: { name: 'reports', scale: 0.75 } });
    await page.locator('.journal-proof').scrollIntoViewIfNeeded();
    await look(page, 'reports-end');
  });

  await test.step('the figures as a file and on paper', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), named('reports.download').click()]);
    expect(file.suggestedFilename()).toBe('day-report-2026-03-16.csv');
    expect(await readFile(await file.path(), 'utf8')).toContain(translate('uk', 'reports.csvWholeDay'));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 703, height: 1033 });
    await expect(page.locator('.top-bar')).toBeHidden();
    await lookOver(page, 'supervisor-reports-on-paper-uk', { axe: false });
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(deskScreen);
    await named('reports.slip').click();
    await lookOver(page, 'supervisor-choose-printer-uk');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Термінал 2/ })
      .click();
    await expect(page.getByText(/^Чек дня \(Термінал 2.*друкується…$/)).toBeVisible();
  });

  await test.step('the hub is away', async () => {
    await later.close();
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, 'reports-disconnected');
  });
});
