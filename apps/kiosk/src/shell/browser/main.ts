import { parseArgs } from 'node:util';
import { kioskConfig, readDeviceConfig } from '../../agent/deviceConfig.ts';
import { openKiosk } from '../../agent/openMachine.ts';
import { endOnSignal } from '../endOnSignal.ts';
import { fail } from '../fail.ts';
import { logLine } from '../logLine.ts';
import { startBrowserKiosk } from './startBrowserKiosk.ts';

// node dist/shell/browser/main.js --config FILE [--port N]      prints the address that the terminal's browser opens
const { values } = parseArgs({
  options: { config: { type: 'string' }, port: { type: 'string', default: '0' } },
});
const configFile = values.config ?? process.env['TALON_KIOSK_CONFIG'];
const port = Number(values.port);

if (configFile === undefined) fail(['no configuration: --config FILE or TALON_KIOSK_CONFIG']);
else if (!Number.isInteger(port) || port < 0 || port > 65_535) fail([`not a port: ${values.port}`]);
else start(configFile).catch((error: unknown) => fail([String(error)]));

async function start(file: string): Promise<void> {
  const read = await readDeviceConfig(file, kioskConfig);
  if (!read.ok) {
    fail(read.faults);
    return;
  }
  const agent = await openKiosk(read.config, logLine);
  const { screenWidthMm } = read.config;
  const kiosk = await startBrowserKiosk({
    agent,
    port,
    ...(screenWidthMm === undefined ? {} : { mmWidth: screenWidthMm }),
  });
  console.log(kiosk.url);

  endOnSignal(() => Promise.all([kiosk.close(), agent.close()]));
}
