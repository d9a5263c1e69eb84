// A hub that ends by SIGKILL at one point of its work, which TALON_CRASH_AT names, counted from SIGUSR2 on. Runs as a
// process of its own.
import { parseArgs } from 'node:util';
import { startHub } from '@talon/hub';
import { crashPoint } from './crashPoint.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' }, 'branch-config': { type: 'string' } },
});
const point = crashPoint.parse(JSON.parse(process.env['TALON_CRASH_AT'] ?? 'null'));
let isArmed = false;
let timesReached = 0;

/** Counts only what happens when the hall is at work. */
function reached(): void {
  if (!isArmed) return;
  timesReached += 1;
  if (timesReached === point?.nth) process.kill(process.pid, 'SIGKILL');
}

const hub = await startHub({
  dataFolder: values.data ?? '',
  host: '127.0.0.1',
  port: Number(values.port),
  branchConfigFile: values['branch-config'],
  voice: 'off',
  logLevel: 'info',
  onPhase: ({ phase }) => {
    if (point?.at === 'phase' && point.phase === phase) reached();
  },
  onStatement: (sql) => {
    if (point?.at === 'statement' && sql.startsWith(point.statement)) reached();
  },
});
process.once('SIGUSR2', () => {
  isArmed = true;
});
process.once('SIGTERM', () => void hub.close().then(() => process.exit(0)));
