import type { Page, ViewportSize } from '@playwright/test';
import { screenUrl } from '@talon/demo-hall';
import type { HubLink } from '@talon/hub-client';
import {
  deviceId,
  minute,
  outcomeId,
  translate,
  type Locale,
  type MessageKey,
  type OrdersView,
} from '@talon/shared';
import { Desk } from './support/Desk.ts';
import { demoBranch, expect } from './support/fixtures.ts';
import { lookOver, type LookOptions } from './support/lookOver.ts';
import type { Visitor } from './support/StagedHall.ts';
import { afterClosing, morning, test } from './support/stagedTest.ts';
import { inEveryLanguage, languages } from './support/touches.ts';

// The pictures tell more, and recording every step would cost as much again.
test.use({ trace: 'off' });

const deskScreen = { width: 1366, height: 768 };
const fullHd = { width: 1920, height: 1080 };
const ultraHd = { width: 3840, height: 2160 };

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

async function lookAtConsole(page: Page, screen: string, options: LookOptions = {}): Promise<void> {
  await inEveryLanguage(page, (language) => lookOver(page, `console-${screen}-${language}`, options));
}

const kioskName = (wanted: string): string =>
  demoBranch.kiosks.find(({ id }) => id === wanted)?.name.uk ?? wanted;

test('every screen of staff, walls and phones in every language: nothing cut, nothing that axe calls serious', async ({
  browser,
  hall,
}) => {
  test.setTimeout(240_000);
  const newPage = async (viewport: ViewportSize) => (await browser.newContext({ viewport })).newPage();

  const desk = new Desk(await newPage(deskScreen));
  const boardAddress = (language: Locale) => screenUrl(hall.hub, 'board', 'board-1', language);
  const walls = await Promise.all(
    languages.map(async (language) => ({ language, page: await newPage(fullHd) })),
  );
  const lookAtBoards = async (
    screen: string,
    sign: string,
    alsoUltraHd = true,
    options: LookOptions = {},
  ) => {
    for (const { language, page } of walls) {
      await page.bringToFront();
      await expect(page.locator(sign)).toBeVisible({ timeout: 30_000 });
      await lookOver(page, `board-${screen}-1080-${language}`, options);
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

  await test.step('calls', async () => {
    await desk.callNext();
    await lookAtBoards('one-call', '.largest-call');
    await lookAtConsole(desk.page, 'desk-called');
    await desk.startService();
    await lookAtConsole(desk.page, 'desk-serving', { picture: { name: 'desk', scale: 0.75 } });
    await inEveryLanguage(desk.page, async (language) => {
      await desk.page.keyboard.press('t');
      await expect(desk.page.getByRole('dialog')).toBeVisible();
      await lookOver(desk.page, `console-transfer-${language}`);
      await desk.page.keyboard.press('Escape');
    });
    for (const counter of [8, 12, 15, 20, 6]) await hall.calls(counter);
    const picture = { name: 'board', scale: 0.5 };
    await lookAtBoards('several-calls', '.call-row:nth-child(5)', true, { picture });
    for (const counter of [1, 18]) await hall.calls(counter);
    await lookAtBoards('rush', '.is-many', false);
  });

  await test.step('the whole hall is paused', async () => {
    const supervisor = await hall.staff('133');
    await supervisor.send('pauseHall', { reason: 'technical' });
    await lookAtBoards('technical', '.pause', false);
    await lookAtConsole(desk.page, 'desk-technical');
    await supervisor.send('resumeHall', {});

    await desk.finish();
    await supervisor.send('pauseHall', { reason: 'air-raid' });
    await lookAtBoards('air-raid', '.pause');
    await lookAtConsole(desk.page, 'desk-air-raid');
    const phone = await newPage({ width: 390, height: 844 });
    for (const [name, service] of [
      ['called', 'sole-trader-open'],
      ['waiting', 'deregister-residence'],
    ] as const)
      for (const language of languages) {
        const path = visitPages[visitors.findIndex((visitor) => visitor.service === service)];
        await phone.goto(`${hall.hub.url}${path}?lang=${language}`);
        await lookOver(phone, `phone-air-raid-${name}-${language}`, { accepted: ['meta-refresh'] });
      }
    await phone.close();
    await supervisor.send('resumeHall', {});
    await desk.isFree();
  });

  await test.step('the rest of the staff', async () => {
    await desk.page.keyboard.press('Escape');
    await expect(desk.page.getByRole('dialog')).toBeVisible();
    await lookOver(desk.page, 'console-break-uk');
    await desk.page.keyboard.press('1');
    await expect(desk.page.getByRole('button', { name: translate('uk', 'desk.moveContinue') })).toBeEnabled();
    await lookAtConsole(desk.page, 'desk-paused');
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

  await test.step('the hub is away', async () => {
    await hall.close();
    await lookAtConsole(desk.page, 'desk-disconnected', { picture: { name: 'desk-offline', scale: 0.75 } });
    await lookAtBoards('out-of-date', '.notice.is-out-of-date');
  });

  await test.step('the evening', async () => {
    const evening = await hall.openAgain(afterClosing);
    await (await evening.staff('133')).send('closeServiceDay', {});
    await lookAtBoards('closed', '.board-stage.is-alone', false);
    await evening.close();
  });
});

test('the appointments of the reception in every language', async ({ browser, hall }) => {
  test.setTimeout(180_000);
  const reception = new Desk(await (await browser.newContext({ viewport: deskScreen })).newPage());
  const { page } = reception;
  const names = ['Гук Олена Петрівна', 'Бондаренко Ярема', 'Ткач Соломія', undefined, 'Кравець Остап'];
  for (const [at, visitorName] of names.entries())
    await hall.books({
      serviceId: ['id-card', 'register-residence', 'land-extract'][at % 3] ?? 'id-card',
      purpose: 'submit',
      bookedAt: morning + (at * 20 + 8) * minute,
      code: `12045${at}`,
      ...(visitorName && { visitorName, phone: '+38 050 111 22 33' }),
    });
  await reception.signIn(hall.hub, '131');
  await page.getByRole('button', { name: translate('uk', 'appointments.title') }).click();
  await expect(page.locator('.appointment-row:visible')).toHaveCount(5);
  await lookAtConsole(page, 'appointments');
  await page.getByRole('button', { name: /Гук Олена/ }).click();
  await expect(page.locator('.appointment-big-code')).toBeVisible();
  await lookAtConsole(page, 'appointment');
  await page.locator('.printer-row').last().click();
  await page.getByRole('button', { name: translate('uk', 'reception.issue') }).click();
  await expect(page.getByText(translate('uk', 'appointments.inTime', { time: '10:20' }))).toBeVisible();
  await lookAtConsole(page, 'appointment-arrived');

  await page.getByRole('button', { name: translate('uk', 'appointments.book') }).click();
  await page
    .getByRole('combobox', { name: translate('uk', 'reception.serviceSearch') })
    .last()
    .fill('паспрт');
  await page.keyboard.press('Enter');
  await page.locator('input[type=time]').fill('23:10');
  await page.getByRole('radio', { name: translate('uk', 'common.submit') }).check();
  await page
    .getByRole('button', { name: translate('uk', 'appointments.bookIt'), exact: false })
    .last()
    .click();
  await expect(page.getByText(translate('uk', 'appointments.fault-outside-opening-hours'))).toBeVisible();
  await lookAtConsole(page, 'appointment-form');
  await page.locator('input[type=time]').fill('16:10');
  await page.keyboard.press('Enter');
  await expect(page.getByText(translate('uk', 'appointments.booked'))).toBeVisible();
  await lookAtConsole(page, 'appointment-booked');

  await page.getByRole('button', { name: translate('uk', 'appointments.import') }).click();
  const choose = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose(
    'id;date;time;service;purpose\nr-1;16.03.2026;8:10;id-card;submit\nr-2;16.03.2026;25:10;nowhere;\n',
  );
  await expect(page.getByText(translate('uk', 'appointments.fault-unknown-service'))).toBeVisible();
  await lookAtConsole(page, 'appointments-faulty-file');
  await choose('id;date;time;service;purpose\nr-1;16.03.2026;16:10;id-card;submit\n');
  await page.getByRole('button', { name: translate('uk', 'appointments.importIt') }).click();
  await expect(page.locator('.appointment-row:visible')).toHaveCount(7);
});

test('the reception in every language', async ({ browser, hall }) => {
  test.setTimeout(180_000);
  const reception = new Desk(await (await browser.newContext({ viewport: deskScreen })).newPage());
  const { page } = reception;
  const button = (words: MessageKey) => page.getByRole('button', { name: translate('uk', words) });
  for (const visitor of visitors) await hall.arrives(visitor);
  const printer = await hall.device('kiosk-1');
  await printer.send('reportPrinter', { condition: { state: 'ready', paperLow: false } });
  const ordered = nextOrder(printer);

  await test.step('a new ticket', async () => {
    await reception.signIn(hall.hub, '131');
    await expect(page.getByRole('heading', { name: translate('uk', 'reception.title') })).toBeVisible();
    await lookAtConsole(page, 'reception-empty');
    await button('reception.newTicket').click();
    await expect(
      page.getByRole('combobox', { name: translate('uk', 'reception.serviceSearch') }),
    ).toBeFocused();
    await page.keyboard.type('паспрт');
    await expect(page.getByRole('option').first()).toBeVisible();
    await lookAtConsole(page, 'reception-search');
    await page.getByRole('combobox', { name: translate('uk', 'reception.serviceSearch') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: translate('uk', 'common.submit') }).check();
    await page.getByLabel(translate('uk', 'reception.priority')).selectOption('fallen-family');
    await page.getByLabel(translate('uk', 'reception.documentNumber')).fill('АВ 004512');
    await page.keyboard.press('Enter');
    await lookAtConsole(page, 'reception-form-missing');
    await page.locator('select[name=proof]').selectOption('fallen-family-certificate');
    await page.locator('.printer-row', { hasText: kioskName('kiosk-1') }).click();
    await lookAtConsole(page, 'reception-form', { picture: { name: 'reception', scale: 0.75 } });
    await page.getByRole('button', { name: translate('uk', 'reception.issue') }).click();
    await expect(page.getByText(translate('uk', 'reception.issuedTitle'))).toBeVisible();
    const { orderId } = await ordered;
    await lookAtConsole(page, 'reception-issued');
    await printer.send('recordOrderedPrint', { orderId, outcome: 'refused', cause: 'paper-out' });
    await expect(page.locator('.issued .paper-fate-refused')).toBeVisible();
    await lookAtConsole(page, 'reception-refused');
  });

  await test.step('a visit by its number', async () => {
    const issued = (await page.locator('#issued-number').innerText()).replaceAll(/\s/g, '');
    await page.keyboard.press('F4');
    await lookAtConsole(page, 'reception-find');
    await page.getByLabel(translate('uk', 'reception.ticketNumber')).fill(issued);
    await page.keyboard.press('Enter');
    await expect(page.locator('#visit-number')).toBeVisible();
    const queue = demoBranch.queues.find(({ letter }) => issued.startsWith(letter));
    await page.locator('.queue-search select').selectOption(queue?.id ?? '');
    await expect(page.locator('.queue-visit').first()).toBeVisible();
    await lookAtConsole(page, 'reception-card', { picture: { name: 'visit', scale: 0.75 } });
    for (const [name, words] of [
      ['print', 'reception.printMove'],
      ['priority', 'reception.priorityMove'],
      ['cancel', 'desk.moveCancel'],
    ] as const)
      for (const language of languages) {
        await page.locator(`.language-choice button[lang=${language}]`).click();
        await page
          .locator('.visit-actions')
          .getByRole('button', { name: translate(language, words) })
          .click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await lookOver(page, `console-reception-${name}-${language}`);
        await page.keyboard.press('Escape');
      }
    await page.getByLabel(translate('uk', 'reception.ticketNumber')).fill('f31');
    await page.keyboard.press('Enter');
    await lookAtConsole(page, 'reception-unknown');
  });

  await test.step('papers in doubt, and no hub', async () => {
    await page.keyboard.press('F8');
    await expect(page.locator('.paper-rows li').first()).toBeVisible();
    await lookAtConsole(page, 'reception-papers');
    await page.keyboard.press('F2');
    await hall.close();
    await expect(page.locator('.out-of-date')).toBeVisible();
    await lookAtConsole(page, 'reception-disconnected');
  });
});

/** The first paper that staff order from a machine. */
function nextOrder(machine: HubLink): Promise<OrdersView['orders'][number]> {
  machine.watch([{ view: 'orders', printerId: deviceId.parse('kiosk-1') }]);
  return new Promise((resolve) => {
    const stop = machine.onView((view) => {
      const order = view.view === 'orders' ? view.orders[0] : undefined;
      if (order === undefined) return;
      stop();
      resolve(order);
    });
  });
}

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
      page: await open(screenUrl(hall.hub, 'sign', 'sign-19', language), small),
    })),
  );
  const lookAtSigns = async (screen: string, sign: string, options: LookOptions = {}) => {
    for (const { language, page } of signs) {
      await page.bringToFront();
      await expect(page.locator(sign)).toBeVisible({ timeout: 30_000 });
      await lookOver(page, `sign-${screen}-720-${language}`, options);
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
  await lookAtSigns('called', '.sign-visitor.is-now', { picture: { name: 'sign', scale: 0.2 } });
  for (const each of [1, 5, 8, 12, 20]) await hall.calls(each);
  for (const language of languages) {
    const day = await open(screenUrl(hall.hub, 'board', 'board-4', language), fullHd);
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
