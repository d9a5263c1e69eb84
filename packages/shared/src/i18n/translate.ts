import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../model/locale.ts';
import { en } from './messages/en/index.ts';
import { ru } from './messages/ru/index.ts';
import { uk } from './messages/uk/index.ts';

/** All texts of one language: subjects (kiosk, desk, …) with ICU messages. Ukrainian is the model for the others. */
export type Messages = { readonly [S in keyof typeof uk]: Texts<(typeof uk)[S]> };

/** The same keys, with texts of one's own. */
type Texts<T> = { readonly [K in keyof T]: string };

type KeysOf<S extends keyof Messages> = `${S}.${keyof Messages[S] & string}`;

/** `subject.text`, for example `kiosk.takeTicket`. A key that is missing in a language does not compile. */
export type MessageKey = { [S in keyof Messages]: KeysOf<S> }[keyof Messages];

export type MessageValues = Readonly<Record<string, string | number>>;

const messages: Readonly<Record<Locale, Messages>> = { uk, ru, en };
const compiled = new Map<string, IntlMessageFormat>();

/**
 * The text of a key in a language, with its values filled in and plurals right (ICU: `{count, plural, one {…} …}`).
 *
 * intl-messageformat (BSD-3, FormatJS) compiles the messages; translators know its notation from other systems.
 */
export function translate(locale: Locale, key: MessageKey, values?: MessageValues): string {
  const at = `${locale}/${key}`;
  let message = compiled.get(at);
  if (message === undefined) {
    message = new IntlMessageFormat(textOf(locale, key), locale, undefined, { ignoreTag: true });
    compiled.set(at, message);
  }
  return String(message.format(values));
}

function textOf(locale: Locale, key: MessageKey): string {
  const [subject, name] = key.split('.') as [keyof Messages, string];
  return (messages[locale][subject] as Readonly<Record<string, string>>)[name] ?? key;
}

/** Every key there is, for tests and tools. */
export const messageKeys: readonly MessageKey[] = Object.entries(uk).flatMap(([subject, texts]) =>
  Object.keys(texts).map((name) => `${subject}.${name}` as MessageKey),
);
