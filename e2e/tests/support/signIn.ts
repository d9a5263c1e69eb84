import { expect, type Page } from '@playwright/test';
import type { HubProcess } from '@talon/demo-hall';
import { translate } from '@talon/shared';

/** A member of staff signs in at a console, by keyboard. */
export async function signInAt(page: Page, hub: HubProcess, number: string): Promise<void> {
  const person = hub.staff.find((each) => each.number === number);
  if (person === undefined) throw new Error(`nobody has the number ${number}`);
  await signInWith(page, hub, person);
}

/** Whoever has this number and PIN tries to sign in at a console, by keyboard. */
export async function signInWith(
  page: Page,
  hub: HubProcess,
  { number, pin }: { readonly number: string; readonly pin: string },
): Promise<void> {
  await page.goto(`${hub.url}/console/`);
  await expect(page.getByLabel(translate('uk', 'desk.operatorNumber'))).toBeFocused();
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}
