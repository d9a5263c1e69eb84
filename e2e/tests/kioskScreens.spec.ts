import { minute, translate } from '@talon/shared';
import { demoBranch, expect } from './support/fixtures.ts';
import { choice, goesBackTo, nameOf, test } from './support/glassTest.ts';
import { lookAt } from './support/kioskLooks.ts';
import type { StagedHall } from './support/StagedHall.ts';
import { morning } from './support/stagedTest.ts';
import { touch } from './support/touches.ts';

// The pictures tell more, and recording every step would cost as much again.
test.use({ trace: 'off' });

const classOfLongestName = demoBranch.priorityClasses.find(({ id }) => id === 'fallen-family')?.name.uk ?? '';

/** Some are before whoever takes a ticket. */
async function othersWait(hall: StagedHall): Promise<void> {
  for (const service of ['id-card', 'travel-passport', 'register-residence', 'land-extract'])
    await hall.arrives({ service, purpose: 'submit', language: 'uk' });
}

test('finding a service on the glass, also one that is closed now: nothing cut, small, out of reach or faint', async ({
  hall,
  glass,
}) => {
  test.setTimeout(240_000);
  const { page } = glass;
  await othersWait(hall);

  await test.step('areas and search', async () => {
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
    await touch(choice(glass, nameOf('serviceAreas', 'civil-status')));
    await lookAt(page, 'services-closed');
    await touch(choice(glass, nameOf('services', 'birth-registration')));
    await expect(glass.heading('kiosk.serviceClosedTitle')).toBeVisible();
    await lookAt(page, 'service-closed');
    for (const title of ['kiosk.servicesTitle', 'kiosk.areasTitle'] as const) await goesBackTo(glass, title);
  });
});

test('taking a ticket, also as one who may go first: nothing cut, small, out of reach or faint', async ({
  hall,
  glass,
  printer,
}) => {
  test.setTimeout(240_000);
  const { page } = glass;
  await othersWait(hall);

  await test.step('a ticket', async () => {
    await touch(choice(glass, nameOf('serviceAreas', 'documents')));
    await expect(glass.heading('kiosk.servicesTitle')).toBeVisible();
    await lookAt(page, 'services');
    await touch(choice(glass, nameOf('services', 'id-card')));
    await expect(glass.heading('kiosk.purposeTitle')).toBeVisible();
    await lookAt(page, 'purpose');
    await printer.setState({ bytesPerSecond: 200 });
    await touch(choice(glass, translate('uk', 'common.submit')));
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
    await touch(choice(glass, classOfLongestName));
    await lookAt(page, 'class-areas');
    await touch(choice(glass, nameOf('serviceAreas', 'documents')));
    await touch(choice(glass, nameOf('services', 'id-card')));
    await expect(glass.heading('kiosk.purposeTitle')).toBeVisible();
    await lookAt(page, 'class-purpose');
    await touch(choice(glass, translate('uk', 'common.submit')));
    await expect(glass.heading('kiosk.takeTicket')).toBeVisible();
    await lookAt(page, 'class-printed');
    await glass.done();
  });
});

test('the way of whoever has an appointment: the digits, the ticket with the booked time, and every refusal', async ({
  hall,
  glass,
  printer,
}) => {
  test.setTimeout(240_000);
  const { page } = glass;
  const of = { serviceId: 'id-card', purpose: 'submit' } as const;
  const soon = await hall.books({ ...of, bookedAt: morning + 10 * minute });
  const later = await hall.books({ ...of, bookedAt: morning + 120 * minute });
  const go = page.locator('.check-in-go');

  const types = async (code: string) => {
    await touch(page.locator('.check-in-button'));
    await expect(glass.heading('kiosk.checkInTitle')).toBeVisible();
    for (const digit of code) await page.locator('.check-in-pad').getByText(digit, { exact: true }).tap();
  };

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
