import type { Ms } from '@talon/shared';
import type { After } from '../printing/after.ts';

/** Resolves after `ms`. */
export function pause(ms: Ms, after: After): Promise<void> {
  return new Promise((resolve) => {
    after(ms, resolve);
  });
}
