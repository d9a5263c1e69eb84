import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cutText } from './cutText.ts';
import { expect, test } from './fixtures.ts';
import { drawGuidePicture, type GuidePicture } from './guidePicture.ts';

export interface LookOptions {
  readonly axe?: boolean;
  readonly drawn?: boolean;
  readonly accepted?: readonly string[];
  readonly enhancedContrast?: boolean;
  readonly picture?: GuidePicture | undefined;
}

/**
 * Looks at a screen as it stands: a picture in `test-results`, nothing cut, and, unless told otherwise, nothing that axe
 * calls serious or critical. Faults fail the test in the end, when all screens were seen.
 *
 * @param axe false where axe was asked about the same words in another size
 * @param drawn false where the picture of another language shows the same
 * @param enhancedContrast every text must reach 7:1, not 4.5:1
 * @param accepted rules of axe that this screen breaks for a reason
 * @param picture drawn for the guides too, when `TALON_PICTURES` says so
 */
export async function lookOver(
  page: Page,
  name: string,
  { axe = true, drawn = true, accepted = [], enhancedContrast = false, picture }: LookOptions = {},
): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  if (drawn) await page.screenshot({ path: test.info().outputPath(`${name}.png`), animations: 'disabled' });
  if (picture !== undefined) await drawGuidePicture(page, picture);
  const barriers = axe ? await barriersIn(page, accepted, enhancedContrast) : [];
  expect.soft([...(await cutText(page)), ...barriers], name).toEqual([]);
}

async function barriersIn(
  page: Page,
  accepted: readonly string[],
  enhancedContrast: boolean,
): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      resultTypes: ['violations'],
      rules: {
        'color-contrast-enhanced': { enabled: enhancedContrast },
        ...Object.fromEntries(accepted.map((rule) => [rule, { enabled: false }])),
      },
    })
    // Our pages have no frames, for which it would open a page each time.
    .setLegacyMode()
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
