import { join } from 'node:path';
import { openKiosk, openPrintStation, type Log } from '@talon/kiosk/agent';
import { startBrowserKiosk } from '@talon/kiosk/browser';
import { deviceId } from '@talon/shared';
import { startVirtualPrinter } from '@talon/virtual-printer';
import { bookSamples } from './bookSamples.ts';
import { demoSetup, writeDemoSetup, type DemoHours } from './demoSetup.ts';
import { startElectronKiosk } from './electron/electronKiosk.ts';
import type { ElectronFolder } from './electron/electronFolder.ts';
import { startHubProcess, type HubProcess } from './hubProcess.ts';
import type { SampleAppointment } from './sampleAppointments.ts';
import { screenUrl, writeScreensPage } from './screensPage.ts';

export interface DemoHallOptions {
  /** The hub's; the pages of the kiosk, its printer and the reception's printer take the three after it. 0: any free. */
  readonly port: number;
  readonly folder: string;
  /** An Electron to open the kiosk in, `browser` for a page in any browser, `none` for no kiosk. */
  readonly kiosk: ElectronFolder | 'browser' | 'none';
  readonly hours: DemoHours;
  /** Told of whatever a part complains about. */
  readonly trouble: (line: string) => void;
}

/** A running demo: where to look, and how to end it. */
export interface DemoHall {
  readonly hub: HubProcess;
  readonly boardUrl: string;
  /** The sign of one counter; `undefined` in records that are older than the signs. */
  readonly signUrl: string | undefined;
  /** A page with links to all boards and signs. */
  readonly screensPage: string;
  /** Where a browser finds the kiosk, when there is one for it. */
  readonly kioskUrl: string | undefined;
  readonly printerPageUrl: string | undefined;
  /** Where the papers of the reception come out; none in a hall that was set up before it had a printer. */
  readonly receptionPageUrl: string | undefined;
  /** What somebody may check in with. */
  readonly booked: readonly SampleAppointment[];
  close(): Promise<void>;
}

const kioskId = 'kiosk-1';
const boardId = 'board-1';
const signId = 'sign-8';
const stationId = 'reception-printer';

/**
 * Starts a hall to play with: the hub, a kiosk and its virtual printer, the reception's print station and its own.
 *
 * @throws Error when a part cannot be started; nothing is left running then
 */
export async function startDemoHall({
  port,
  folder,
  kiosk,
  hours,
  trouble,
}: DemoHallOptions): Promise<DemoHall> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    // All at once: nobody waits for a goodbye here.
    await Promise.all(closing.splice(0).map((each) => each()));
  };
  try {
    const portAfter = (steps: number) => (port === 0 ? 0 : port + steps);
    const setupFile = await writeDemoSetup(folder, hours, `http://127.0.0.1:${port}`);
    const hub = await startHubProcess({
      port,
      dataFolder: join(folder, 'hub'),
      setupFile,
      voice: 'auto',
      trouble,
    });
    closing.push(() => hub.stop());
    // While the others start. A demo without samples is one, too.
    const booking = bookSamples(hub).catch((error: unknown) => {
      trouble(`no appointments: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    });
    const printer = await startVirtualPrinter({ port: 0, pagePort: portAfter(2) });
    closing.push(() => printer.close());

    const kioskConfig = {
      kioskId: deviceId.parse(kioskId),
      hubUrl: hub.url,
      key: hub.keyOf(kioskId),
      printer: { host: printer.host, port: printer.port, widthDots: 576, backChannel: 'full' },
      dataFolder: join(folder, kioskId),
    } as const;
    let kioskUrl: string | undefined;
    if (kiosk === 'browser') {
      const agent = await openKiosk(kioskConfig, complaintsOf('kiosk', trouble));
      closing.push(() => agent.close());
      const page = await startBrowserKiosk({ agent, port: portAfter(1) });
      closing.push(() => page.close());
      kioskUrl = page.url;
    } else if (kiosk !== 'none') {
      const window = await startElectronKiosk(kiosk, kioskConfig, folder, trouble);
      closing.push(() => window.stop());
    }
    let receptionPageUrl: string | undefined;
    if (hub.knows(stationId)) {
      const reception = await startVirtualPrinter({ port: 0, pagePort: portAfter(3) });
      closing.push(() => reception.close());
      const station = await openPrintStation(
        {
          stationId: deviceId.parse(stationId),
          hubUrl: hub.url,
          key: hub.keyOf(stationId),
          printer: { host: reception.host, port: reception.port, widthDots: 576, backChannel: 'full' },
          dataFolder: join(folder, stationId),
        },
        complaintsOf(stationId, trouble),
      );
      closing.push(() => station.close());
      receptionPageUrl = reception.pageUrl;
    }
    return {
      hub,
      boardUrl: screenUrl(hub, 'board', boardId),
      signUrl: hub.knows(signId) ? screenUrl(hub, 'sign', signId) : undefined,
      screensPage: await writeScreensPage(folder, hub, demoSetup(hours).branch),
      kioskUrl,
      printerPageUrl: printer.pageUrl,
      receptionPageUrl,
      booked: await booking,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A machine's log that passes on whatever is worse than `info`. */
function complaintsOf(machine: string, trouble: (line: string) => void): Log {
  return (level, message) => {
    if (level !== 'info') trouble(`${machine} ${level}: ${message}`);
  };
}
