import { expect, type Locator, type Page } from '@playwright/test';
import { translate, type Locale, type MessageKey, type Purpose, type Service } from '@talon/shared';
import { demoBranch } from './fixtures.ts';
import { touch } from './touches.ts';

/** The glass of a kiosk, as a visitor sees and touches it. */
export class KioskPage {
  readonly page: Page;
  readonly language: Locale;

  constructor(page: Page, language: Locale = 'uk') {
    this.page = page;
    this.language = language;
  }

  /** The one question or answer of the screen. */
  heading(key: MessageKey): Locator {
    return this.page.getByRole('heading', { level: 1, name: translate(this.language, key) });
  }

  /** The large number on the last screen. */
  get ticketNumber(): Locator {
    return this.page.locator('.number-card .ticket-number');
  }

  async isReady(): Promise<void> {
    await expect(this.heading('kiosk.areasTitle')).toBeVisible();
  }

  /** Touches the way to a service, up to the ticket. */
  async ask(serviceId: string, purpose: Purpose): Promise<void> {
    const service = demoBranch.services.find(({ id }) => id === serviceId);
    const area = demoBranch.serviceAreas.find(({ id }) => id === service?.areaId);
    if (service === undefined || area === undefined) throw new Error(`no service ${serviceId} in the demo`);
    await this.#choose(area.name[this.language], 'kiosk.areasTitle');
    await this.#choose(service.name[this.language], 'kiosk.servicesTitle');
    if (asksForPurpose(service))
      await this.#choose(translate(this.language, `common.${purpose}`), 'kiosk.purposeTitle');
  }

  /** The touch that came a moment before the roll ended or the hall stopped: a kiosk that knows of it offers nothing any more. */
  async touchesTooLate(): Promise<void> {
    await this.page.evaluate(async () => {
      await fetch('call/beginIntent', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          intentId: 'intent-that-is-too-late',
          serviceId: 'id-card',
          purpose: 'submit',
          language: 'uk',
        }),
      });
    });
  }

  /** Waits for the paper. Returns the number on the glass. */
  async takeTicket(): Promise<string> {
    await expect(this.heading('kiosk.takeTicket')).toBeVisible();
    return this.ticketNumber.innerText();
  }

  /** Leaves the result; the kiosk rests in the branch's first language. */
  async done(): Promise<void> {
    await touch(this.page.getByRole('button', { name: translate(this.language, 'kiosk.done') }));
    await new KioskPage(this.page, demoBranch.languages[0]).isReady();
  }

  #choose(words: string, screen: MessageKey): Promise<void> {
    const choice = this.page.getByRole('main').getByRole('button').filter({ hasText: words }).first();
    return touch(choice, this.heading(screen));
  }
}

/** A service with something to say before the ticket asks once more, also where there is one purpose. */
function asksForPurpose({ purposes, bring, minutes }: Service): boolean {
  return purposes.length > 1 || bring !== undefined || minutes !== undefined;
}
