import { fail } from './fail.ts';

/** Ends the process when it is asked to, after closing what it has open. */
export function endOnSignal(close: () => Promise<unknown>): void {
  const end = (): void => {
    close().then(
      () => process.exit(0),
      (error: unknown) => fail([String(error)]),
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
