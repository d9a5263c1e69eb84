import { createHash } from 'node:crypto';
import type { CallInWords } from '@talon/queue-core';
import {
  clipName,
  spokenCounter,
  spokenCounterInShort,
  spokenFloor,
  spokenTicket,
  type ClipName,
  type Locale,
} from '@talon/shared';

/** Words to be spoken in one breath. */
export interface Phrase {
  readonly language: Locale;
  readonly text: string;
}

/** How a call is said: the number and where to go. */
export function phrasesOf({ language, ticket, counterNumber, floor }: CallInWords): {
  readonly full: readonly Phrase[];
  readonly short: readonly Phrase[];
} {
  const phrase = (text: string): Phrase => ({ language, text });
  const number = phrase(spokenTicket(language, ticket));
  return {
    full: [
      number,
      phrase(spokenCounter(language, counterNumber)),
      ...(floor === null ? [] : [phrase(spokenFloor(language, floor))]),
    ],
    short: [number, phrase(spokenCounterInShort(language, counterNumber))],
  };
}

/** Rises when the same words in the same voice would sound different: levelling, speed, stress. */
const soundVersion = 1;

/** The name of a phrase as this voice says it: 128 bits of sha256 over all that the sound depends on. */
export function nameOfClip(voiceName: string, { language, text }: Phrase): ClipName {
  const content = [soundVersion, voiceName, language, text].join('|');
  return clipName.parse(createHash('sha256').update(content).digest('hex').slice(0, 32));
}
