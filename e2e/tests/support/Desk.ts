import { expect, type Locator, type Page } from '@playwright/test';
import type { HubProcess } from '@talon/demo-hall';
import { translate, type MessageKey } from '@talon/shared';

/** An operator's screen, worked by keyboard alone. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The number of the visitor who is called or served here. */
  get current(): Locator {
    return this.page.locator('#current-number');
  }

  async signIn(hub: HubProcess, number: string): Promise<void> {
    const pin = hub.staff.find((each) => each.number === number)?.pin;
    if (pin === undefined) throw new Error(`nobody has the number ${number}`);
    await this.page.goto(`${hub.url}/console/`);
    await expect(this.page.getByLabel(translate('uk', 'desk.operatorNumber'))).toBeFocused();
    await this.page.keyboard.type(number);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(pin);
    await this.page.keyboard.press('Enter');
  }

  async sitDown(counterNumber: number): Promise<void> {
    const name = `${translate('uk', 'desk.columnCounter')} ${counterNumber} ${translate('uk', 'desk.counterFree')}`;
    await this.page.getByRole('button', { name, exact: true }).press('Enter');
    await expect(this.page.getByText(translate('uk', 'desk.deskFree'))).toBeVisible();
  }

  async callNext(): Promise<void> {
    await this.#press('Space', 'desk.moveCallNext');
    await expect(this.page.getByText(translate('uk', 'desk.called'), { exact: true })).toBeVisible();
  }

  async startService(): Promise<void> {
    await this.#press('Space', 'desk.moveStartService');
    await expect(this.page.getByText(translate('uk', 'desk.serving'), { exact: true })).toBeVisible();
  }

  async finish(): Promise<void> {
    await this.#press('f', 'desk.moveFinish');
    await expect(this.page.getByText(translate('uk', 'desk.deskFree'))).toBeVisible();
  }

  /** Presses a key when the desk offers the move that it stands for. */
  async #press(key: string, move: MessageKey): Promise<void> {
    const button = this.page
      .getByRole('group')
      .getByRole('button', { name: translate('uk', move), exact: true });
    await expect(button).toBeEnabled();
    await this.page.keyboard.press(key);
  }
}
