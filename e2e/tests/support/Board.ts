import type { Locator, Page } from '@playwright/test';
import type { HubProcess } from '@talon/demo-hall';
import type { Locale } from '@talon/shared';

/** Where a wall board or the sign of a counter opens, in a language. */
export function screenAddress(
  hub: Pick<HubProcess, 'url' | 'keyOf'>,
  kind: 'board' | 'sign',
  id: string,
  language: Locale = 'uk',
): string {
  return `${hub.url}/board/?${kind}=${id}&lang=${language}#key=${hub.keyOf(id)}`;
}

/** A wall board as somebody in the hall reads it. */
export class Board {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(hub: HubProcess, boardId = 'board-1'): Promise<void> {
    await this.page.goto(screenAddress(hub, 'board', boardId));
  }

  /** The newest call, shown largest: number and counter. */
  get newest(): Locator {
    return this.page.locator('.largest-call');
  }

  /** Calls before the newest, one in a row. */
  row(ticket: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: ticket });
  }

  get outOfDate(): Locator {
    return this.page.locator('.notice.is-out-of-date');
  }
}
