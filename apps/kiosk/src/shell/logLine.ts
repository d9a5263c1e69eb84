import type { Log } from '../agent/log.ts';

/** One line of JSON for each entry on standard error, where the terminal's service manager collects it. */
export const logLine: Log = (level, message, details = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...details })}\n`);
};
