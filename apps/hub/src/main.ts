// The hub as a program: reads its settings, starts, and stops on SIGINT or SIGTERM. Exit codes: 0 stopped, 1 could not
// start (one line says why), 70 the disk failed (start it again: it recovers from the journal).
import { ConfigError, readConfig } from './config.ts';
import { hubLog } from './log.ts';
import { startHub, type Hub } from './startHub.ts';
import { BrokenJournalError, DataFolderError } from './store/storeErrors.ts';

const exitDiskFailed = 70;

function couldNotStart(error: unknown): never {
  console.error(`Talon hub: ${reason(error)}`);
  process.exit(1);
}

/** One line for what a person can mend, the whole error for what only we can. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `port ${port} is in use; is another hub running? Choose another by --port`;
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return error.message;
  const isForPeople = [ConfigError, DataFolderError, BrokenJournalError].some(
    (kind) => error instanceof kind,
  );
  return isForPeople ? error.message : (error.stack ?? error.message);
}

async function run(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env);
  const log = hubLog(config.logLevel);
  const fatal = (error: unknown) => {
    log.fatal({ err: error }, 'the disk failed: the hub ends and must be started again');
    process.exit(exitDiskFailed);
  };
  const hub: Hub = await startHub({ ...config, log, fatal });

  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'the hub stops');
    hub.close().then(
      () => process.exit(0),
      (error: unknown) => fatal(error),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

run().catch(couldNotStart);
