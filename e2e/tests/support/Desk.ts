import { expect, type Locator, type Page } from '@playwright/test';
import type { HubProcess } from '@talon/demo-hall';
import { translate, type MessageKey } from '@talon/shared';
import { tabTo } from './byKeyboard.ts';
import { signInAt } from './signIn.ts';

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

  /** Why this visitor and not another. */
  get why(): Locator {
    return this.page.locator('.hero-why');
  }

  async signIn(hub: HubProcess, number: string): Promise<void> {
    await signInAt(this.page, hub, number);
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

  /** Finishes with another outcome than the first: `steps` further down the row. */
  async finishWith(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) await this.page.keyboard.press('o');
    await this.finish();
  }

  async finishAndCallNext(): Promise<void> {
    await this.#press('Space', 'desk.moveFinishAndCallNext');
    await expect(this.page.getByText(translate('uk', 'desk.called'), { exact: true })).toBeVisible();
  }

  async recall(): Promise<void> {
    await this.#press('r', 'desk.moveRecall');
    // With hyphens and spaces that do not break.
    await expect(this.page.locator('.hero-details')).toContainText(/2.й.виклик/);
  }

  /** A move after which the counter is free: by its key and its name. */
  async sendAway(key: 'n' | 'b', move: MessageKey): Promise<void> {
    await this.#press(key, move);
    await this.isFree();
  }

  /** Puts the visitor aside for the first of the branch's reasons. */
  async park(): Promise<void> {
    await this.#press('p', 'desk.movePark');
    await expect(this.page.getByRole('dialog')).toBeVisible();
    await this.page.keyboard.press('1');
    await this.isFree();
  }

  /** Calls the first parked visitor again. */
  async resumeFirst(): Promise<void> {
    await this.isFree();
    await this.page.keyboard.press('1');
    await expect(this.page.getByText(translate('uk', 'desk.called'), { exact: true })).toBeVisible();
  }

  /** Finds where to send the visitor by a word, and takes the first that is found. */
  async transferTo(word: string): Promise<void> {
    await this.#press('t', 'desk.moveTransfer');
    await expect(this.page.getByRole('combobox')).toBeFocused();
    await this.page.keyboard.type(word);
    await this.page.keyboard.press('Enter');
    await this.isFree();
  }

  async cancelVisit(): Promise<void> {
    await this.#press('c', 'desk.moveCancel');
    await this.#answerDialog('desk.cancelVisit');
    await this.isFree();
  }

  /** Goes on a break for the first reason, and comes back. */
  async takeBreak(reason: string): Promise<void> {
    await this.#press('Escape', 'desk.moveBreak');
    await expect(this.page.getByRole('dialog')).toBeVisible();
    await this.page.keyboard.press('1');
    await expect(this.page.getByText(translate('uk', 'desk.onBreak', { reason }))).toBeVisible();
    await this.#press('Space', 'desk.moveContinue');
    await this.isFree();
  }

  async closeCounter(): Promise<void> {
    await this.#press('Escape', 'desk.moveBreak');
    await expect(this.page.getByRole('dialog')).toBeVisible();
    await this.page.keyboard.press('0');
    await expect(this.page.getByText(translate('uk', 'desk.chooseCounter'))).toBeVisible();
  }

  async isFree(): Promise<void> {
    await expect(this.page.getByText(translate('uk', 'desk.deskFree'))).toBeVisible();
  }

  /** Goes with Tab to a button of the open dialog and presses it. */
  async #answerDialog(answer: MessageKey): Promise<void> {
    const button = this.page.getByRole('dialog').getByRole('button', { name: translate('uk', answer) });
    await tabTo(button);
    await this.page.keyboard.press('Enter');
  }

  /** Presses a key when the desk offers the move that it stands for. */
  async #press(key: string, move: MessageKey): Promise<void> {
    const button = this.page
      .getByRole('group')
      .getByRole('button', { name: translate('uk', move), exact: true })
      // Where nobody waits, Space finishes as well.
      .first();
    await expect(button).toBeEnabled();
    await this.page.keyboard.press(key);
  }
}
