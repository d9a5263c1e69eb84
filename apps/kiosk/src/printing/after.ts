import type { Ms } from '@talon/shared';

/** Runs once after `ms`. Returns how to cancel. The only sense of time that printing and agent have. */
export type After = (ms: Ms, run: () => void) => () => void;

export const realAfter: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
