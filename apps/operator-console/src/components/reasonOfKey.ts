import type { BranchView, PauseReasonId } from '@talon/shared';
import type { KeyboardEvent } from 'react';

/** The reason of a break that a digit names, 1 for the first. */
export function reasonOfKey(
  { code, repeat }: KeyboardEvent,
  reasons: BranchView['pauseReasons'],
): PauseReasonId | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined || repeat ? undefined : reasons[Number(digit) - 1]?.id;
}
