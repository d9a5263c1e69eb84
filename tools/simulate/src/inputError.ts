/** Something in the command or its files that whoever typed it can mend: one line for each fault. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
  }
}
