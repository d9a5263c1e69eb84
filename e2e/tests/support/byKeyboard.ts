import { expect, type Locator, type Page } from '@playwright/test';

/** Far more than any screen of ours has. */
const mostStops = 40;

/** Whoever reaches for the mouse on this page does not get far. */
export async function withoutMouse(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const type of ['mousedown', 'pointerdown', 'touchstart'])
      window.addEventListener(type, () => document.body.replaceChildren('The mouse was used.'), true);
  });
}

/** Presses Tab until the focus is there, from wherever it is. */
export async function tabTo(target: Locator, tab: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < mostStops && !(await isFocused(target)); stop += 1)
    await target.page().keyboard.press(tab);
  await expect(target).toBeFocused();
}

/** Goes to a group of answers with Tab, to the one that is wanted with the arrow, and marks it. */
export async function mark(radio: Locator): Promise<void> {
  await expect(radio).toBeVisible();
  const { keyboard } = radio.page();
  const group = radio.locator('xpath=ancestor::fieldset');
  for (let stop = 0; stop < mostStops && !(await holdsFocus(group)); stop += 1) await keyboard.press('Tab');
  for (let stop = 0; stop < mostStops && !(await isFocused(radio)); stop += 1)
    await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await expect(radio).toBeChecked();
}

/** Goes to a list with Tab and down it with the arrow, as far as the line that is wanted. */
export async function pickFrom(list: Locator, value: string): Promise<void> {
  await tabTo(list);
  for (let line = 0; line < mostStops && (await list.inputValue()) !== value; line += 1)
    await list.press('ArrowDown');
  await expect(list).toHaveValue(value);
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);
const holdsFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(document.activeElement));
