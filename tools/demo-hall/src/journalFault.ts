import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const verifyJournal = fileURLToPath(new URL('./cli/verifyJournal.js', import.meta.resolve('@talon/hub')));

/** What the hub's own `verifyJournal` finds wrong with the journal in a data folder; `undefined` when it is whole. */
export async function journalFault(dataFolder: string): Promise<string | undefined> {
  try {
    await promisify(execFile)(process.execPath, [verifyJournal, dataFolder]);
    return undefined;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${stdout}${stderr}` || String(error);
  }
}
