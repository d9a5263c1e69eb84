import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { GuidePicture } from './guidePicture.ts';
import { lookOver, type LookOptions } from './lookOver.ts';
import { tooSmallOrTooHigh } from './millimetres.ts';
import { inEveryLanguage } from './touches.ts';

/** The two terminals that the layouts are made for: 27" upright and 19" lying. */
export const glasses = {
  portrait: { width: 1080, height: 1920, mmWidth: 336 },
  landscape: { width: 1280, height: 1024, mmWidth: 376 },
} as const;
type Glass = keyof typeof glasses;
export const bothGlasses = ['landscape', 'portrait'] as const;

/** A screen of the kiosk as it stands: as `lookOver`, and large and near enough for hands and eyes. */
export async function lookAtGlass(
  page: Page,
  name: string,
  glass: Glass,
  options: LookOptions,
): Promise<void> {
  const isComfortable = (await comfortButton(page).getAttribute('aria-pressed')) === 'true';
  const screen = `kiosk-${name}-${glass}${isComfortable ? '-comfort' : ''}`;
  await lookOver(page, screen, { ...options, enhancedContrast: isComfortable });
  expect.soft(await tooSmallOrTooHigh(page, glasses[glass].mmWidth), screen).toEqual([]);
}

export async function turnTo(page: Page, glass: Glass): Promise<void> {
  const { width, height } = glasses[glass];
  await page.setViewportSize({ width, height });
}

/**
 * A screen as it stands: as usual and more comfortable, in every language, on both glasses. Ends as usual and upright.
 *
 * @param picture the usual one, upright, for the guides
 */
export async function lookAt(page: Page, screen: string, picture?: GuidePicture): Promise<void> {
  for (const comfort of ['on', 'off'] as const) {
    await switchComfort(page, comfort);
    for (const glass of bothGlasses) {
      await turnTo(page, glass);
      await inEveryLanguage(page, async (language) => {
        // Colours and roles are the same in every language; the usual screen is asked about in each for its words. The
        // comfortable one is measured in each, and drawn in the one that it is looked at in.
        const isUsual = comfort === 'off' || language === 'uk';
        await lookAtGlass(page, `${screen}-${language}`, glass, {
          axe: isUsual && glass === 'portrait',
          drawn: isUsual,
          picture: comfort === 'off' && glass === 'portrait' ? picture : undefined,
        });
      });
    }
  }
}

export const comfortButton = (page: Page) => page.locator('.comfort-button');

export async function switchComfort(page: Page, wanted: 'on' | 'off'): Promise<void> {
  await expect(async () => {
    const button = comfortButton(page);
    const isPressed = wanted === 'on' ? 'true' : 'false';
    if ((await button.getAttribute('aria-pressed')) !== isPressed) await button.click();
    await expect(button).toHaveAttribute('aria-pressed', isPressed, { timeout: 300 });
  }).toPass();
}
