import { translate } from '@talon/shared';
import type { Locale, LocalizedText, MessageKey, MessageValues } from '@talon/shared';
import { useKiosk } from './kioskStore.ts';

export interface Texts {
  readonly language: Locale;
  /** One of our own sentences. */
  readonly say: (key: MessageKey, values?: MessageValues) => string;
  /** A name from the configuration. */
  readonly name: (text: LocalizedText) => string;
}

/** Everything that is written on the glass, in the language this visitor chose. */
export function useTexts(): Texts {
  const language = useKiosk((state) => state.flow.language);
  return {
    language,
    say: (key, values) => translate(language, key, values),
    name: (text) => text[language],
  };
}
