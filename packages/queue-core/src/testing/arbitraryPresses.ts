import fc from 'fast-check';

/**
 * Which commands of a day are pressed: all of them, until one day fails. Then it shrinks to those that matter: the last
 * half left out, the half before it, then quarters and so on down to single commands (delta debugging, Zeller &
 * Hildebrandt 2002). Because every command has its own time and dice (`randomDay`), the others stay what they were.
 *
 * @param mostTries after so many shorter days it gives up and shows the shortest one it has
 */
export const arbitraryPresses = (commands: number, mostTries: number): fc.Arbitrary<readonly number[]> =>
  fc.limitShrink(new Presses(commands), mostTries);

/** How far the shrinking has come: pieces of `size`, those behind `end` are needed. */
interface Progress {
  readonly size: number;
  readonly end: number;
}

class Presses extends fc.Arbitrary<readonly number[]> {
  readonly #commands: number;

  constructor(commands: number) {
    super();
    this.#commands = commands;
  }

  override generate(): fc.Value<readonly number[]> {
    return new fc.Value(
      Array.from({ length: this.#commands }, (_, at) => at),
      undefined,
    );
  }

  override canShrinkWithoutContext(value: unknown): value is readonly number[] {
    return Array.isArray(value);
  }

  override shrink(pressed: readonly number[], context?: unknown): fc.Stream<fc.Value<readonly number[]>> {
    const whole = { size: Math.ceil(pressed.length / 2), end: pressed.length };
    return new fc.Stream(shorter(pressed, (context as Progress | undefined) ?? whole));
  }
}

function* shorter(pressed: readonly number[], from: Progress): Generator<fc.Value<readonly number[]>> {
  let { size, end } = from;
  while (size >= 1 && pressed.length > 0) {
    for (; end > 0; end -= size) {
      const start = Math.max(0, end - size);
      const progress: Progress = { size, end: start };
      yield new fc.Value([...pressed.slice(0, start), ...pressed.slice(end)], progress);
    }
    size = Math.floor(size / 2);
    end = pressed.length;
  }
}
