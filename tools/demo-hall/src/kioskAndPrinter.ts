import { join } from 'node:path';
import { openKiosk, type KioskAgent } from '@talon/kiosk/agent';
import { deviceId } from '@talon/shared';
import { startVirtualPrinter, type VirtualPrinter } from '@talon/virtual-printer';
import type { HubProcess } from './hubProcess.ts';

/** A kiosk's agent with its printer, both running in this process; the page is somebody else's. */
export interface KioskAndPrinter {
  readonly agent: KioskAgent;
  readonly printer: VirtualPrinter;
  close(): Promise<void>;
}

/**
 * Starts the real agent of a kiosk on a virtual printer.
 *
 * @param trouble told of everything in the agent's log that is worse than `info`
 */
export async function startKioskAndPrinter(
  hub: HubProcess,
  kioskId: string,
  dataFolder: string,
  trouble: (line: string) => void,
): Promise<KioskAndPrinter> {
  const printer = await startVirtualPrinter({ port: 0 });
  const agent = await openKiosk(
    {
      kioskId: deviceId.parse(kioskId),
      hubUrl: hub.url,
      key: hub.keyOf(kioskId),
      printer: { host: printer.host, port: printer.port, widthDots: 576, backChannel: 'full' },
      dataFolder: join(dataFolder, kioskId),
    },
    (level, message, details) => {
      if (level !== 'info') trouble(`${kioskId} ${level}: ${message} ${JSON.stringify(details ?? {})}`);
    },
  );
  return {
    agent,
    printer,
    async close() {
      await agent.close();
      await printer.close();
    },
  };
}
