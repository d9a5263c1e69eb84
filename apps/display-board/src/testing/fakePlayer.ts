import type { Ms } from '@talon/shared';
import type { Player } from '../announce/player.ts';

/** A loudspeaker that writes down what is heard; every sound lasts until the test ends it. */
export interface FakePlayer extends Player {
  readonly heard: readonly string[];
  /** Sounds at this moment: never more than one. */
  readonly sounding: number;
  /** Lets the present sound end, and the next one begin. */
  end(): Promise<void>;
  block(isBlocked: boolean): void;
  /** Every clip is there and takes so long. */
  clipsTake(ms: Ms): void;
  /** This clip cannot be fetched. */
  lose(clip: string): void;
}

export function fakePlayer(): FakePlayer {
  const heard: string[] = [];
  const sounding: (() => void)[] = [];
  const lost = new Set<string>();
  const listeners = new Set<(isBlocked: boolean) => void>();
  let length: Ms | undefined;
  let isBlocked = false;
  const sound = (what: string) => {
    heard.push(what);
    return new Promise<void>((resolve) => sounding.push(resolve));
  };
  return {
    heard,
    get sounding() {
      return sounding.length;
    },
    get isBlocked() {
      return isBlocked;
    },
    onBlocked: (listener) => void listeners.add(listener),
    load() {},
    lengthOf: () => length,
    chime: (notes) => sound(`chime of ${notes}`),
    async say(clip) {
      if (lost.has(clip)) return false;
      await sound(clip.replace(/0+$/, ''));
      return true;
    },
    async end() {
      sounding.shift()?.();
      // The next sound begins some promises later.
      for (let i = 0; i < 10; i += 1) await Promise.resolve();
    },
    block(blocked) {
      isBlocked = blocked;
      for (const listener of listeners) listener(blocked);
    },
    clipsTake: (ms) => void (length = ms),
    lose: (clip) => void lost.add(clip),
  };
}
