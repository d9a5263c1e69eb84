import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { journalEvents } from '@talon/demo-hall';
import { formatTicket, translate } from '@talon/shared';
import { Desk } from './support/Desk.ts';
import { Reception } from './support/Reception.ts';
import { demoBranch, expect } from './support/fixtures.ts';
import { expectPaperOf } from './support/issuedPaper.ts';
import { bothGlasses, glasses, lookAtGlass, turnTo } from './support/kioskLooks.ts';
import { KioskPage } from './support/KioskPage.ts';
import { lookOver } from './support/lookOver.ts';
import { test } from './support/stagedTest.ts';
import { inEveryLanguage, languages, touch } from './support/touches.ts';

// The pictures tell more, and recording every step would cost as much again.
test.use({ trace: 'off' });

const someTimeLater = Date.parse('2026-03-16T10:34:00+02:00');
const idCard = { service: 'id-card', purpose: 'submit', language: 'uk' } as const;
const counter = 12;

const nameOf = (list: 'serviceAreas' | 'services', wanted: string): string =>
  demoBranch[list].find(({ id }) => id === wanted)?.name.uk ?? wanted;

/** The kiosk's screen as it stands, in every language on both glasses. Ends upright in Ukrainian. */
async function lookAtUsual(page: Page, screen: string): Promise<void> {
  for (const glass of bothGlasses) {
    await turnTo(page, glass);
    await inEveryLanguage(page, (language) =>
      lookAtGlass(page, `promises-${screen}-${language}`, glass, { axe: glass === 'portrait' }),
    );
  }
}

test('[ESTIMATE-1] a promise on glass, paper, phone, at the reception and in the report, and none where nothing is known', async ({
  browser,
  folder,
  hall,
  kioskUrl,
  printer,
}) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ viewport: glasses.portrait, hasTouch: true });
  const page = await context.newPage();
  const glass = new KioskPage(page);
  const choose = (words: string) =>
    touch(page.getByRole('main').getByRole('button').filter({ hasText: words }).first());
  const goesToPurposes = async () => {
    await choose(nameOf('serviceAreas', 'documents'));
    await expect(glass.heading('kiosk.servicesTitle')).toBeVisible();
    await choose(nameOf('services', 'id-card'));
    await expect(glass.heading('kiosk.purposeTitle')).toBeVisible();
  };
  const promised = translate('uk', 'waits.about', { range: '' }).trim();
  let later = hall;

  await test.step('a first morning: nothing is known, nothing is said', async () => {
    for (let people = 0; people < 8; people += 1) await hall.arrives(idCard);
    await page.goto(kioskUrl);
    await glass.isReady();
    await goesToPurposes();
    await expect(page.getByText(promised)).toHaveCount(0);
  });

  await test.step('after some calls, and a restart of the hub', async () => {
    await hall.close();
    later = await hall.openAgain(someTimeLater);
    for (let people = 0; people < 4; people += 1)
      await later.serves(counter, (await later.calls(counter)).visitId);
    await page.reload();
    await glass.isReady();
    await goesToPurposes();
    await expect(page.getByText(promised).first()).toBeVisible();
    await lookAtUsual(page, 'purpose');
  });

  await test.step('the glass and the paper say what was promised', async () => {
    const printed = printer.nextJob();
    await choose(translate('uk', 'common.submit'));
    const number = await glass.takeTicket();
    await lookAtUsual(page, 'ticket');
    const dataFolder = join(folder, 'hub');
    const [issued] = journalEvents(dataFolder).flatMap(({ body }) =>
      body.type === 'ticketIssued' && formatTicket(body.ticket) === number ? [body] : [],
    );
    if (issued?.wait === undefined || issued.wait === null)
      throw new Error(`nothing was promised to ${number}`);
    await expect(page.locator('.destination')).toContainText(
      translate('uk', 'waits.about', { range: '' }).trim(),
    );
    await expectPaperOf(dataFolder, number, await printed, { copy: false, peopleBefore: 4 });

    const phone = await (await browser.newContext({ viewport: { width: 390, height: 700 } })).newPage();
    for (const language of languages) {
      await phone.goto(`${later.hub.url}/t/${issued.publicToken}?lang=${language}`);
      const [left = ''] = translate(language, 'waits.left', { range: '|' }).split('|');
      await expect(phone.getByText(left.trim())).toBeVisible();
      await lookOver(phone, `promises-phone-${language}`, { accepted: ['meta-refresh'] });
    }
    await phone.close();

    const reception = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await new Desk(reception).signIn(later.hub, '131');
    await expect(reception.getByRole('heading', { name: translate('uk', 'reception.title') })).toBeVisible();
    await new Reception(reception).findByNumber(number);
    await expect(reception.locator('.visit-facts')).toContainText(translate('uk', 'waits.labelLeft'));
    await inEveryLanguage(reception, (language) => lookOver(reception, `promises-reception-${language}`));
    await reception.close();
    await glass.done();
  });

  await test.step('the supervisor sees each queue’s wait, and what the promises were worth', async () => {
    for (let people = 0; people < 5; people += 1)
      await later.serves(counter, (await later.calls(counter)).visitId);
    await later.arrives(idCard);
    const supervisor = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await new Desk(supervisor).signIn(later.hub, '133');
    await expect(supervisor.getByRole('heading', { name: translate('uk', 'hall.title') })).toBeVisible();
    await supervisor.getByRole('tab', { name: translate('uk', 'hall.queues') }).click();
    const queue = demoBranch.queues.find(({ id }) => id === 'passport')?.name.uk ?? '';
    const row = supervisor.getByRole('row').filter({ hasText: queue });
    await expect(row.first()).toContainText('хв');
    await inEveryLanguage(supervisor, (language) => lookOver(supervisor, `promises-hall-${language}`));
    await supervisor.getByRole('button', { name: translate('uk', 'reports.title') }).click();
    const score = supervisor.getByRole('region', { name: translate('uk', 'reports.promises') });
    await expect(score.locator('.day-figure').first()).toContainText('1');
    await score.scrollIntoViewIfNeeded();
    await inEveryLanguage(supervisor, (language) => lookOver(supervisor, `promises-report-${language}`));
  });
  await later.close();
});
