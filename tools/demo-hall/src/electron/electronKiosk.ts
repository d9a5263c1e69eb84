import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { endWithParent, startChild, type Child } from '../children.ts';
import type { ElectronFolder } from './electronFolder.ts';

const require = createRequire(import.meta.url);

/** Opens the kiosk in an Electron window, as a process of its own. */
export async function startElectronKiosk(
  { executable }: ElectronFolder,
  config: object,
  folder: string,
  trouble: (line: string) => void,
): Promise<Child> {
  const configFile = join(folder, 'kiosk.json');
  await writeFile(configFile, JSON.stringify(config), { mode: 0o600 });
  const kiosk = dirname(require.resolve('@talon/kiosk/package.json'));
  return startChild(
    executable,
    [
      '-r',
      endWithParent,
      kiosk,
      `--config=${configFile}`,
      `--user-data-dir=${join(folder, 'electron')}`,
      '--windowed',
      // Chromium's own sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    {},
    (line) => {
      // Chromium itself writes here, too; only the kiosk's own lines are JSON.
      if (line.includes('"level":"warn"') || line.includes('"level":"error"')) trouble(`kiosk: ${line}`);
    },
  );
}
