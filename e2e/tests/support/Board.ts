import type { Locator, Page } from '@playwright/test';
import { screenUrl, type HubProcess } from '@talon/demo-hall';

/** A wall board as somebody in the hall reads it. */
export class Board {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(hub: HubProcess, boardId = 'board-1'): Promise<void> {
    await this.page.goto(screenUrl(hub, 'board', boardId));
  }

  /** The newest call, shown largest: number and counter. */
  get newest(): Locator {
    return this.page.locator('.largest-call');
  }

  /** Calls before the newest, one in a row. */
  row(ticket: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: ticket });
  }

  /** The whole hall stands still. */
  get pause(): Locator {
    return this.page.locator('.pause');
  }

  get outOfDate(): Locator {
    return this.page.locator('.notice.is-out-of-date');
  }
}
