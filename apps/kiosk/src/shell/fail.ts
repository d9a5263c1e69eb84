import { logLine } from './logLine.ts';

/** Says what is wrong, and lets the process end by itself as a failed one. */
export function fail(faults: readonly string[]): void {
  for (const fault of faults) logLine('error', fault);
  process.exitCode = 1;
}
