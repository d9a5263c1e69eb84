// Runs Playwright with an Electron to test in, under a virtual display where there is none.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { electronFolder } from '@talon/demo-hall/electron';

const require = createRequire(import.meta.url);
const electron = await electronFolder();
if (electron.standIn) console.log('Electron could not be downloaded: testing in the Electron 25 stand-in');

const playwright = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
const command = [process.execPath, playwright, 'test', ...process.argv.slice(2)];
const withoutDisplay = process.platform === 'linux' && !process.env.DISPLAY;
const [file, ...args] = withoutDisplay
  ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ...command]
  : command;
const child = spawn(file, args, {
  stdio: 'inherit',
  env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.folder },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
