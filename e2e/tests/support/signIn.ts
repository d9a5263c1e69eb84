import { expect, type Page } from '@playwright/test';
import type { HubProcess } from '@talon/demo-hall';
import { translate } from '@talon/shared';

/** A member of staff signs in at a console, by keyboard. */
export async function signInAt(page: Page, hub: HubProcess, number: string): Promise<void> {
  const pin = hub.staff.find((each) => each.number === number)?.pin;
  if (pin === undefined) throw new Error(`nobody has the number ${number}`);
  await page.goto(`${hub.url}/console/`);
  await expect(page.getByLabel(translate('uk', 'desk.operatorNumber'))).toBeFocused();
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}
