import { verifyJournal } from '../store/verifyJournal.ts';

/*
 * node dist/cli/verifyJournal.js DATA_FOLDER
 *
 * Checks the journal of a hub, running or not. Exit code 0: whole; 1: broken, or it cannot be read.
 */
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const [dataFolder] = process.argv.slice(2);

try {
  if (dataFolder === undefined) throw new Error('which data folder? Give it as the argument');
  const { rows, days, lastHash, fault } = verifyJournal(dataFolder);
  print(`rows       ${rows}`);
  print(`days       ${days}`);
  print(`last hash  ${lastHash}`);
  print(fault === undefined ? 'ok' : `BROKEN     ${fault.message}`);
  process.exitCode = fault === undefined ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
