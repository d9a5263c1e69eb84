import type { Locator, Page } from '@playwright/test';
import { translate, type MessageKey } from '@talon/shared';

/** The figures of a day on the supervisor's screen. */
export class DayReportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.locator('#day-title');
  }

  get closingTime(): Locator {
    return this.page.locator('.day-report-state');
  }

  /** What became of the closing slip that was ordered. */
  get slipFate(): Locator {
    return this.page.locator('.slip-fate');
  }

  /** The large figures: words and values. */
  async figures(): Promise<readonly (readonly string[])[]> {
    const each = await this.page
      .locator('.day-totals .day-figure')
      .evaluateAll((figures) =>
        figures.map((figure) => ['dt', 'dd'].map((part) => figure.querySelector(part)?.textContent ?? '')),
      );
    return each.map((cells) => cells.map(plain));
  }

  /** The rows of a table, the one of the whole day last. */
  async rowsOf(caption: MessageKey): Promise<readonly (readonly string[])[]> {
    const rows = await this.page
      .getByRole('table', { name: translate('uk', caption), exact: true })
      .locator('tbody tr, tfoot tr')
      .evaluateAll((each) => each.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
    return rows.map((cells) => cells.map(plain));
  }

  /** The row of the journal that the day ended with, and its hash. */
  async journal(): Promise<{ readonly row: string; readonly hash: string }> {
    const proof = this.page.locator('.journal-code');
    return {
      row: plain(await proof.locator('b').innerText()),
      hash: (await proof.locator('code').innerText()).replaceAll(/\s/g, ''),
    };
  }

  /** Saves the table. Returns the file's path. */
  async download(): Promise<string> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: translate('uk', 'reports.download') }).click(),
    ]);
    return file.path();
  }

  async orderSlip(printer: string): Promise<void> {
    await this.page.getByRole('button', { name: translate('uk', 'reports.slip') }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: printer }).click();
  }
}

/** Without the spaces and hyphens that only keep words together. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ').replaceAll('\u2011', '-').trim();
