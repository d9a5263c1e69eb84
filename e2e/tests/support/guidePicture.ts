import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../../../docs/pictures', import.meta.url));
/** The languages that docs/guides speak. */
const guideLanguages = ['uk', 'en'];

/** A screen of the hall in the guides or the README. */
export interface GuidePicture {
  /** `docs/pictures/NAME.LANGUAGE.png` */
  readonly name: string;
  /** Small for a screen that is seen as a whole, larger where its words are to be read. */
  readonly scale: number;
}

/** With `TALON_PICTURES=1`, draws a screen as it stands into `docs/pictures`, in the language it is in. */
export async function drawGuidePicture(page: Page, { name, scale }: GuidePicture): Promise<void> {
  if (process.env['TALON_PICTURES'] === undefined) return;
  const language = await page.evaluate(() => document.documentElement.lang);
  if (!guideLanguages.includes(language)) return;

  await page.evaluate(() => {
    // What moves stands as it will in the end; what moves for ever, as it began.
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
      else animation.finish();
  });
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', {
    format: 'png',
    clip: { x: 0, y: 0, width, height, scale },
  });
  await browser.detach();
  await writeFile(join(folder, `${name}.${language}.png`), Buffer.from(data, 'base64'));
}
