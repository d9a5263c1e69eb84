import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../model/locale.ts';
import { rejectionCodes } from '../protocol/rejections.ts';
import { en } from './messages/en/index.ts';
import { ru } from './messages/ru/index.ts';
import { uk } from './messages/uk/index.ts';
import { messageKeys, translate } from './translate.ts';

const messages: Readonly<Record<Locale, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  uk,
  ru,
  en,
};

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** The parts of a message, those inside of plurals and choices too. */
function partsOf(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [
    part,
    ...('options' in part && part.options
      ? Object.values(part.options).flatMap((option) => partsOf(option.value))
      : []),
  ]);
}

/** Every text of every language, read as its notation says. */
const texts = locales.flatMap((language) =>
  messageKeys.map((key) => {
    const [subject = '', name = ''] = key.split('.');
    const text = messages[language][subject]?.[name] ?? '';
    const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    return { at: `${language}/${key}`, language, key, text, parts: partsOf(message.getAst()) };
  }),
);

/** What `type` of a part means, in the parser's own order. */
const kinds = ['text', 'value', 'number', 'date', 'time', 'choice', 'plural', 'count', 'tag'];

/** What has to be given for a message: names, and how they are used. */
const argumentsOf = (parts: readonly Part[]) =>
  new Set(
    parts.flatMap((part) =>
      'value' in part && kinds[part.type] !== 'text' ? [`${kinds[part.type]} ${part.value}`] : [],
    ),
  );

describe('texts', () => {
  it.each(locales)('of %s have exactly the keys of Ukrainian', (language) => {
    const keys = Object.entries(messages[language]).flatMap(([subject, named]) =>
      Object.keys(named).map((name) => `${subject}.${name}`),
    );
    expect(keys.toSorted()).toEqual([...messageKeys].toSorted());
  });

  it('are never empty', () => {
    expect(texts.filter(({ text }) => text.trim() === '').map(({ at }) => at)).toEqual([]);
  });

  it('take the same arguments in every language', () => {
    const ukrainian = new Map(
      texts.flatMap(({ language, key, parts }) =>
        language === 'uk' ? [[key, argumentsOf(parts)] as const] : [],
      ),
    );
    for (const { at, key, parts } of texts)
      expect([at, argumentsOf(parts)]).toEqual([at, ukrainian.get(key)]);
  });

  it('have no straight apostrophe, which the notation takes for a quotation', () => {
    expect(texts.filter(({ text }) => text.includes("'")).map(({ at }) => at)).toEqual([]);
  });

  it('have plural forms that their language knows, and where "many" differs, "one" and "few" too', () => {
    const plurals = texts.flatMap(({ at, language, parts }) =>
      parts.flatMap((part) =>
        'pluralType' in part ? [{ at, language, forms: Object.keys(part.options) }] : [],
      ),
    );
    const isRight = ({ language, forms }: (typeof plurals)[number]) => {
      const known: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const isKnown = forms.every((form) => form.startsWith('=') || known.includes(form));
      const isWhole = !forms.includes('many') || (forms.includes('one') && forms.includes('few'));
      return isKnown && isWhole;
    };
    expect(plurals.length).toBeGreaterThan(0);
    expect(plurals.filter((one) => !isRight(one)).map(({ at }) => at)).toEqual([]);
  });

  it.each(rejectionCodes)('say in every language what is in the way: %s', (code) => {
    const texts = locales.map((language) => translate(language, `rejections.${code}`));
    expect(texts).not.toContain(`rejections.${code}`);
    expect(new Set(texts).size).toBe(locales.length);
  });
});

describe('translate', () => {
  it.each([
    ['uk', 0, 'Зараз ніхто не чекає'],
    ['uk', 1, 'Зараз чекає 1 людина'],
    ['uk', 3, 'Зараз чекають 3 людини'],
    ['uk', 11, 'Зараз чекають 11 людей'],
    ['uk', 21, 'Зараз чекає 21 людина'],
    ['ru', 22, 'Сейчас ждут 22 человека'],
    ['ru', 5, 'Сейчас ждут 5 человек'],
    ['en', 1, '1 person waiting'],
    ['en', 38, '38 people waiting'],
  ] as const)('in %s counts %i in the right form', (language, count, text) => {
    expect(translate(language, 'board.waiting', { count })).toBe(text);
  });

  it('takes a value as it is, whatever signs it has', () => {
    const address = "<b>{board}</b> & 'n' #1";
    expect(translate('en', 'board.keyRefusedDetail', { board: address })).toContain(address);
  });
});
