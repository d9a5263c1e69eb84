/** The way to a place in a configuration: names of keys, places in lists. */
export type Path = readonly (string | number)[];

/** What stands at a place; `undefined` where the way ends before. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string | number, unknown>> | null | undefined)?.[step],
    root,
  );

/** The same with another value at one place; everything beside the way is shared. `undefined` takes a key away. */
export function withValue<T>(root: T, path: Path, value: unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return value as T;
  if (Array.isArray(root))
    return root.map((item: unknown, at) => (at === step ? withValue(item, rest, value) : item)) as T;
  const { [step]: present, ...others } = (root ?? {}) as Readonly<Record<string | number, unknown>>;
  const next = withValue(present, rest, value);
  // A key keeps its place in the file.
  if (next === undefined) return others as T;
  return (step in (root ?? {}) ? { ...root, [step]: next } : { ...others, [step]: next }) as T;
}
