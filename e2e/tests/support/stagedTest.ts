import { startVirtualPrinter, type VirtualPrinter } from '@talon/virtual-printer';
import { startBrowserKioskProcess } from './kioskShells.ts';
import { startPrintStation } from './printStation.ts';
import { StagedHall } from './StagedHall.ts';
import { test as story, writeKioskConfig } from './fixtures.ts';

/** A Monday in Kyiv. */
export const morning = Date.parse('2026-03-16T10:12:00+02:00');
export const inTheBreak = Date.parse('2026-03-16T13:10:00+02:00');
export const afterClosing = Date.parse('2026-03-16T18:04:00+02:00');

interface StagedFixtures {
  readonly hall: StagedHall;
  /** The glass of kiosk 1, whose agent prints at `printer`. */
  readonly kioskUrl: string;
  /** The reception's printer, with its print station. */
  readonly receptionPrinter: VirtualPrinter;
}

/** The staged hall on a Monday morning, with machines that run as processes of their own. */
export const test = story.extend<StagedFixtures>({
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
  receptionPrinter: async ({ folder, hall }, use) => {
    const printer = await startVirtualPrinter({ port: 0 });
    const station = await startPrintStation(folder, hall.hub, printer);
    await use(printer);
    await station.stop();
    await printer.close();
  },
});
