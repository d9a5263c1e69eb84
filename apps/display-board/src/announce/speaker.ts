import type { Instant, Ms, SpokenCall } from '@talon/shared';
import type { CallMemory } from './callMemory.ts';
import {
  afterSaying,
  longestTakes,
  nextAnnouncement,
  type Manner,
  type NextAnnouncement,
  type Takes,
} from './announceQueue.ts';
import { chimeTakes, type Player } from './player.ts';

/** Says the calls that this board has to say, one after another. */
export interface Speaker {
  /** What is to be said now, as in the newest view; `null` when another board speaks. */
  hear(calls: readonly SpokenCall[] | null): void;
  /** Calls `listener` now and whenever it changes: somebody has to touch the screen before anything is heard. */
  onBlocked(listener: (isBlocked: boolean) => void): void;
}

export interface SpeakerParts {
  readonly player: Player;
  /** What was said before the page was reloaded. */
  readonly memory: CallMemory;
  /** The hub's time; `undefined` before the first contact. */
  readonly now: () => Instant | undefined;
}

const chimeOf = { full: 'two', short: 'one' } as const satisfies Record<Manner, string>;
/** Between one sound and the next. */
const breath: Ms = 50;

/**
 * Starts to speak. A call counts as said when its number was said to the end, or with the chime where there are no words:
 * a reload in the middle of a number says it again, a reload after it does not.
 */
export function startSpeaker({ player, memory, now }: SpeakerParts): Speaker {
  let said = memory.load();
  let calls: readonly SpokenCall[] | null = null;
  let isSpeaking = false;

  function remember(them: readonly SpokenCall[]): void {
    said = afterSaying(said, them, now() ?? 0);
    memory.save(said);
  }

  /** The call as the hub has it now: its words may have come, or its visitor. */
  const present = (call: SpokenCall) => calls?.find(({ key }) => key === call.key);

  const takes: Takes = ({ clips }, manner) => {
    let sum: Ms = chimeTakes[chimeOf[manner]] + breath;
    for (const clip of clips?.[manner] ?? []) sum += (player.lengthOf(clip) ?? Infinity) + breath;
    return clips === null || sum === Infinity ? longestTakes[manner] : sum;
  };

  async function announce({ call, manner, chimeFor }: NextAnnouncement): Promise<void> {
    remember(chimeFor);
    await player.chime(call === undefined ? 'two' : chimeOf[manner]);
    if (call === undefined) return;
    const [number, ...whereToGo] = present(call)?.clips?.[manner] ?? [];
    const isNumberSaid = number !== undefined && (await player.say(number));
    remember([call]);
    if (!isNumberSaid) return;
    for (const clip of whereToGo) await player.say(clip);
  }

  async function speak(): Promise<void> {
    if (isSpeaking) return;
    isSpeaking = true;
    try {
      for (;;) {
        const at = now();
        if (at === undefined || calls === null || player.isBlocked) return;
        const next = nextAnnouncement(calls, said, at, takes);
        if (next === undefined) return;
        await announce(next);
      }
    } finally {
      isSpeaking = false;
    }
  }

  player.onBlocked(() => void speak());
  return {
    hear(present) {
      calls = present;
      for (const { clips } of present ?? [])
        player.load(clips === null ? [] : [clips.full, clips.short].flat());
      void speak();
    },
    onBlocked(listener) {
      player.onBlocked(listener);
      listener(player.isBlocked);
    },
  };
}
