import type { Locator } from '@playwright/test';
import { translate, type MessageKey } from '@talon/shared';
import { demoBranch, expect } from './fixtures.ts';
import { KioskPage } from './KioskPage.ts';
import { glasses } from './kioskLooks.ts';
import { test as staged } from './stagedTest.ts';

interface GlassFixtures {
  /** Kiosk 1 upright, ready for the first touch. */
  readonly glass: KioskPage;
}

/** The staged hall, seen through the glass of its kiosk. */
export const test = staged.extend<GlassFixtures>({
  glass: async ({ browser, kioskUrl }, use) => {
    const context = await browser.newContext({ viewport: glasses.portrait, hasTouch: true });
    const glass = new KioskPage(await context.newPage());
    await glass.page.goto(kioskUrl);
    await glass.isReady();
    await use(glass);
    await context.close();
  },
});

export const nameOf = (list: 'serviceAreas' | 'services', wanted: string): string =>
  demoBranch[list].find(({ id }) => id === wanted)?.name.uk ?? wanted;

/** What can be chosen on the screen, by its words. */
export const choice = ({ page }: KioskPage, words: string): Locator =>
  page.getByRole('main').getByRole('button', { name: words });

/** Touches "back" until that screen is there: a fresh one takes no touch for a moment. */
export async function goesBackTo(glass: KioskPage, title: MessageKey): Promise<void> {
  await expect(async () => {
    await glass.page.getByRole('button', { name: translate('uk', 'kiosk.back') }).click({ timeout: 1000 });
    await expect(glass.heading(title)).toBeVisible({ timeout: 500 });
  }).toPass();
}
