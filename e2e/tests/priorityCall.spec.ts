import {
  formatTicket,
  instant,
  priorityClassId,
  proofId,
  serviceId,
  translate,
  type MessageKey,
} from '@talon/shared';
import { Board } from './support/Board.ts';
import { Desk } from './support/Desk.ts';
import { demoBranch, expect, test } from './support/fixtures.ts';
import { Reception } from './support/Reception.ts';
import { signInAt } from './support/signIn.ts';
import { StagedHall } from './support/StagedHall.ts';

const monday = instant.parse(Date.parse('2026-11-23T10:30:00+02:00'));
const uk = (key: MessageKey, values?: Parameters<typeof translate>[2]) => translate('uk', key, values);
const disability = demoBranch.priorityClasses.find(({ id }) => id === 'disability')!;

test('a priority call is explained to staff, stays neutral on the board, and is counted in the report', async ({
  browser,
  folder,
}) => {
  const hall = await StagedHall.open(folder, monday);
  const kiosk = await hall.device('kiosk-2');
  const wanted = { serviceId: serviceId.parse('id-card'), purpose: 'submit', language: 'uk' } as const;
  const first = await kiosk.send('issueTicket', wanted);
  if (!first.ok) throw new Error(first.code);
  for (let more = 0; more < 2; more += 1) await kiosk.send('issueTicket', wanted);
  const reception = await hall.staff('131');
  const issued = await reception.send('issueTicket', {
    ...wanted,
    priorityClassId: priorityClassId.parse(disability.id),
    proof: { proofId: proofId.parse(disability.proofs[0]?.id), documentNumber: 'АВ 004512' },
  });
  if (!issued.ok) throw new Error(issued.code);
  const number = formatTicket(issued.result.ticket);
  const newPage = async (width: number, height: number) =>
    (await browser.newContext({ viewport: { width, height } })).newPage();

  const board = new Board(await newPage(1920, 1080));
  await board.open(hall.hub);
  const desk = new Desk(await newPage(1366, 768));

  await test.step('the operator reads which rule decided', async () => {
    await desk.signIn(hall.hub, '111');
    await desk.sitDown(11);
    await desk.callNext();
    await expect(desk.current).toHaveText(number);
    await expect(desk.why).toContainText(uk('desk.whyClass', { class: disability.name.uk }));
  });

  await test.step('the board says the number and the counter, and nothing about the person', async () => {
    await expect(board.newest).toContainText(number);
    await expect(board.newest).toContainText('11');
    const onTheWall = await board.page.content();
    for (const words of [disability.name.uk, disability.name.ru, disability.name.en, disability.id])
      expect(onTheWall).not.toContain(words);
  });

  await test.step('whoever asks "why not me" is told that somebody was called first, by rule', async () => {
    const page = await newPage(1366, 768);
    const desk131 = new Reception(page);
    await signInAt(page, hall.hub, '131');
    await desk131.findByNumber(formatTicket(first.result.ticket));
    await expect(desk131.card).toContainText(uk('reception.explainOvertaken', { count: 1 }));
    await expect(desk131.card).not.toContainText('АВ 004512');
  });

  await test.step('the report counts one call that passed over three, under its rule and its class', async () => {
    const page = await newPage(1366, 768);
    await signInAt(page, hall.hub, '133');
    await page.getByRole('button', { name: uk('reports.title') }).click();
    await page.getByRole('button', { name: uk('fairness.partFairness') }).click();
    const cells = (row: string) => page.getByRole('row').filter({ hasText: row }).getByRole('cell');
    await expect(cells(uk('fairness.rule-longest-wait'))).toHaveText(['1', '3']);
    await expect(cells(disability.name.uk)).toContainText(['', '1', '3', '0']);
    const bounds = page.getByRole('region', { name: uk('fairness.bounds') });
    await expect(bounds).toContainText(uk('fairness.overtakenNoLimit', { most: 1 }));
  });
  await hall.close();
});
