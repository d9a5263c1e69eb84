import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { standInFolder } from './standIn.ts';

const require = createRequire(import.meta.url);

/** An Electron to run the kiosk in. `standIn` says that it is not the version the kiosk is pinned to. */
export interface ElectronFolder {
  /** What `ELECTRON_OVERRIDE_DIST_PATH` takes: the folder with the `electron` executable. */
  readonly folder: string;
  readonly executable: string;
  readonly standIn: boolean;
}

/**
 * Finds an Electron: the one that `ELECTRON_OVERRIDE_DIST_PATH` names, else the pinned official binary (downloaded by
 * the `electron` package itself when it is not there yet), else, on Linux x64 only, the stand-in of `standInFolder`.
 *
 * @throws Error when there is none to be had; the message says why
 */
export async function electronFolder(): Promise<ElectronFolder> {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given !== undefined && given !== '') return named(given, false);

  const kiosk = createRequire(require.resolve('@talon/kiosk/package.json'));
  const pinned = dirname(kiosk.resolve('electron/package.json'));
  // The package has no install script: this is the download that its first use would make.
  const { status } = spawnSync(process.execPath, [join(pinned, 'install.js')], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  if (status === 0) return named(join(pinned, 'dist'), false);
  return named(await standInFolder(), true);
}

function named(folder: string, standIn: boolean): ElectronFolder {
  const executable = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
    .map((name) => join(folder, name))
    .find((file) => existsSync(file));
  if (executable === undefined) throw new Error(`no Electron in ${folder}`);
  return { folder, executable, standIn };
}
