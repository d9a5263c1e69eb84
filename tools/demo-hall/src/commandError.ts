/** Something that whoever typed the command can mend; the message is one line for him. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
