/** By what the entries of the lists of a configuration are known, wherever they stand in them. */
const keysOfEntries = ['id', 'date', 'weekday', 'queueId', 'purpose'] as const;

type Entry = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an entry is known by; `undefined` for one that is known by its place alone. */
export function entryKey(entry: unknown): string | undefined {
  if (!isRecord(entry)) return undefined;
  const key = keysOfEntries.find((each) => entry[each] !== undefined);
  return key === undefined ? undefined : String(entry[key]);
}

/** Whether all entries of a list are known by keys of their own. */
export function isKeyed(list: readonly unknown[]): boolean {
  const keys = list.map(entryKey);
  return keys.every((key, at) => key !== undefined && keys.indexOf(key) === at);
}
