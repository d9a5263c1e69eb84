import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { translate } from '@talon/shared';
import Database from 'better-sqlite3';
import { withoutMouse } from './support/byKeyboard.ts';
import { Desk } from './support/Desk.ts';
import { demoBranch, expect } from './support/fixtures.ts';
import { expectPaperOf } from './support/issuedPaper.ts';
import { KioskPage } from './support/KioskPage.ts';
import { Reception } from './support/Reception.ts';
import { signInAt } from './support/signIn.ts';
import { test } from './support/stagedTest.ts';

const atReception = demoBranch.printStations[0]!.name.uk;
const atKiosk = demoBranch.kiosks[0]!.name.uk;
const veteran = demoBranch.priorityClasses.find(({ id }) => id === 'military')!;
const certificate = veteran.proofs.find(({ id }) => id === 'combatant-certificate')!;
const documentNumber = 'АВ 734512';

test('a receptionist helps without the kiosk, by keyboard alone', async ({
  browser,
  folder,
  hall,
  kioskUrl,
  printer: kioskPrinter,
  receptionPrinter,
}) => {
  const dataFolder = join(folder, 'hub');
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await withoutMouse(page);
  const reception = new Reception(page);
  const desk = new Desk(await browser.newPage());

  const earlier = await test.step('somebody takes a ticket at the kiosk and sits down', async () => {
    const glass = new KioskPage(await browser.newPage({ viewport: { width: 1080, height: 1920 } }));
    await glass.page.goto(kioskUrl);
    await glass.isReady();
    const printed = kioskPrinter.nextJob();
    await glass.ask('id-card', 'submit');
    const number = await glass.takeTicket();
    await expectPaperOf(dataFolder, number, await printed, { copy: false, peopleBefore: 0 });
    await glass.page.close();
    return number;
  });

  const privileged =
    await test.step('a veteran who cannot see the kiosk gets his ticket at the reception', async () => {
      await signInAt(page, hall.hub, '131');
      await reception.findService('закордоний пасопрт', 'Закордонний паспорт');
      await reception.choosePurpose('submit');
      await reception.notePriority(veteran.id, certificate.id, documentNumber);
      await expect(reception.printer(atReception)).toHaveAccessibleName(
        `${atReception} ${translate('uk', 'reception.printerReady')}`,
      );
      await reception.choosePrinter(atReception);
      const printed = receptionPrinter.nextJob();
      const number = await reception.issue();
      await expect(reception.fate).toHaveText(
        translate('uk', 'reception.fatePrinted', { printer: atReception, paper: 'original' }),
      );
      await expectPaperOf(dataFolder, number, await printed, { copy: false, peopleBefore: 0 });
      return number;
    });

  await test.step('he is called before the one who came earlier, and the desk says why', async () => {
    await desk.signIn(hall.hub, '111');
    await desk.sitDown(11);
    await desk.callNext();
    await expect(desk.current).toHaveText(privileged);
    await expect(desk.why).toContainText(translate('uk', 'desk.whyClass', { class: veteran.name.uk }));
    await expect(desk.why).toContainText(translate('uk', 'desk.whyOvertaken', { count: 1 }));
  });

  await test.step('the one who came earlier lost the paper, and gets a copy', async () => {
    await reception.findInQueue('passport', earlier);
    const printed = receptionPrinter.nextJob();
    await reception.printAgain();
    await expect(reception.fate).toHaveText(
      translate('uk', 'reception.fatePrinted', { printer: atReception, paper: 'copy' }),
    );
    await expectPaperOf(dataFolder, earlier, await printed, { copy: true, peopleBefore: 0 });
  });

  const third = await test.step('the roll ends: the kiosk’s printer helps out', async () => {
    await reception.findService('субсідія', 'Житлова субсидія');
    await reception.choosePurpose('submit');
    await reception.choosePrinter(atReception);
    await receptionPrinter.setState({ paper: 'out' });
    const number = await reception.issue();
    const cause = translate('uk', 'desk.cause-paper-out');
    await expect(reception.fate).toHaveText(
      translate('uk', 'reception.fateRefused', { printer: atReception, cause }),
    );
    const printed = kioskPrinter.nextJob();
    await reception.printElsewhere(atKiosk);
    await expect(reception.fate).toHaveText(
      translate('uk', 'reception.fatePrinted', { printer: atKiosk, paper: 'original' }),
    );
    await expectPaperOf(dataFolder, number, await printed, { copy: false, peopleBefore: 0 });
    return number;
  });

  await test.step('who has thought better of it is struck off', async () => {
    await reception.findByNumber(third);
    await reception.cancelVisit();
    await expect(page.getByText(translate('uk', 'reception.numberOver', { ticket: third }))).toBeVisible();
  });

  expect(receptionPrinter.jobsPrinted).toBe(2);
  expect(kioskPrinter.jobsPrinted).toBe(2);

  await test.step('what the veteran showed is kept for itself, and nowhere else', async () => {
    const database = new Database(join(dataFolder, 'hub.db'), { readonly: true });
    const kept = database
      .prepare('SELECT priority_class_id, proof_id, document_number FROM priority_proof')
      .all();
    const written = database
      .prepare('SELECT event FROM journal UNION ALL SELECT result FROM reply')
      .pluck()
      .all();
    database.close();
    expect(kept).toEqual([
      { priority_class_id: veteran.id, proof_id: certificate.id, document_number: documentNumber },
    ]);
    const elsewhere = [...(written as string[]), await readFile(join(dataFolder, 'hub.log'), 'utf8')].join(
      '\n',
    );
    expect(elsewhere).toContain(veteran.id);
    expect(elsewhere).not.toContain(certificate.id);
    expect(elsewhere).not.toContain('734512');
  });
});
