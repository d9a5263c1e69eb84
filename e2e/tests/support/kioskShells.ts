import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { endWithParent, startChild, type Child } from '@talon/demo-hall';

/** The package of everything that runs at a terminal. */
export const kioskFolder = fileURLToPath(new URL('.', import.meta.resolve('@talon/kiosk/package.json')));

/** The kiosk in its Electron window, as a terminal starts it. */
export async function openElectronKiosk(
  configFile: string,
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await _electron.launch({
    cwd: kioskFolder,
    args: [
      '.',
      `--config=${configFile}`,
      `--user-data-dir=${join(dirname(configFile), 'electron')}`,
      '--windowed',
      // Chromium's own sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  return { app, page: await app.firstWindow() };
}

/** The agent of a terminal that runs a browser, as its service manager starts it. Resolves with the page's address. */
export async function startBrowserKioskProcess(
  configFile: string,
): Promise<{ readonly url: string; readonly child: Child }> {
  const found = Promise.withResolvers<string>();
  const child = startChild(
    process.execPath,
    ['--require', endWithParent, join(kioskFolder, 'dist/shell/browser/main.js'), '--config', configFile],
    {},
    (line) => {
      if (line.startsWith('http://')) found.resolve(line);
    },
  );
  void child.gone.then((how) => found.reject(new Error(`the kiosk's agent ended: ${how}`)));
  return { url: await found.promise, child };
}
