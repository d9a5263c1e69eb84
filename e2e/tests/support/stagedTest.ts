import { startBrowserKioskProcess } from './kioskShells.ts';
import { StagedHall } from './StagedHall.ts';
import { test as story, writeKioskConfig } from './fixtures.ts';

/** A Monday in Kyiv. */
export const morning = Date.parse('2026-03-16T10:12:00+02:00');
export const afterClosing = Date.parse('2026-03-16T18:04:00+02:00');

/** The staged hall on a Monday morning, and a kiosk in it that runs a browser. */
export const test = story.extend<{ hall: StagedHall; kioskUrl: string }>({
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
