import { isSame } from './changes.ts';
import { entryKey, isKeyed, isRecord } from './listKeys.ts';

/**
 * My changes on top of what somebody else has put in force meanwhile.
 *
 * Whatever only one of us changed is taken from him. Where both changed the same, mine stays: the list of changes then
 * shows it as taking theirs back, and nothing is overwritten unseen.
 *
 * @param base what both began from
 */
export function mergeDraft<T>(base: T, mine: T, theirs: T): T {
  return merged(base, mine, theirs) as T;
}

function merged(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(base, mine)) return theirs;
  if (isSame(base, theirs)) return mine;
  if (isRecord(mine) && isRecord(theirs)) return mergedRecords(isRecord(base) ? base : {}, mine, theirs);
  if (isEntries(base) && isEntries(mine) && isEntries(theirs)) return mergedEntries(base, mine, theirs);
  return mine;
}

function mergedRecords(
  base: Readonly<Record<string, unknown>>,
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): unknown {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const entries = keys.map((key) => [key, merged(base[key], mine[key], theirs[key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** In the order of theirs, what only I have at the end. */
function mergedEntries(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): unknown {
  const find = (list: readonly unknown[], key: string | undefined) =>
    list.find((entry) => entryKey(entry) === key);
  const keys = new Set([...theirs, ...mine].map(entryKey));
  return [...keys]
    .map((key) => merged(find(base, key), find(mine, key), find(theirs, key)))
    .filter((entry) => entry !== undefined);
}

const isEntries = (value: unknown): value is readonly unknown[] => Array.isArray(value) && isKeyed(value);
