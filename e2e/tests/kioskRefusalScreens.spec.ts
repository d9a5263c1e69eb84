import { translate } from '@talon/shared';
import { demoBranch, expect } from './support/fixtures.ts';
import { choice, goesBackTo, nameOf, test } from './support/glassTest.ts';
import { lookAt } from './support/kioskLooks.ts';
import { afterClosing, inTheBreak } from './support/stagedTest.ts';
import { touch } from './support/touches.ts';

// The pictures tell more, and recording every step would cost as much again.
test.use({ trace: 'off' });

const legalAidInAnHour = demoBranch.services.find(({ id }) => id === 'legal-aid')?.quota?.perHour ?? 0;

test('the kiosk has no ticket to give: used up, no paper, the hall paused; nothing cut, small, out of reach or faint', async ({
  hall,
  glass,
  printer,
}) => {
  test.setTimeout(240_000);
  const { page } = glass;
  for (const _ of Array.from({ length: legalAidInAnHour }))
    await hall.arrives({ service: 'legal-aid', purpose: 'consult', language: 'uk' });

  await test.step('tickets that are used up', async () => {
    await touch(choice(glass, nameOf('serviceAreas', 'information')));
    await expect(page.getByRole('main')).toContainText(
      translate('uk', 'kiosk.usedUpAgain', { time: '11:00' }),
    );
    await touch(choice(glass, nameOf('services', 'legal-aid')));
    await expect(glass.heading('kiosk.usedUpTitle')).toBeVisible();
    await lookAt(page, 'used-up');
    for (const title of ['kiosk.servicesTitle', 'kiosk.areasTitle'] as const) await goesBackTo(glass, title);
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
});

test('the kiosk serves nobody: the hub away, a break, the evening; nothing cut, small, out of reach or faint', async ({
  hall,
  glass,
}) => {
  test.setTimeout(240_000);
  const { page } = glass;
  // Somebody still waits in the evening.
  await hall.arrives({ service: 'id-card', purpose: 'submit', language: 'uk' });

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
