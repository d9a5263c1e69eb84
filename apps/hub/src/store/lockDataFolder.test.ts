import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { lockDataFolder } from './lockDataFolder.ts';
import { DataFolderError } from './storeErrors.ts';
import { testDataFolder } from './testDataFolder.ts';

/** A process that holds a data folder until it is killed. */
async function holderOf(folder: string) {
  const program = `
    import { lockDataFolder } from ${JSON.stringify(new URL('lockDataFolder.ts', import.meta.url).href)};
    lockDataFolder(${JSON.stringify(folder)});
    process.stdout.write('held');
    setInterval(() => {}, 60_000);
  `;
  const child = spawn(
    process.execPath,
    ['--conditions=@talon/source', '--input-type=module', '-e', program],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(child.stdout, 'data');
  return child;
}

it('refuses a folder that another process holds, and gives it when that one was killed', async () => {
  const folder = testDataFolder();
  const holder = await holderOf(folder);
  try {
    expect(() => lockDataFolder(folder)).toThrow(DataFolderError);
    expect(() => lockDataFolder(folder)).toThrow(`another hub is running on the data folder ${folder}`);
  } finally {
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  }
  lockDataFolder(folder)();
});

it('refuses a folder that this process holds already, and gives it again when it was given back', () => {
  const folder = testDataFolder();
  const unlock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(DataFolderError);
  unlock();
  lockDataFolder(folder)();
});
