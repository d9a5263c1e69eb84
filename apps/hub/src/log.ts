// The only maker of loggers (pino, one JSON line each, to standard output).
import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * The hub's log. Levels: `debug` connections that come and go; `info` the hub's own life and refused input (once per
 * connection and code); `warn` what a person should look at some day; `error` our own faults; `fatal` the end. A
 * healthy day has nothing above `info`.
 */
export function hubLog(level: LogLevel, destination?: DestinationStream): Logger {
  return pino({ level, base: { name: 'hub' } }, destination);
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];
