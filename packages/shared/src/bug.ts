/** Our own mistake: a state that the code says cannot be. Never thrown for anything a person or a device sent. */
export class BugError extends Error {
  override readonly name = 'BugError';
}

/** Marks a branch that the types say cannot be reached. */
export function assertNever(value: never): never {
  throw new BugError(`unexpected ${JSON.stringify(value)}`);
}
