import { parseArgs } from 'node:util';
import { readDeviceConfig, stationConfig } from '../../agent/deviceConfig.ts';
import { openPrintStation } from '../../agent/openMachine.ts';
import { endOnSignal } from '../endOnSignal.ts';
import { fail } from '../fail.ts';
import { logLine } from '../logLine.ts';

// node dist/shell/printStation/main.js --config FILE      a machine with a ticket printer and no screen
const { values } = parseArgs({ options: { config: { type: 'string' } } });
const configFile = values.config ?? process.env['TALON_STATION_CONFIG'];

if (configFile === undefined) fail(['no configuration: --config FILE or TALON_STATION_CONFIG']);
else start(configFile).catch((error: unknown) => fail([String(error)]));

async function start(file: string): Promise<void> {
  const read = await readDeviceConfig(file, stationConfig);
  if (!read.ok) {
    fail(read.faults);
    return;
  }
  const station = await openPrintStation(read.config, logLine);
  endOnSignal(() => station.close());
}
