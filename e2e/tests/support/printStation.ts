import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endWithParent, startChild, type Child, type HubProcess } from '@talon/demo-hall';
import type { VirtualPrinter } from '@talon/virtual-printer';
import { kioskFolder } from './kioskShells.ts';

/** The reception's print station, as its service manager starts it: a machine with a printer and no screen. */
export async function startPrintStation(
  folder: string,
  hub: HubProcess,
  printer: VirtualPrinter,
): Promise<Child> {
  const stationId = 'reception-printer';
  const config = join(folder, `${stationId}.json`);
  await writeFile(
    config,
    JSON.stringify({
      stationId,
      hubUrl: hub.url,
      key: hub.keyOf(stationId),
      printer: { host: printer.host, port: printer.port },
      dataFolder: stationId,
    }),
  );
  const program = join(kioskFolder, 'dist/shell/printStation/main.js');
  return startChild(
    process.execPath,
    ['--require', endWithParent, program, '--config', config],
    {},
    () => {},
  );
}
