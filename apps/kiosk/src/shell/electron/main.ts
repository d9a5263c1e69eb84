import { join } from 'node:path';
import { app, ipcMain, powerSaveBlocker, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { kioskConfig, readDeviceConfig } from '../../agent/deviceConfig.ts';
import { openKiosk } from '../../agent/openMachine.ts';
import { logLine } from '../logLine.ts';
import { bindIpc } from './bindIpc.ts';
import { lockDown } from './lockdown.ts';
import { announcePageScheme, pageOrigin, servePage } from './pageScheme.ts';
import { isOnlyInstance } from './singleInstance.ts';
import { watchPage } from './watchdog.ts';
import { createKioskWindow } from './window.ts';

// electron . --config=FILE [--windowed]      TALON_KIOSK_CONFIG=FILE does the same as --config
const windowed = app.commandLine.hasSwitch('windowed');
const configFile = app.commandLine.getSwitchValue('config') || process.env['TALON_KIOSK_CONFIG'];
let window: BrowserWindow | undefined;

// Root cannot have Chromium's sandbox, and enableSandbox() would undo a --no-sandbox: every child would die.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.commandLine.appendSwitch('disable-pinch');
app.commandLine.appendSwitch('overscroll-history-navigation', '0');
announcePageScheme();

if (configFile === undefined) fail(['no configuration: --config=FILE or TALON_KIOSK_CONFIG']);
else if (isOnlyInstance(app, () => window))
  start(configFile).catch((error: unknown) => fail([String(error)]));
else fail(['a kiosk runs on this terminal already']);

/** The agent first: the page is shown only with its agent behind it. */
async function start(file: string): Promise<void> {
  const read = await readDeviceConfig(file, kioskConfig);
  if (!read.ok) {
    fail(read.faults);
    return;
  }
  await app.whenReady();
  servePage(join(__dirname, '../renderer'));
  lockDown(app, session.defaultSession, { windowed });
  const agent = await openKiosk(read.config, logLine);

  const kiosk = createKioskWindow({
    windowed,
    preload: join(__dirname, '../preload/index.cjs'),
    mmWidth: read.config.screenWidthMm,
  });
  window = kiosk;
  powerSaveBlocker.start('prevent-display-sleep');
  watchPage(kiosk.webContents, {
    now: () => performance.now(),
    after: (ms, act) => void setTimeout(act, ms),
    log: (message) => logLine('warn', message),
  });
  const stop = bindIpc({
    ipc: ipcMain,
    agent,
    pageOrigin,
    sendToPage: (channel, snapshot) => {
      if (!kiosk.isDestroyed()) kiosk.webContents.send(channel, snapshot);
    },
  });
  app.on('window-all-closed', () => {
    stop();
    void agent.close().finally(() => app.quit());
  });
}

function fail(faults: readonly string[]): void {
  for (const fault of faults) logLine('error', fault);
  app.exit(1);
}
