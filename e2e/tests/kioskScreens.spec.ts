import type { Locator, Page } from '@playwright/test';
import { minute, translate, type Locale, type MessageKey } from '@talon/shared';
import { demoBranch, expect } from './support/fixtures.ts';
import type { GuidePicture } from './support/guidePicture.ts';
import { KioskPage } from './support/KioskPage.ts';
import { lookOver, type LookOptions } from './support/lookOver.ts';
import { tooSmallOrTooHigh } from './support/millimetres.ts';
import { afterClosing, inTheBreak, morning, test } from './support/stagedTest.ts';
import { inEveryLanguage, touch } from './support/touches.ts';

// The pictures tell more, and recording every step would cost as much again.
test.use({ trace: 'off' });

/** The two terminals that the layouts are made for: 27" upright and 19" lying. */
const glasses = {
  portrait: { width: 1080, height: 1920, mmWidth: 336 },
  landscape: { width: 1280, height: 1024, mmWidth: 376 },
} as const;
type Glass = keyof typeof glasses;
const bothGlasses = ['landscape', 'portrait'] as const;

async function lookAtGlass(page: Page, name: string, glass: Glass, options: LookOptions): Promise<void> {
  const isComfortable = (await comfortButton(page).getAttribute('aria-pressed')) === 'true';
  const screen = `kiosk-${name}-${glass}${isComfortable ? '-comfort' : ''}`;
  await lookOver(page, screen, { ...options, enhancedContrast: isComfortable });
  expect.soft(await tooSmallOrTooHigh(page, glasses[glass].mmWidth), screen).toEqual([]);
}

async function turnTo(page: Page, glass: Glass): Promise<void> {
  const { width, height } = glasses[glass];
  await page.setViewportSize({ width, height });
}

/**
 * A screen as it stands: as usual and more comfortable, in every language, on both glasses. Ends as usual and upright.
 *
 * @param picture the usual one, upright, for the guides
 */
async function lookAt(page: Page, screen: string, picture?: GuidePicture): Promise<void> {
  for (const comfort of ['on', 'off'] as const) {
    await switchComfort(page, comfort);
    for (const glass of bothGlasses) {
      await turnTo(page, glass);
      await inEveryLanguage(page, async (language) => {
        // Colours and roles are the same in every language; the usual screen is asked about in each for its words. The
        // comfortable one is measured in each, and drawn in the one that it is looked at in.
        const isUsual = comfort === 'off' || language === 'uk';
        await lookAtGlass(page, `${screen}-${language}`, glass, {
          axe: isUsual && glass === 'portrait',
          drawn: isUsual,
          picture: comfort === 'off' && glass === 'portrait' ? picture : undefined,
        });
      });
    }
  }
}

const comfortButton = (page: Page) => page.locator('.comfort-button');

async function switchComfort(page: Page, wanted: 'on' | 'off'): Promise<void> {
  await expect(async () => {
    const button = comfortButton(page);
    const isPressed = wanted === 'on' ? 'true' : 'false';
    if ((await button.getAttribute('aria-pressed')) !== isPressed) await button.click();
    await expect(button).toHaveAttribute('aria-pressed', isPressed, { timeout: 300 });
  }).toPass();
}

const nameOf = (list: 'serviceAreas' | 'services', wanted: string): string =>
  demoBranch[list].find(({ id }) => id === wanted)?.name.uk ?? wanted;

const classOfLongestName = demoBranch.priorityClasses.find(({ id }) => id === 'fallen-family')?.name.uk ?? '';
const legalAidInAnHour = demoBranch.services.find(({ id }) => id === 'legal-aid')?.quota?.perHour ?? 0;

const choice = (page: Page, words: string): Locator =>
  page.getByRole('main').getByRole('button', { name: words });

test('every screen of the kiosk, as usual and more comfortable: nothing cut, small, out of reach or faint', async ({
  browser,
  hall,
  kioskUrl,
  printer,
}) => {
  test.setTimeout(600_000);
  const context = await browser.newContext({ viewport: glasses.portrait, hasTouch: true });
  const page = await context.newPage();
  const glass = new KioskPage(page);
  for (const service of ['id-card', 'travel-passport', 'register-residence', 'land-extract'])
    await hall.arrives({ service, purpose: 'submit', language: 'uk' });
  for (const _ of Array.from({ length: legalAidInAnHour }))
    await hall.arrives({ service: 'legal-aid', purpose: 'consult', language: 'uk' });

  const goesBackTo = async (title: MessageKey) => {
    await expect(async () => {
      await page.getByRole('button', { name: translate('uk', 'kiosk.back') }).click({ timeout: 1000 });
      await expect(glass.heading(title)).toBeVisible({ timeout: 500 });
    }).toPass();
  };

  await test.step('areas and search', async () => {
    await page.goto(kioskUrl);
    await glass.isReady();
    await lookAt(page, 'areas', { name: 'kiosk', scale: 0.45 });
    await touch(page.locator('button.search-field'));
    await lookAt(page, 'search');
    for (const [screen, typed] of [
      ['found', 'паспрт'],
      ['nothing', 'щдзьбщдз'],
    ] as const) {
      await page.getByRole('textbox').fill(typed);
      await lookAt(page, `search-${screen}`);
    }
    await touch(page.locator('.search-back'));
  });

  await test.step('a service that is closed now', async () => {
    await touch(choice(page, nameOf('serviceAreas', 'civil-status')));
    await lookAt(page, 'services-closed');
    await touch(choice(page, nameOf('services', 'birth-registration')));
    await expect(glass.heading('kiosk.serviceClosedTitle')).toBeVisible();
    await lookAt(page, 'service-closed');
    for (const title of ['kiosk.servicesTitle', 'kiosk.areasTitle'] as const) await goesBackTo(title);
  });

  await test.step('a ticket', async () => {
    await touch(choice(page, nameOf('serviceAreas', 'documents')));
    await expect(glass.heading('kiosk.servicesTitle')).toBeVisible();
    await lookAt(page, 'services');
    await touch(choice(page, nameOf('services', 'id-card')));
    await expect(glass.heading('kiosk.purposeTitle')).toBeVisible();
    await lookAt(page, 'purpose');
    await printer.setState({ bytesPerSecond: 200 });
    await touch(choice(page, translate('uk', 'common.submit')));
    await expect(glass.heading('kiosk.printing')).toBeVisible();
    await lookAt(page, 'printing');
    await printer.setState({ bytesPerSecond: null });
    // What the printer took in before is printed as slowly as it was taken.
    await expect(glass.heading('kiosk.takeTicket')).toBeVisible({ timeout: 60_000 });
    await lookAt(page, 'printed');
    await glass.done();
  });

  await test.step('who may go first', async () => {
    await touch(page.locator('.priority-button'));
    await lookAt(page, 'classes');
    await touch(choice(page, classOfLongestName));
    await lookAt(page, 'class-areas');
    await touch(choice(page, nameOf('serviceAreas', 'documents')));
    await touch(choice(page, nameOf('services', 'id-card')));
    await expect(glass.heading('kiosk.purposeTitle')).toBeVisible();
    await lookAt(page, 'class-purpose');
    await touch(choice(page, translate('uk', 'common.submit')));
    await expect(glass.heading('kiosk.takeTicket')).toBeVisible();
    await lookAt(page, 'class-printed');
    await glass.done();
  });

  await test.step('tickets that are used up', async () => {
    await touch(choice(page, nameOf('serviceAreas', 'information')));
    await expect(page.getByRole('main')).toContainText(
      translate('uk', 'kiosk.usedUpAgain', { time: '11:00' }),
    );
    await touch(choice(page, nameOf('services', 'legal-aid')));
    await expect(glass.heading('kiosk.usedUpTitle')).toBeVisible();
    await lookAt(page, 'used-up');
    for (const title of ['kiosk.servicesTitle', 'kiosk.areasTitle'] as const) await goesBackTo(title);
  });

  await test.step('no paper', async () => {
    await printer.setState({ paper: 'out' });
    await glass.touchesTooLate();
    await expect(glass.heading('kiosk.paperRefused')).toBeVisible();
    await lookAt(page, 'paper-refused');
    await touch(page.getByRole('button', { name: translate('uk', 'kiosk.done') }));
    await expect(glass.heading('kiosk.printerNotReady')).toBeVisible();
    await lookAt(page, 'printer-not-ready');
    await printer.setState({ paper: 'ok' });
    await glass.isReady();
  });

  await test.step('the whole hall is paused', async () => {
    const supervisor = await hall.staff('133');
    for (const reason of ['technical', 'air-raid'] as const) {
      await supervisor.send('pauseHall', { reason });
      await expect(glass.heading(`pause.${reason}`)).toBeVisible();
      await lookAt(page, reason);
      await supervisor.send('resumeHall', {});
      await glass.isReady();
    }
  });

  await test.step('the hub is away', async () => {
    await hall.close();
    await expect(glass.heading('kiosk.disconnected')).toBeVisible();
    await lookAt(page, 'disconnected');
  });

  await test.step('a break', async () => {
    const noon = await hall.openAgain(inTheBreak);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      translate('uk', 'kiosk.break', { time: '13:45' }),
    );
    await lookAt(page, 'break');
    await noon.close();
  });

  await test.step('the evening', async () => {
    const evening = await hall.openAgain(afterClosing);
    await expect(glass.heading('kiosk.closing')).toBeVisible();
    await lookAt(page, 'closing');
    await (await evening.staff('133')).send('closeServiceDay', {});
    await expect(glass.heading('kiosk.closed')).toBeVisible();
    await lookAt(page, 'closed');
    await evening.close();
  });
});

test('the way of whoever has an appointment: the digits, the ticket with the booked time, and every refusal', async ({
  browser,
  hall,
  kioskUrl,
  printer,
}) => {
  test.setTimeout(400_000);
  const context = await browser.newContext({ viewport: glasses.portrait, hasTouch: true });
  const page = await context.newPage();
  const glass = new KioskPage(page);
  const of = { serviceId: 'id-card', purpose: 'submit' } as const;
  const soon = await hall.books({ ...of, bookedAt: morning + 10 * minute });
  const later = await hall.books({ ...of, bookedAt: morning + 120 * minute });
  const go = page.locator('.check-in-go');

  const types = async (code: string) => {
    await touch(page.locator('.check-in-button'));
    await expect(glass.heading('kiosk.checkInTitle')).toBeVisible();
    for (const digit of code) await page.locator('.check-in-pad').getByText(digit, { exact: true }).tap();
  };

  await page.goto(kioskUrl);
  await glass.isReady();
  await types(soon.slice(0, 3));
  await lookAt(page, 'check-in');
  for (const digit of soon.slice(3))
    await page.locator('.check-in-pad').getByText(digit, { exact: true }).tap();
  await lookAt(page, 'check-in-typed');
  await touch(go);
  await expect(glass.heading('kiosk.takeTicket')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(translate('uk', 'kiosk.booked', { time: '10:22' }))).toBeVisible();
  await lookAt(page, 'checked-in');
  await glass.done();
  expect(printer.jobsPrinted).toBe(1);

  for (const [code, name, words] of [
    [later, 'too-early', translate('uk', 'kiosk.tooEarly', { time: '11:57' })],
    [soon, 'used', translate('uk', 'rejections.appointment-used')],
  ] as const) {
    await types(code);
    await touch(go);
    await expect(page.getByText(words)).toBeVisible();
    await lookAt(page, `check-in-${name}`);
    await touch(page.getByRole('button', { name: translate('uk', 'kiosk.startAgain') }));
    await glass.isReady();
  }

  await types(soon === '000000' ? '000001' : '000000');
  await touch(go);
  await expect(page.getByText(translate('uk', 'kiosk.codeUnknown'))).toBeVisible();
  await touch(page.getByRole('button', { name: translate('uk', 'kiosk.tryAgain') }));
  await expect(glass.heading('kiosk.checkInTitle')).toBeVisible();
});

test('comfort belongs to one visitor: the question who is still here is asked in it, and then it is over', async ({
  browser,
  kioskUrl,
}) => {
  const context = await browser.newContext({ viewport: glasses.portrait, hasTouch: true });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(kioskUrl);
  const stillHere = page.getByRole('alertdialog');

  const leaves = async (language: Locale, screen: string): Promise<void> => {
    await page.locator(`.language-bar button[lang=${language}]`).click();
    await page.clock.fastForward(46_000);
    await expect(stillHere).toBeVisible();
    for (const glass of bothGlasses) {
      await turnTo(page, glass);
      await lookAtGlass(page, `${screen}-${language}`, glass, { axe: true });
    }
  };
  const staysAfterAll = async (): Promise<void> => {
    await stillHere.getByRole('button').click();
    await expect(stillHere).toBeHidden();
  };

  await new KioskPage(page).isReady();
  for (const language of ['ru', 'en'] as const) {
    await leaves(language, 'still-here');
    await staysAfterAll();
  }
  for (const language of ['en', 'ru', 'uk'] as const) {
    await switchComfort(page, 'on');
    await leaves(language, 'still-here');
    await staysAfterAll();
  }
  await expect(comfortButton(page)).toHaveAttribute('aria-pressed', 'true');

  // Nobody answers: the next visitor finds the kiosk as every other.
  await page.clock.fastForward(46_000);
  await expect(stillHere).toBeVisible();
  await page.clock.fastForward(21_000);
  await expect(stillHere).toBeHidden();
  await expect(comfortButton(page)).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('html')).not.toHaveAttribute('data-contrast');
});

test('colours are what the system asks for: more contrast, or its own, in which a pressed button still shows', async ({
  browser,
  kioskUrl,
}) => {
  const context = await browser.newContext({ viewport: glasses.portrait, contrast: 'more' });
  const page = await context.newPage();
  await page.goto(kioskUrl);
  await new KioskPage(page).isReady();
  await lookOver(page, 'kiosk-contrast-of-the-system', { enhancedContrast: true });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');

  await page.emulateMedia({ contrast: null, forcedColors: 'active' });
  await lookOver(page, 'kiosk-forced-colours', { axe: false });
  const groundOf = (language: Locale) =>
    page
      .locator(`.language-bar button[lang=${language}]`)
      .evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await groundOf('uk')).not.toBe(await groundOf('en'));
});
