import type { Page } from '@playwright/test';
import { barriersIn } from './barriers.ts';
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

/** Where nobody leafs through all pictures, only what is at fault is drawn. */
const drawsAll = process.env['CI'] === undefined;

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
  await comesToRest(page);
  if (picture !== undefined) await drawGuidePicture(page, picture);
  const barriers = axe ? await barriersIn(page, { accepted, enhancedContrast }) : [];
  const faults = [...(await cutText(page)), ...barriers];
  if ((drawn && drawsAll) || faults.length > 0)
    await page.screenshot({ path: test.info().outputPath(`${name}.png`), animations: 'disabled' });
  expect.soft(faults, name).toEqual([]);
}

/** Every letter is drawn, what moves for a while stands as it will in the end, and the layout has followed. */
async function comesToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    // What measures itself does so with the next frame. Nothing else would end the wait of a page without frames.
    await new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error('this page draws no more frames')), 30_000);
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
  });
}
