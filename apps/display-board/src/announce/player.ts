// The only user of the browser's sound: WebAudio.
import { second, type ClipName, type Ms } from '@talon/shared';

/** The board's loudspeaker. One sound at a time is its user's business. Nothing here ever fails loudly. */
export interface Player {
  /** The browser lets no page sound before somebody has touched it, unless it was started for a kiosk. */
  readonly isBlocked: boolean;
  /** Calls `listener` whenever sound becomes blocked or free. */
  onBlocked(listener: (isBlocked: boolean) => void): void;
  /** Fetches what will be said soon. */
  load(clips: readonly ClipName[]): void;
  /** How long a clip is, once it is there. */
  lengthOf(clip: ClipName): Ms | undefined;
  /** Two notes, or one in a hurry; resolves when they have faded. */
  chime(notes: 'two' | 'one'): Promise<void>;
  /** Says a clip; resolves when it is over, with false when it could not be had in time. */
  say(clip: ClipName): Promise<boolean>;
}

/** High, then low, as in a lift that has arrived. Hz. */
const highNote = 880;
const lowNote = 659.25;
/** Overtones of a bell: multiple of the note, and how loud beside it. */
const overtones = [
  [1, 1],
  [2, 0.3],
  [3, 0.08],
] as const;
/** Seconds. */
const betweenNotes = 0.4;
const noteFades = 0.8;
const beforeWords = 0.12;

/** From the beginning of a chime to its end. */
export const chimeTakes = {
  two: (betweenNotes + noteFades) * second,
  one: noteFades * second,
} as const;

/** Clips kept ready; a clip is some 100 kB. */
const mostClips = 60;
const fetchTakes = 3 * second;

/** Plays through the loudspeaker of this browser, with clips from the hub. */
export function webAudioPlayer(clipUrl: (clip: ClipName) => string): Player {
  const context = new AudioContext();
  const clips = new Map<ClipName, Promise<AudioBuffer | undefined>>();
  const lengths = new Map<ClipName, Ms>();

  // Whoever passes by may switch the sound on.
  for (const touch of ['pointerdown', 'keydown'] as const)
    addEventListener(touch, () => void context.resume().catch(() => {}));

  function fetched(clip: ClipName): Promise<AudioBuffer | undefined> {
    const there = clips.get(clip);
    if (there !== undefined) return there;
    const coming = fetchClip(clip);
    clips.set(clip, coming);
    for (const oldest of clips.keys()) {
      if (clips.size <= mostClips) break;
      clips.delete(oldest);
      lengths.delete(oldest);
    }
    return coming;
  }

  async function fetchClip(clip: ClipName): Promise<AudioBuffer | undefined> {
    try {
      const response = await fetch(clipUrl(clip), { signal: AbortSignal.timeout(fetchTakes) });
      if (!response.ok) throw new Error(`${response.status}`);
      const sound = await context.decodeAudioData(await response.arrayBuffer());
      lengths.set(clip, (beforeWords + sound.duration) * second);
      return sound;
    } catch {
      clips.delete(clip);
      return undefined;
    }
  }

  function note(frequency: number, at: number): void {
    const loudness = context.createGain();
    loudness.gain.setValueAtTime(0.0001, at);
    loudness.gain.exponentialRampToValueAtTime(0.4, at + 0.01);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + noteFades);
    loudness.connect(context.destination);
    for (const [multiple, part] of overtones) {
      const tone = context.createOscillator();
      const level = context.createGain();
      tone.frequency.value = frequency * multiple;
      level.gain.value = part;
      tone.connect(level).connect(loudness);
      tone.start(at);
      tone.stop(at + noteFades);
    }
  }

  return {
    get isBlocked() {
      return context.state !== 'running';
    },
    onBlocked(listener) {
      context.addEventListener('statechange', () => listener(context.state !== 'running'));
    },
    load(wanted) {
      for (const clip of wanted) void fetched(clip);
    },
    lengthOf: (clip) => lengths.get(clip),
    async chime(notes) {
      const at = context.currentTime + 0.02;
      if (notes === 'two') note(highNote, at);
      const last = notes === 'two' ? at + betweenNotes : at;
      note(lowNote, last);
      await seconds(last + noteFades - context.currentTime);
    },
    async say(clip) {
      const sound = await fetched(clip);
      if (sound === undefined) return false;
      const source = context.createBufferSource();
      source.buffer = sound;
      source.connect(context.destination);
      const over = new Promise<void>((resolve) => {
        source.addEventListener('ended', () => resolve());
      });
      source.start(context.currentTime + beforeWords);
      // A loudspeaker that is pulled out in the middle never comes to the end.
      await Promise.race([over, seconds(beforeWords + sound.duration + 1)]);
      return true;
    },
  };
}

const seconds = (length: number) => new Promise<void>((resolve) => setTimeout(resolve, length * second));
