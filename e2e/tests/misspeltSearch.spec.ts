import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { journalEvents, readQrCode } from '@talon/demo-hall';
import { formatTicket, translate, type Locale } from '@talon/shared';
import type { VirtualPrinter } from '@talon/virtual-printer';
import { demoBranch, expect, test } from './support/fixtures.ts';
import { KioskPage } from './support/KioskPage.ts';
import { openElectronKiosk, startBrowserKioskProcess } from './support/kioskShells.ts';
import { touch } from './support/touches.ts';

/** Services that hardly anybody comes for, as somebody in a hurry writes them. */
const searches: readonly { readonly language: Locale; readonly typed: string; readonly service: string }[] = [
  { language: 'uk', typed: 'кладовещ', service: 'burial-place' },
  { language: 'ru', typed: 'вырубка деривьев', service: 'tree-removal' },
  { language: 'en', typed: 'aposstile', service: 'apostille' },
];

/** From a misspelt word, typed with a finger, to the paper for the service that was meant. */
async function findsByMisspelling(
  page: Page,
  printer: VirtualPrinter,
  folder: string,
  { language, typed, service: wanted }: (typeof searches)[number],
): Promise<void> {
  const service = demoBranch.services.find(({ id }) => id === wanted);
  if (service === undefined) throw new Error(`no service ${wanted} in the demo`);
  const say = (key: Parameters<typeof translate>[1]) => translate(language, key);
  const glass = new KioskPage(page, language);

  await page.locator(`.language-bar button[lang=${language}]`).click();
  await glass.isReady();
  await touch(page.locator('button.search-field'));
  const keyboard = page.getByRole('group', { name: say('kiosk.keyboard') });
  for (const letter of typed)
    await keyboard
      .getByRole('button', { name: letter === ' ' ? say('kiosk.keySpace') : letter, exact: true })
      .click();
  await expect(page.getByRole('textbox')).toHaveValue(typed);

  const found = page.getByRole('list').getByRole('button');
  await expect(found.first()).toContainText(service.name[language]);
  await touch(found.first(), page.getByRole('textbox'));

  const printed = printer.nextJob();
  await touch(
    page.getByRole('main').getByRole('button', { name: say('common.consult') }),
    glass.heading('kiosk.purposeTitle'),
  );
  const number = await glass.takeTicket();
  const paper = await printed;
  expect(paper.warnings).toEqual([]);

  const address = await readQrCode(paper.png);
  const ticket = journalEvents(join(folder, 'hub'))
    .flatMap(({ body }) => (body.type === 'ticketIssued' ? [body] : []))
    .find(({ publicToken }) => address?.endsWith(`/t/${publicToken}`));
  expect(ticket).toMatchObject({ serviceId: wanted, purpose: 'consult', language });
  expect(ticket && formatTicket(ticket.ticket)).toBe(number);
  await glass.done();
}

test.describe('a rare service found by a misspelt word, typed on the glass, in each language', () => {
  test('with the kiosk in Electron', async ({ printer, folder, kioskConfig }) => {
    const { app, page } = await openElectronKiosk(kioskConfig);
    for (const search of searches)
      await test.step(search.language, () => findsByMisspelling(page, printer, folder, search));
    await app.close();
  });

  test('with the kiosk in a browser', async ({ browser, printer, folder, kioskConfig }) => {
    const { url, child } = await startBrowserKioskProcess(kioskConfig);
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(url);
    for (const search of searches)
      await test.step(search.language, () => findsByMisspelling(page, printer, folder, search));
    await child.stop();
  });
});
