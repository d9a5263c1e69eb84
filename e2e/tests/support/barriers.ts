import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';

/** axe-core itself, not its Playwright binding: that one hands the whole library over at every look, most of its time. */
const library = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface BarrierOptions {
  /** Rules of axe that this screen breaks for a reason. */
  readonly accepted: readonly string[];
  /** Every text must reach 7:1, not 4.5:1. */
  readonly enhancedContrast: boolean;
}

/** What axe calls serious or critical on a page as it stands: `rule: places`. Empty when all is well. */
export async function barriersIn(
  page: Page,
  { accepted, enhancedContrast }: BarrierOptions,
): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(library);
  const options: Axe.RunOptions = {
    resultTypes: ['violations'],
    // Of what axe loads beforehand, its rules in force ask for sound and film alone, not for the style sheets.
    preload: { assets: ['media'] },
    rules: {
      'color-contrast-enhanced': { enabled: enhancedContrast },
      ...Object.fromEntries(accepted.map((rule) => [rule, { enabled: false }])),
    },
  };
  return page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { readonly axe: typeof Axe };
    const { violations } = await axe.run(document, wanted);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, options);
}
