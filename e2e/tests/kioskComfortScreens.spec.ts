import type { Locale } from '@talon/shared';
import { expect } from './support/fixtures.ts';
import {
  bothGlasses,
  comfortButton,
  glasses,
  lookAtGlass,
  switchComfort,
  turnTo,
} from './support/kioskLooks.ts';
import { KioskPage } from './support/KioskPage.ts';
import { lookOver } from './support/lookOver.ts';
import { test } from './support/stagedTest.ts';

// The pictures tell more, and recording every step would cost as much again.
test.use({ trace: 'off' });

test('comfort belongs to one visitor: the question who is still here is asked in it, and then it is over', async ({
  browser,
  kioskUrl,
}) => {
  const context = await browser.newContext({ viewport: glasses.portrait, hasTouch: true });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(kioskUrl);
  const stillHere = page.getByRole('alertdialog');

  const leaves = async (language: Locale, screen: string): Promise<void> => {
    await page.locator(`.language-bar button[lang=${language}]`).click();
    await page.clock.fastForward(46_000);
    await expect(stillHere).toBeVisible();
    for (const glass of bothGlasses) {
      await turnTo(page, glass);
      await lookAtGlass(page, `${screen}-${language}`, glass, { axe: true });
    }
  };
  const staysAfterAll = async (): Promise<void> => {
    await stillHere.getByRole('button').click();
    await expect(stillHere).toBeHidden();
  };

  await new KioskPage(page).isReady();
  for (const language of ['ru', 'en'] as const) {
    await leaves(language, 'still-here');
    await staysAfterAll();
  }
  for (const language of ['en', 'ru', 'uk'] as const) {
    await switchComfort(page, 'on');
    await leaves(language, 'still-here');
    await staysAfterAll();
  }
  await expect(comfortButton(page)).toHaveAttribute('aria-pressed', 'true');

  // Nobody answers: the next visitor finds the kiosk as every other.
  await page.clock.fastForward(46_000);
  await expect(stillHere).toBeVisible();
  await page.clock.fastForward(21_000);
  await expect(stillHere).toBeHidden();
  await expect(comfortButton(page)).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('html')).not.toHaveAttribute('data-contrast');
});

test('colours are what the system asks for: more contrast, or its own, in which a pressed button still shows', async ({
  browser,
  kioskUrl,
}) => {
  const context = await browser.newContext({ viewport: glasses.portrait, contrast: 'more' });
  const page = await context.newPage();
  await page.goto(kioskUrl);
  await new KioskPage(page).isReady();
  await lookOver(page, 'kiosk-contrast-of-the-system', { enhancedContrast: true });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');

  await page.emulateMedia({ contrast: null, forcedColors: 'active' });
  await lookOver(page, 'kiosk-forced-colours', { axe: false });
  const groundOf = (language: Locale) =>
    page
      .locator(`.language-bar button[lang=${language}]`)
      .evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await groundOf('uk')).not.toBe(await groundOf('en'));
});
