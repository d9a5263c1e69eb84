import type { DeskAction, OtherAction } from './deskMoves.ts';

/** What a key asks for at the desk. */
export type DeskKey =
  | { readonly kind: 'action'; readonly action: DeskAction }
  | { readonly kind: 'other'; readonly action: OtherAction }
  /** The parked visit at this place, from 0. */
  | { readonly kind: 'resume'; readonly place: number }
  /** The next outcome, or the one before. */
  | { readonly kind: 'outcome'; readonly by: 1 | -1 };

const actions: Readonly<Record<string, DeskAction>> = {
  Space: 'next',
  KeyF: 'finish',
  KeyT: 'transfer',
  KeyP: 'park',
  KeyR: 'recall',
  KeyN: 'noShow',
  KeyB: 'return',
  KeyC: 'cancel',
  Escape: 'break',
};

/** Keys of what stands beside the moves, as written on it. */
export const otherKeys = {
  undo: 'Z',
  route: 'S',
  pick: 'V',
  absent: 'A',
  classHolds: 'D',
  classFails: 'X',
} as const satisfies Record<OtherAction, string>;

const others = new Map<string, OtherAction>(
  (Object.keys(otherKeys) as OtherAction[]).map((action) => [`Key${otherKeys[action]}`, action]),
);

/**
 * Reads a key press at the desk; `null` when it is none of the desk's.
 *
 * Keys are known by their place (`code`), for the letters on a Ukrainian keyboard are others. A key held down asks
 * once. Space on a button that was reached by Tab presses that button, as everywhere.
 */
export function deskKeyOf(event: KeyboardEvent): DeskKey | null {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.matches('textarea, select, input:not([type="radio"])')) return null;
  if (event.code === 'Space' && at?.closest('button, a, summary')) return null;

  const action = actions[event.code];
  if (action !== undefined) return { kind: 'action', action };
  const other = others.get(event.code);
  if (other !== undefined) return { kind: 'other', action: other };
  if (event.code === 'KeyO') return { kind: 'outcome', by: event.shiftKey ? -1 : 1 };
  const digit = /^(?:Digit|Numpad)([1-8])$/.exec(event.code)?.[1];
  return digit === undefined ? null : { kind: 'resume', place: Number(digit) - 1 };
}
