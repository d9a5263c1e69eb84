import {
  translate,
  type Instant,
  type Locale,
  type LocalizedText,
  type MessageKey,
  type MessageValues,
  type Ms,
} from '@talon/shared';
import { useStore } from 'zustand';
import { useParts } from '../hub/consoleParts.ts';
import { durationWords } from './duration.ts';
import { keptTogether } from './keptTogether.ts';
import { wallClock } from './wallClock.ts';

/** The texts of the chosen language, bound for a component. */
export interface Texts {
  readonly locale: Locale;
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** A name from the configuration. */
  readonly name: (text: LocalizedText) => string;
  readonly duration: (span: Ms) => string;
  /** The time on the wall of the branch. */
  readonly clock: (at: Instant) => string;
}

export function useTexts(): Texts {
  const { language, views } = useParts();
  const locale = useStore(language, (state) => state.locale);
  const timeZone = useStore(views, (state) => state.branch?.view.timeZone);
  return {
    locale,
    t: (key, values) => translate(locale, key, values),
    name: (text) => keptTogether(text[locale]),
    duration: (span) => durationWords(locale, span),
    clock: (at) => wallClock(at, timeZone),
  };
}
