// `npm start`, `npm test`: runs a package.json script by the pnpm that package.json pins, wherever only Node and npm are.
// Under pnpm itself (`pnpm start`) the script runs at once. No dependencies of its own.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const pinned = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).packageManager;
const underPnpm = process.env.npm_config_user_agent?.startsWith('pnpm/');
const [command, ...args] = underPnpm
  ? ['pnpm', 'run', ...process.argv.slice(2)]
  : ['npx', '--yes', pinned, 'run', ...process.argv.slice(2)];
const env = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...process.env };
const child = spawn(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
