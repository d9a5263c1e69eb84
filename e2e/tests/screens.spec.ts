import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page, ViewportSize } from '@playwright/test';
import { locales, outcomeId, translate, type Locale } from '@talon/shared';
import { screenAddress } from './support/Board.ts';
import { Desk } from './support/Desk.ts';
import { demoBranch, expect, test as story, writeKioskConfig } from './support/fixtures.ts';
import { KioskPage } from './support/KioskPage.ts';
import { startBrowserKioskProcess } from './support/kioskShells.ts';
import { lookOver } from './support/lookOver.ts';
import { StagedHall, type Visitor } from './support/StagedHall.ts';

/** Where the README finds its pictures; drawn anew with `TALON_PICTURES=1`. */
const pictureFolder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

const test = story.extend<{ hall: StagedHall; kioskUrl: string }>({
  hall: async ({ folder }, use) => {
    const hall = await StagedHall.open(folder, morning);
    await use(hall);
    await hall.close();
  },
  kioskUrl: async ({ folder, hall, printer }, use) => {
    const { url, child } = await startBrowserKioskProcess(await writeKioskConfig(folder, hall.hub, printer));
    await use(url);
    await child.stop();
  },
});

// The pictures tell more, and recording every step would cost as much again.
test.use({ trace: 'off' });

/** A Monday in Kyiv. */
const morning = Date.parse('2026-03-16T10:12:00+02:00');
const afterClosing = Date.parse('2026-03-16T18:04:00+02:00');

const portrait = { width: 1080, height: 1920 };
const landscape = { width: 1280, height: 1024 };
const deskScreen = { width: 1366, height: 768 };
const fullHd = { width: 1920, height: 1080 };
const ultraHd = { width: 3840, height: 2160 };

/** Ends in Ukrainian, which the stories go on in. */
const languages = locales.toSorted((a, b) => Number(a === 'uk') - Number(b === 'uk'));

const visitors: readonly Visitor[] = [
  { service: 'id-card', purpose: 'submit', language: 'uk' },
  { service: 'register-residence', purpose: 'submit', language: 'uk' },
  { service: 'travel-passport', purpose: 'submit', language: 'uk' },
  { service: 'housing-subsidy', purpose: 'submit', language: 'uk' },
  { service: 'land-extract', purpose: 'submit', language: 'uk' },
  { service: 'sole-trader-open', purpose: 'consult', language: 'ru' },
  { service: 'collect-any', purpose: 'collect', language: 'uk' },
  { service: 'child-travel-passport', purpose: 'submit', language: 'en' },
  { service: 'displaced-certificate', purpose: 'submit', language: 'uk' },
  { service: 'deregister-residence', purpose: 'submit', language: 'uk' },
  { service: 'childcare-benefit', purpose: 'consult', language: 'uk' },
  { service: 'company-register', purpose: 'submit', language: 'uk' },
  { service: 'residence-extract', purpose: 'submit', language: 'uk' },
];

/** Chooses each language in turn by the buttons of the screen. */
async function inEveryLanguage(
  page: Page,
  look: (language: Locale) => Promise<void>,
  buttons = '.language-bar, .language-choice',
): Promise<void> {
  for (const language of languages) {
    await page.locator(buttons).locator(`button[lang=${language}]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await look(language);
  }
}

/** A kiosk as it stands, also on the lying glass unless it is built there like another screen. */
async function lookAtKiosk(page: Page, screen: string, alsoLying = true): Promise<void> {
  await inEveryLanguage(page, async (language) => {
    await lookOver(page, `kiosk-${screen}-portrait-${language}`);
    if (!alsoLying) return;
    await page.setViewportSize(landscape);
    await lookOver(page, `kiosk-${screen}-landscape-${language}`, { axe: false });
    await page.setViewportSize(portrait);
  });
}

async function lookAtConsole(page: Page, screen: string): Promise<void> {
  await inEveryLanguage(page, (language) => lookOver(page, `console-${screen}-${language}`));
}

/** A fresh screen takes no touch for a moment. */
async function touch(button: Locator): Promise<void> {
  await expect(async () => {
    await button.click({ timeout: 1000 });
    await expect(button).toBeHidden({ timeout: 300 });
  }).toPass();
}

/** The touch that came a moment before the roll ended: a kiosk that knows of it offers nothing any more. */
async function beginIntent(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await fetch('call/beginIntent', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        intentId: 'intent-of-the-screens',
        serviceId: 'id-card',
        purpose: 'submit',
        language: 'uk',
      }),
    });
  });
}

/** Draws a screen at half its size into `docs/pictures`. */
async function picture(
  browser: Browser,
  name: string,
  address: string,
  viewport: ViewportSize,
  sign: string,
): Promise<void> {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 0.5 });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.locator(sign).first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(pictureFolder, `${name}.png`), animations: 'disabled' });
  await context.close();
}

const nameOf = (list: 'serviceAreas' | 'services', wanted: string): string =>
  demoBranch[list].find(({ id }) => id === wanted)?.name.uk ?? wanted;

const choice = (page: Page, words: string) => page.getByRole('main').getByRole('button', { name: words });

test('every screen in every language: nothing cut, nothing that axe calls serious', async ({
  browser,
  hall,
  kioskUrl,
  printer,
}) => {
  test.setTimeout(240_000);
  const newPage = async (viewport: ViewportSize) => (await browser.newContext({ viewport })).newPage();

  const glass = new KioskPage(await newPage(portrait));
  const kiosk = glass.page;
  const desk = new Desk(await newPage(deskScreen));
  const boardAddress = (language: Locale) => screenAddress(hall.hub, 'board', 'board-1', language);
  const walls = await Promise.all(
    languages.map(async (language) => ({ language, page: await newPage(fullHd) })),
  );
  const lookAtBoards = async (screen: string, sign: string, alsoUltraHd = true) => {
    for (const { language, page } of walls) {
      await page.bringToFront();
      await expect(page.locator(sign)).toBeVisible({ timeout: 30_000 });
      await lookOver(page, `board-${screen}-1080-${language}`);
      if (language !== 'uk' || !alsoUltraHd) continue;
      await page.setViewportSize(ultraHd);
      await lookOver(page, `board-${screen}-2160-uk`, { axe: false });
      await page.setViewportSize(fullHd);
    }
  };

  await test.step('an empty hall', async () => {
    for (const { language, page } of walls) {
      await page.goto(boardAddress(language));
      await expect(page.getByText(translate(language, 'board.takeTicket'))).toBeVisible();
    }
    await desk.page.goto(`${hall.hub.url}/console/`);
    await lookAtConsole(desk.page, 'sign-in');
    await desk.signIn(hall.hub, '111');
    await expect(
      desk.page.getByRole('heading', { name: translate('uk', 'desk.chooseCounter') }),
    ).toBeVisible();
    await lookAtConsole(desk.page, 'choose-counter');
    await desk.sitDown(11);
    await lookAtConsole(desk.page, 'desk-nobody');
  });

  const visitPages: string[] = [];
  await test.step('visitors wait', async () => {
    for (const visitor of visitors) visitPages.push(await hall.arrives(visitor));
    await lookAtBoards('waiting', '.board-stage.is-alone');
    await lookAtConsole(desk.page, 'desk-free');
  });

  await test.step('a ticket', async () => {
    await kiosk.goto(kioskUrl);
    await glass.isReady();
    await lookAtKiosk(kiosk, 'areas');
    await touch(kiosk.locator('button.search-field'));
    await lookAtKiosk(kiosk, 'search');
    const field = kiosk.getByRole('textbox');
    for (const [screen, typed] of [
      ['found', 'паспрт'],
      ['nothing', 'щдзьбщдз'],
    ] as const) {
      await field.fill(typed);
      await lookAtKiosk(kiosk, `search-${screen}`);
    }
    await touch(kiosk.locator('.search-back'));
    await touch(choice(kiosk, nameOf('serviceAreas', 'civil-status')));
    await lookAtKiosk(kiosk, 'services-closed');
    await touch(choice(kiosk, nameOf('services', 'birth-registration')));
    await expect(glass.heading('kiosk.serviceClosedTitle')).toBeVisible();
    await lookAtKiosk(kiosk, 'service-closed');
    const back = kiosk.getByRole('button', { name: translate('uk', 'kiosk.back') });
    for (const title of ['kiosk.servicesTitle', 'kiosk.areasTitle'] as const)
      await expect(async () => {
        await back.click({ timeout: 1000 });
        await expect(glass.heading(title)).toBeVisible({ timeout: 500 });
      }).toPass();
    await touch(choice(kiosk, nameOf('serviceAreas', 'documents')));
    await expect(glass.heading('kiosk.servicesTitle')).toBeVisible();
    await lookAtKiosk(kiosk, 'services');
    await touch(choice(kiosk, nameOf('services', 'id-card')));
    await expect(glass.heading('kiosk.purposeTitle')).toBeVisible();
    await lookAtKiosk(kiosk, 'purpose');
    await printer.setState({ bytesPerSecond: 500 });
    await touch(choice(kiosk, translate('uk', 'common.submit')));
    await expect(glass.heading('kiosk.printing')).toBeVisible();
    await lookAtKiosk(kiosk, 'printing', false);
    await printer.setState({ bytesPerSecond: null });
    await expect(glass.heading('kiosk.takeTicket')).toBeVisible();
    await lookAtKiosk(kiosk, 'printed');
    await glass.done();
  });

  await test.step('calls', async () => {
    await desk.callNext();
    await lookAtBoards('one-call', '.largest-call');
    await lookAtConsole(desk.page, 'desk-called');
    await desk.startService();
    await lookAtConsole(desk.page, 'desk-serving');
    await inEveryLanguage(desk.page, async (language) => {
      await desk.page.keyboard.press('t');
      await expect(desk.page.getByRole('dialog')).toBeVisible();
      await lookOver(desk.page, `console-transfer-${language}`);
      await desk.page.keyboard.press('Escape');
    });
    for (const counter of [8, 12, 15, 20, 6]) await hall.calls(counter);
    await lookAtBoards('several-calls', '.call-row:nth-child(5)');
    if (process.env['TALON_PICTURES'] !== undefined) {
      await picture(browser, 'kiosk', kioskUrl, portrait, '.choices');
      await picture(browser, 'board', boardAddress('uk'), fullHd, '.call-row:nth-child(5)');
    }
    for (const counter of [1, 18]) await hall.calls(counter);
    await lookAtBoards('rush', '.is-many', false);
  });

  await test.step('the rest of the staff', async () => {
    await desk.finish();
    await desk.page.keyboard.press('Escape');
    await expect(desk.page.getByRole('dialog')).toBeVisible();
    await lookOver(desk.page, 'console-break-uk');
    await desk.page.keyboard.press('1');
    await expect(desk.page.getByRole('button', { name: translate('uk', 'desk.moveContinue') })).toBeEnabled();
    await lookAtConsole(desk.page, 'desk-paused');

    const supervisor = new Desk(await newPage(deskScreen));
    await supervisor.signIn(hall.hub, '133');
    await expect(
      supervisor.page.getByRole('heading', { name: translate('uk', 'desk.hallTitle') }),
    ).toBeVisible();
    await lookAtConsole(supervisor.page, 'hall');
    await supervisor.page.close();
  });

  await test.step('the page that the paper leads to', async () => {
    const phone = await newPage({ width: 390, height: 844 });
    const pathOf = (service: string) =>
      visitPages[visitors.findIndex((visitor) => visitor.service === service)];
    for (const [name, path] of [
      ['called', pathOf('sole-trader-open')],
      ['waiting', pathOf('deregister-residence')],
      ['ended', '/t/no-such-visit'],
    ] as const)
      for (const language of languages) {
        await phone.goto(`${hall.hub.url}${path}?lang=${language}`);
        // It asks again by itself, and must do so on phones without a script.
        await lookOver(phone, `phone-${name}-${language}`, { accepted: ['meta-refresh'] });
      }
    await phone.close();
  });

  await test.step('no paper', async () => {
    await printer.setState({ paper: 'out' });
    await beginIntent(kiosk);
    await expect(glass.heading('kiosk.paperRefused')).toBeVisible();
    await lookAtKiosk(kiosk, 'paper-refused');
    await touch(kiosk.getByRole('button', { name: translate('uk', 'kiosk.done') }));
    await expect(glass.heading('kiosk.printerNotReady')).toBeVisible();
    await lookAtKiosk(kiosk, 'printer-not-ready');
    await printer.setState({ paper: 'ok' });
  });

  await test.step('the hub is away', async () => {
    await hall.close();
    await expect(glass.heading('kiosk.disconnected')).toBeVisible();
    await lookAtKiosk(kiosk, 'disconnected', false);
    await lookAtConsole(desk.page, 'desk-disconnected');
    await lookAtBoards('out-of-date', '.notice.is-out-of-date');
  });

  await test.step('the evening', async () => {
    const evening = await hall.openAgain(afterClosing);
    await expect(glass.heading('kiosk.closing')).toBeVisible();
    await lookAtKiosk(kiosk, 'closing', false);
    await (await evening.staff('133')).send('closeServiceDay', {});
    await expect(glass.heading('kiosk.closed')).toBeVisible();
    await lookAtKiosk(kiosk, 'closed');
    await lookAtBoards('closed', '.board-stage.is-alone', false);
    await evening.close();
  });
});

test('counter signs and a board by day, in every language: nothing cut, nothing that axe calls serious', async ({
  browser,
  hall,
}) => {
  const small = { width: 1280, height: 720 };
  const strip = { width: 1920, height: 360 };
  const open = async (address: string, viewport: ViewportSize) => {
    const page = await (await browser.newContext({ viewport })).newPage();
    await page.goto(address);
    return page;
  };
  const signs = await Promise.all(
    languages.map(async (language) => ({
      language,
      // Above counter 19 there is no room for it: this one says the way, too.
      page: await open(screenAddress(hall.hub, 'sign', 'sign-19', language), small),
    })),
  );
  const lookAtSigns = async (screen: string, sign: string) => {
    for (const { language, page } of signs) {
      await page.bringToFront();
      await expect(page.locator(sign)).toBeVisible({ timeout: 30_000 });
      await lookOver(page, `sign-${screen}-720-${language}`);
      await page.setViewportSize(strip);
      await lookOver(page, `sign-${screen}-strip-${language}`, { axe: false });
      await page.setViewportSize(fullHd);
      if (language === 'uk') await lookOver(page, `sign-${screen}-1080-uk`, { axe: false });
      await page.setViewportSize(small);
    }
  };

  await lookAtSigns('closed', '.is-counter-closed');
  const { counter } = await hall.sitsDown(19);
  await lookAtSigns('free', '.is-counter-free');

  for (const visitor of visitors) await hall.arrives(visitor);
  const { operator, visitId } = await hall.calls(19);
  await lookAtSigns('called', '.sign-visitor.is-now');
  for (const each of [1, 5, 8, 12, 20]) await hall.calls(each);
  for (const language of languages) {
    const day = await open(screenAddress(hall.hub, 'board', 'board-4', language), fullHd);
    await expect(day.locator('.board[data-theme=day] .call-row').nth(4)).toBeVisible();
    await lookOver(day, `board-day-1080-${language}`);
    if (language !== 'uk') continue;
    await day.setViewportSize(ultraHd);
    await lookOver(day, 'board-day-2160-uk', { axe: false });
  }

  await operator.send('startService', { counterId: counter, visitId });
  await lookAtSigns('serving', '.sign-visitor:not(.is-now)');
  await operator.send('finishService', { counterId: counter, visitId, outcomeId: outcomeId.parse('solved') });
  const reasonId = demoBranch.pauseReasons[0]?.id;
  if (reasonId === undefined) throw new Error('the demo knows no reason for a break');
  await operator.send('pauseCounter', { counterId: counter, reasonId });
  await lookAtSigns('break', '.is-counter-break');
  await hall.close();
  await lookAtSigns('out-of-date', '.notice.is-out-of-date');
});
