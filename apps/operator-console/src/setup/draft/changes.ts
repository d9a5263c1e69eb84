import { entryKey, isKeyed, isRecord } from './listKeys.ts';
import type { Path } from './paths.ts';

/** One difference between two configurations. A list of names or numbers is one value. */
export type Change =
  | { readonly kind: 'changed'; readonly path: Path; readonly from: unknown; readonly to: unknown }
  /** `path` in the later one. */
  | { readonly kind: 'added'; readonly path: Path; readonly to: unknown }
  /** `path` in the earlier one. */
  | { readonly kind: 'removed'; readonly path: Path; readonly from: unknown };

/** What differs, in the order of the file. Entries of lists are compared by their ids, dates or weekdays. */
export const changesBetween = (before: unknown, after: unknown): readonly Change[] =>
  compared(before, after, []);

function compared(before: unknown, after: unknown, path: Path): readonly Change[] {
  if (Object.is(before, after)) return [];
  if (isRecord(before) && isRecord(after)) return comparedRecords(before, after, path);
  if (isListOfEntries(before) && isListOfEntries(after)) return comparedLists(before, after, path);
  return isSame(before, after) ? [] : [{ kind: 'changed', path, from: before, to: after }];
}

function comparedRecords(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: Path,
): readonly Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => compared(before[key], after[key], [...path, key]));
}

function comparedLists(before: readonly unknown[], after: readonly unknown[], path: Path): readonly Change[] {
  const placeIn = (list: readonly unknown[], key: string | undefined) =>
    list.findIndex((entry) => entryKey(entry) === key);
  return [
    ...before.flatMap((entry, at): readonly Change[] =>
      placeIn(after, entryKey(entry)) === -1 ? [{ kind: 'removed', path: [...path, at], from: entry }] : [],
    ),
    ...after.flatMap((entry, at): readonly Change[] => {
      const was = placeIn(before, entryKey(entry));
      return was === -1
        ? [{ kind: 'added', path: [...path, at], to: entry }]
        : compared(before[was], entry, [...path, at]);
    }),
  ];
}

const isListOfEntries = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every(isRecord) && isKeyed(value);

/** Whether two values say the same, key for key. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => isSame(each, b[at]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(a[key], b[key]));
}
