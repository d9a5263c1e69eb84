import type { BoardVoice, CallInWords } from '@talon/queue-core';
import {
  locales,
  spokenClips,
  spokenCounter,
  spokenCounterInShort,
  spokenFloor,
  spokenTicket,
  type ClipName,
  type DeviceId,
  type Instant,
  type Ms,
  type SpokenClips,
} from '@talon/shared';
import type { HallNow } from '../runtime/hallRuntime.ts';
import type { ClipCache } from './clipCache.ts';
import { phrasesOf, type Phrase } from './clipNames.ts';
import { clipRenderer } from './clipRenderer.ts';
import { speakingBoards } from './speakingBoards.ts';
import type { SpeakingVoices } from './speechEngine.ts';

/** The hub's part in what the hall hears: which board speaks, and the recorded words. The board plays them. */
export interface HallVoice {
  /** Which voices speak, or that there is chime and text only: for the person who starts the hub. */
  readonly inWords: string;
  /** What a board has to do with sound now. */
  readonly of: (boardId: DeviceId) => BoardVoice;
  boardConnected(boardId: DeviceId): void;
  /** @param lastHeardOf until when it certainly was there, on the hub's clock */
  boardGone(boardId: DeviceId, lastHeardOf: Instant): void;
  /** Records ahead what this hall will need: a number when its ticket is issued, the ways to the counters once. */
  prepare(hall: HallNow): void;
  /** The sound of a clip as WAV, or `undefined` when there is none. */
  readonly readClip: (name: ClipName) => Promise<Buffer | undefined>;
  close(): Promise<void>;
}

export interface HallVoiceParts {
  readonly voices: SpeakingVoices;
  /** `undefined`: nothing is spoken. */
  readonly cache: ClipCache | undefined;
  readonly now: () => HallNow;
  readonly after: (ms: Ms, run: () => void) => () => void;
  /** What a board has to do with sound has changed: publish. */
  readonly changed: () => void;
  /** A phrase was recorded, or could not be; `clips` is how many are kept now. */
  readonly recorded: (outcome: 'rendered' | 'failed', clips: number) => void;
  readonly log: { warn(fields: object, message: string): void };
}

export function hallVoice(parts: HallVoiceParts): HallVoice {
  const { voices, cache, now, after, changed, recorded, log } = parts;
  const complainedOf = new Set<string>();
  const renderer =
    cache === undefined
      ? undefined
      : clipRenderer({
          voices,
          cache,
          rendered: () => recorded('rendered', cache.count),
          failed: (voice, error) => {
            recorded('failed', cache.count);
            if (complainedOf.has(voice.name)) return;
            complainedOf.add(voice.name);
            log.warn({ err: error, voice: voice.name }, 'a phrase could not be recorded: chime alone');
          },
          caughtUp: changed,
        });
  const boards = speakingBoards({ boards: () => now().config.boards, after, changed });
  let preparedConfig: HallNow['config'] | undefined;
  let preparedVisits: HallNow['state']['visits'] | undefined;

  function clipsOf(call: CallInWords): SpokenClips | null {
    const { full, short } = phrasesOf(call);
    // All are asked for, so that all are made.
    const find = (phrases: readonly Phrase[]) => phrases.map((phrase) => renderer?.clip(phrase, true));
    const clips = spokenClips.safeParse({ full: find(full), short: find(short) });
    return clips.success ? clips.data : null;
  }

  /** The ways to all counters, in all languages: some hundred phrases, made once and kept. */
  function prepareCounters({ counters, halls, languages }: HallNow['config']): void {
    for (const language of languages) {
      for (const { number } of counters)
        for (const text of [spokenCounter(language, number), spokenCounterInShort(language, number)])
          renderer?.clip({ language, text }, false);
      for (const { floor } of halls) renderer?.clip({ language, text: spokenFloor(language, floor) }, false);
    }
  }

  return {
    inWords: inWords(voices, cache !== undefined),
    of: (boardId) => ({ speaksFrom: boards.speaksFrom(boardId), clipsOf }),
    boardConnected: (boardId) => boards.connected(boardId),
    boardGone: (boardId, lastHeardOf) => boards.gone(boardId, lastHeardOf),
    prepare({ config, state }) {
      if (preparedConfig !== config) {
        preparedConfig = config;
        boards.settle();
        prepareCounters(config);
      }
      const before = preparedVisits;
      preparedVisits = state.visits;
      if (before === state.visits) return;
      for (const { id, language, ticket } of state.visits.values())
        if (before?.has(id) !== true)
          renderer?.clip({ language, text: spokenTicket(language, ticket) }, false);
    },
    readClip: async (name) => cache?.read(name),
    async close() {
      boards.close();
      await renderer?.close();
    },
  };
}

/** `uk by RHVoice natalia, ru by espeak-ng ru, en by chime and text only`. */
function inWords(voices: SpeakingVoices, speaks: boolean): string {
  const none = 'chime and text only';
  if (!speaks || locales.every((language) => voices[language].length === 0)) return none;
  return locales.map((language) => `${language} by ${voices[language][0]?.name ?? none}`).join(', ');
}
