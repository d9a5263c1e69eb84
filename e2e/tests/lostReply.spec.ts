import { journalEvents, readQrCode } from '@talon/demo-hall';
import { join } from 'node:path';
import { expect, test, writeKioskConfig } from './support/fixtures.ts';
import { KioskPage } from './support/KioskPage.ts';
import { startBrowserKioskProcess } from './support/kioskShells.ts';
import { startLossyProxy } from './support/lossyProxy.ts';

test('the answer to a touch is lost after the hub has given the number: the same ticket, one paper', async ({
  page,
  folder,
  hub,
  printer,
}) => {
  const proxy = await startLossyProxy(hub.url);
  const config = await writeKioskConfig(folder, hub, printer, proxy.url);
  const { url, child } = await startBrowserKioskProcess(config);
  await page.goto(url);
  const glass = new KioskPage(page);
  await glass.isReady();

  const lost = proxy.loseNextReplyTo('issueTicket');
  await glass.ask('id-card', 'submit');
  await lost;
  const number = await glass.takeTicket();

  expect(proxy.timesSent('issueTicket')).toBe(2);
  const issued = journalEvents(join(folder, 'hub')).flatMap(({ body }) =>
    body.type === 'ticketIssued' ? [body] : [],
  );
  expect(issued).toHaveLength(1);
  expect(number).toContain(String(issued[0]?.ticket.number));
  expect(printer.jobsPrinted).toBe(1);
  const [paper] = printer.jobs;
  expect(paper && (await readQrCode(paper.png))).toContain(issued[0]?.publicToken);

  await glass.done();
  await child.stop();
  await proxy.close();
});
