import { join } from 'node:path';
import { openKiosk } from '@talon/kiosk/agent';
import { startBrowserKiosk } from '@talon/kiosk/browser';
import { deviceId } from '@talon/shared';
import { startVirtualPrinter } from '@talon/virtual-printer';
import { writeDemoSetup, type DemoHours } from './demoSetup.ts';
import { startElectronKiosk } from './electron/electronKiosk.ts';
import type { ElectronFolder } from './electron/electronFolder.ts';
import { startHubProcess, type HubProcess } from './hubProcess.ts';
import { screenLinks, writeScreensPage } from './screensPage.ts';

export interface DemoHallOptions {
  /** The hub's; the kiosk's page and the printer's page take the two after it. 0 takes any free ones. */
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
  close(): Promise<void>;
}

const kioskId = 'kiosk-1';
const boardId = 'board-1';
const signId = 'sign-8';

/**
 * Starts a hall to play with: the hub, a kiosk and its virtual printer.
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
      const agent = await openKiosk(kioskConfig, (level, message) => {
        if (level !== 'info') trouble(`kiosk ${level}: ${message}`);
      });
      closing.push(() => agent.close());
      const page = await startBrowserKiosk({ agent, port: portAfter(1) });
      closing.push(() => page.close());
      kioskUrl = page.url;
    } else if (kiosk !== 'none') {
      const window = await startElectronKiosk(kiosk, kioskConfig, folder, trouble);
      closing.push(() => window.stop());
    }
    return {
      hub,
      boardUrl: `${hub.url}/board/?board=${boardId}#key=${hub.keyOf(boardId)}`,
      signUrl: screenLinks(hub, 'counterSign').find(({ deviceId }) => deviceId === signId)?.url,
      screensPage: await writeScreensPage(folder, hub),
      kioskUrl,
      printerPageUrl: printer.pageUrl,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
