import type { KeyboardEvent } from 'react';

/** The reason that a digit names, 1 for the first. */
export function reasonOfKey<Id extends string>(
  { code, repeat }: KeyboardEvent,
  reasons: readonly { readonly id: Id }[],
): Id | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined || repeat ? undefined : reasons[Number(digit) - 1]?.id;
}
