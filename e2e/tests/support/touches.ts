import type { Locator, Page } from '@playwright/test';
import { locales, type Locale } from '@talon/shared';
import { expect } from './fixtures.ts';

/** Ends in Ukrainian, which the stories go on in. */
export const languages = locales.toSorted((a, b) => Number(a === 'uk') - Number(b === 'uk'));

/** Chooses each language in turn by the buttons of the screen. */
export async function inEveryLanguage(
  page: Page,
  look: (language: Locale) => Promise<void>,
  buttons = '.language-bar, .language-choice',
): Promise<void> {
  for (const language of languages) {
    await page.locator(buttons).locator(`button[lang=${language}]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await look(language);
  }
}

/** A fresh screen takes no touch for a moment, lest a second tap falls on it: like a person, touches it again then. */
export async function touch(button: Locator, sign = button): Promise<void> {
  await expect(async () => {
    if (await sign.isVisible()) await button.click({ timeout: 1000 });
    await expect(sign).toBeHidden({ timeout: 500 });
  }).toPass();
}
