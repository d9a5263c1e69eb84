import { expect, type Locator, type Page } from '@playwright/test';
import { formatTicket, translate, type MessageKey, type TicketNumber } from '@talon/shared';
import { mark, pickFrom, tabTo } from './byKeyboard.ts';

const say = (key: MessageKey): string => translate('uk', key);

/** The reception's screen, worked by keyboard alone. */
export class Reception {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The number of the ticket that was issued just now. */
  get issuedNumber(): Locator {
    return this.page.locator('#issued-number');
  }

  /** What became of the paper that the shown ticket or visit is about. */
  get fate(): Locator {
    return this.page.locator('.reception-columns:not([hidden]) .reception-side .paper-fate');
  }

  /** The card of the visit that was found. */
  get card(): Locator {
    return this.page.locator('.visit-card');
  }

  /** A printer as the open form or question offers it, with its state. */
  printer(name: string): Locator {
    return this.page
      .locator('dialog[open], .ticket-form')
      .last()
      .getByRole('radio', { name: new RegExp(`^${name} `) });
  }

  /** Types what somebody calls a service, and takes the best find. */
  async findService(typed: string, name: string): Promise<void> {
    await this.page.keyboard.press('F2');
    const field = this.page.getByRole('combobox', { name: say('reception.serviceSearch') });
    await expect(field).toBeFocused();
    await this.page.keyboard.insertText(typed);
    await expect(this.page.locator('.service-option').first()).toContainText(name);
    await this.page.keyboard.press('Enter');
    await expect(this.page.locator('.form-service')).toContainText(name);
  }

  async choosePurpose(purpose: 'consult' | 'submit' | 'collect'): Promise<void> {
    await mark(this.page.getByRole('radio', { name: say(`common.${purpose}`) }));
  }

  /** Marks the priority class with what was shown for it. */
  async notePriority(classId: string, proofId: string, documentNumber: string): Promise<void> {
    await pickFrom(this.page.getByLabel(say('reception.priority')), classId);
    await pickFrom(this.page.locator('select[name=proof]'), proofId);
    await tabTo(this.page.getByLabel(say('reception.documentNumber')));
    await this.page.keyboard.insertText(documentNumber);
  }

  async choosePrinter(name: string): Promise<void> {
    await mark(this.printer(name));
  }

  /** Issues the ticket with Enter, from wherever the form was left. Returns its number. */
  async issue(): Promise<string> {
    await this.page.keyboard.press('Enter');
    await expect(this.issuedNumber).toBeVisible();
    return this.issuedNumber.innerText();
  }

  /** Prints the ticket that was just issued at another printer than the one that failed. */
  async printElsewhere(printer: string): Promise<void> {
    const move = this.page.getByRole('button', { name: say('reception.printElsewhere') });
    await tabTo(move, 'Shift+Tab');
    await this.page.keyboard.press('Enter');
    await this.choosePrinter(printer);
    await this.page.keyboard.press('Enter');
  }

  /** Looks through a queue for somebody who lost the paper. */
  async findInQueue(queueId: string, ticket: TicketNumber | string): Promise<void> {
    await this.page.keyboard.press('F4');
    await pickFrom(this.page.getByRole('combobox', { name: say('reception.findInQueue') }), queueId);
    const number = typeof ticket === 'string' ? ticket : formatTicket(ticket);
    await tabTo(this.page.locator('.queue-visit', { hasText: number }));
    await this.page.keyboard.press('Enter');
    await expect(this.card.locator('#visit-number')).toHaveText(number);
  }

  /** Finds a visit by what is on its paper. */
  async findByNumber(number: string): Promise<void> {
    const field = this.page.getByLabel(say('reception.ticketNumber'));
    // A key that is pressed before the screen knows the hall is not heard.
    await expect(async () => {
      await this.page.keyboard.press('F4');
      await expect(field).toBeFocused({ timeout: 1000 });
    }).toPass();
    await this.page.keyboard.insertText(number);
    await this.page.keyboard.press('Enter');
    await expect(this.card.locator('#visit-number')).toHaveText(number);
  }

  /** Prints the visit of the card once more, at the printer that this workplace used last. */
  async printAgain(): Promise<void> {
    await this.#act('reception.printMove');
    const print = this.page.getByRole('dialog').getByRole('button', { name: say('reception.print') });
    await expect(print).toBeFocused();
    await expect(this.page.getByRole('dialog')).toContainText(say('reception.printCopy'));
    await this.page.keyboard.press('Enter');
  }

  /** Strikes the visit of the card off. */
  async cancelVisit(): Promise<void> {
    await this.#act('desk.moveCancel');
    await tabTo(
      this.page.getByRole('dialog').getByRole('button', { name: say('desk.cancelVisit'), exact: true }),
    );
    await this.page.keyboard.press('Enter');
  }

  async #act(move: MessageKey): Promise<void> {
    await tabTo(this.card.getByRole('button', { name: say(move) }));
    await this.page.keyboard.press('Enter');
  }
}
