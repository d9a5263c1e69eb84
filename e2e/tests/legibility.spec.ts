import type { Locator, Page } from '@playwright/test';
import { screenUrl } from '@talon/demo-hall';
import { Board } from './support/Board.ts';
import { expect } from './support/fixtures.ts';
import { test } from './support/stagedTest.ts';

/**
 * How high a character has to be for its distance: NUREG-0700 (least, good), and the 0.7° of EN 301 549, 5.1.4, for eyes
 * that see little.
 */
const parts = { least: 0.004, good: 0.006, lowVision: 0.0122 } as const;

/** A screen as it is bought: its diagonal in inches, 16:9. */
interface Screen {
  readonly inches: number;
  /** Of the page, in CSS pixels. */
  readonly pixels: { readonly width: number; readonly height: number };
}

const board: Screen = { inches: 55, pixels: { width: 1920, height: 1080 } };
const sign: Screen = { inches: 15, pixels: { width: 1280, height: 720 } };

/** Height of a 16:9 screen in mm. */
const heightOf = ({ inches }: Screen): number => (inches * 25.4 * 9) / Math.hypot(16, 9);

/** How high the capitals and figures of a text are drawn, the lower of both, in CSS pixels. */
function characterHeight(text: Locator): Promise<number> {
  return text.evaluate(async (element) => {
    await document.fonts.ready;
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    return Math.min(...['Н', '1'].map((character) => context.measureText(character).actualBoundingBoxAscent));
  });
}

/** How far a text is read, in metres, for each of the three demands; noted down for whoever hangs the screen. */
async function readFrom(
  page: Page,
  screen: Screen,
  selector: string,
): Promise<Record<keyof typeof parts, number>> {
  const text = page.locator(selector).first();
  await expect(text).toBeVisible();
  const mm = ((await characterHeight(text)) / screen.pixels.height) * heightOf(screen);
  const metres = (part: number) => mm / part / 1000;
  const far = { least: metres(parts.least), good: metres(parts.good), lowVision: metres(parts.lowVision) };
  const words = `${selector} on ${screen.inches} inches: ${mm.toFixed(1)} mm, least ${far.least.toFixed(1)} m, good ${far.good.toFixed(1)} m, low vision ${far.lowVision.toFixed(1)} m`;
  test.info().annotations.push({ type: 'read from', description: words });
  console.log(words);
  return far;
}

test.beforeEach(async ({ hall }) => {
  for (const service of ['register-residence', 'id-card', 'displaced-certificate'])
    await hall.arrives({ service, purpose: 'submit', language: 'uk' });
});

test('a board of 55 inches is read from 10 m, its large call also by those who see little', async ({
  hall,
  page,
}) => {
  await page.setViewportSize(board.pixels);
  await new Board(page).open(hall.hub);
  for (const counter of [8, 12, 19]) await hall.calls(counter);
  await expect(page.locator('.call-row')).toHaveCount(2);

  expect((await readFrom(page, board, '.largest-ticket')).lowVision).toBeGreaterThanOrEqual(10);
  expect((await readFrom(page, board, '.largest-call .counter-number')).good).toBeGreaterThanOrEqual(10);
  for (const number of ['.call-row .ticket-number', '.call-row .counter-number']) {
    const far = await readFrom(page, board, number);
    expect(far.least).toBeGreaterThanOrEqual(10);
    expect(far.good).toBeGreaterThanOrEqual(8);
  }
  // Words explain; who cannot read them goes by arrow and number.
  expect((await readFrom(page, board, '.largest-call .where-way')).least).toBeGreaterThanOrEqual(6);
  expect((await readFrom(page, board, '.call-row .where-way')).least).toBeGreaterThanOrEqual(4);
});

test('a sign of 15 inches is read from 4 m, its counter also by those who see little', async ({
  hall,
  page,
}) => {
  await page.setViewportSize(sign.pixels);
  await page.goto(screenUrl(hall.hub, 'sign', 'sign-19'));
  await hall.calls(19);

  expect((await readFrom(page, sign, '.counter-number')).lowVision).toBeGreaterThanOrEqual(4);
  expect((await readFrom(page, sign, '.sign-ticket')).good).toBeGreaterThanOrEqual(7);
  expect((await readFrom(page, sign, '.sign-word')).least).toBeGreaterThanOrEqual(4);
  expect((await readFrom(page, sign, '.sign-way')).least).toBeGreaterThanOrEqual(2.5);
});
