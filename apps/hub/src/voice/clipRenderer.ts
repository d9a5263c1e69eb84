import type { ClipName, Locale } from '@talon/shared';
import type { ClipCache } from './clipCache.ts';
import { nameOfClip, type Phrase } from './clipNames.ts';
import type { SpeakingVoice, SpeakingVoices } from './speechEngine.ts';
import { levelled, readWav, writeWav } from './wav.ts';

export interface ClipRendererParts {
  readonly voices: SpeakingVoices;
  readonly cache: ClipCache;
  readonly rendered: () => void;
  /** A phrase could not be spoken, or not be kept. */
  readonly failed: (voice: SpeakingVoice, error: unknown) => void;
  /** All that was urgent has been made, or could not be. */
  readonly caughtUp: () => void;
}

/** Has phrases spoken, one after another, and keeps them. */
export interface ClipRenderer {
  /**
   * The clip of a phrase, or `undefined` while there is none; it is made then.
   *
   * @param urgent somebody waits for it: before everything that is made ahead
   */
  clip(phrase: Phrase, urgent: boolean): ClipName | undefined;
  /** Leaves the phrase that is being spoken. */
  close(): Promise<void>;
}

/** After so many failures in a row a voice is given up for the next best one. */
const patience = 3;

export function clipRenderer({ voices, cache, rendered, failed, caughtUp }: ClipRendererParts): ClipRenderer {
  const names = new Map<string, ClipName>();
  const waiting = new Map<ClipName, Phrase>();
  const urgently = new Set<ClipName>();
  /** Not tried again before the next start. */
  const hopeless = new Set<ClipName>();
  const failures = new Map<SpeakingVoice, number>();
  let working: Promise<void> | undefined;
  const closing = new AbortController();

  const voiceFor = (language: Locale): SpeakingVoice | undefined =>
    voices[language].find((voice) => (failures.get(voice) ?? 0) < patience);

  function nameOf(voice: SpeakingVoice, phrase: Phrase): ClipName {
    const key = `${voice.name}|${phrase.language}|${phrase.text}`;
    let name = names.get(key);
    if (name === undefined) {
      name = nameOfClip(voice.name, phrase);
      // A day has some thousand phrases; all there are would be some hundred thousand.
      if (names.size > 20_000) names.clear();
      names.set(key, name);
    }
    return name;
  }

  async function render(name: ClipName, phrase: Phrase): Promise<void> {
    const voice = voiceFor(phrase.language);
    if (voice === undefined) return;
    try {
      const wav = writeWav(levelled(readWav(await voice.speak(phrase.text, closing.signal))));
      failures.delete(voice);
      await cache.write(name, wav);
      rendered();
    } catch (error) {
      if (closing.signal.aborted) return;
      hopeless.add(name);
      failures.set(voice, (failures.get(voice) ?? 0) + 1);
      failed(voice, error);
    }
  }

  async function work(): Promise<void> {
    for (;;) {
      const [name] = urgently.size > 0 ? urgently : waiting.keys();
      const phrase = name === undefined ? undefined : waiting.get(name);
      if (name === undefined || phrase === undefined || closing.signal.aborted) return;
      // Asked for meanwhile, it is not made twice.
      await render(name, phrase);
      waiting.delete(name);
      const wasUrgent = urgently.delete(name);
      if (wasUrgent && urgently.size === 0) caughtUp();
    }
  }

  return {
    clip(phrase, urgent) {
      const voice = voiceFor(phrase.language);
      if (voice === undefined) return undefined;
      const name = nameOf(voice, phrase);
      if (cache.has(name)) return name;
      if (hopeless.has(name) || closing.signal.aborted) return undefined;
      waiting.set(name, phrase);
      if (urgent) urgently.add(name);
      working ??= work().finally(() => {
        working = undefined;
      });
      return undefined;
    },
    async close() {
      closing.abort();
      await working;
    },
  };
}
