import { readdir, rm } from 'node:fs/promises';
import { CommandError } from './commandError.ts';

/** Every folder of a demo has it, and hardly any other. */
const mark = 'set-up.json';

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Whether a hall has kept records in a folder. */
export async function hasHall(folder: string): Promise<boolean> {
  return (await namesIn(folder)).includes(mark);
}

/** Deletes what a hall has kept in a folder. @throws CommandError when there is something else in it */
export async function clearHall(folder: string): Promise<void> {
  const names = await namesIn(folder);
  if (names.length > 0 && !names.includes(mark))
    throw new CommandError(`${folder} has other things than a demo's in it; it is not deleted`);
  await rm(folder, { recursive: true, force: true });
}
