import { BugError } from '../bug.ts';
import type { Locale } from '../model/locale.ts';
import type { TicketNumber } from '../model/ticket.ts';

// A speech engine is given words only: what it makes of digits and of single consonants («В 12» becomes a preposition,
// «012» becomes a year) differs from voice to voice. "номер" with the nominative needs no case and no gender.
// Source: DEVICES.md 4.6, PRODUCT.md "Voice wording".

/** «Талон ве, сто двадцять один.» No digit and no single consonant in it. */
export function spokenTicket(language: Locale, { letter, number }: TicketNumber): string {
  return `${words[language].ticket} ${letterName(language, letter)}, ${cardinal(language, number)}.`;
}

/** «Пройдіть до вікна номер п'ять.» */
export function spokenCounter(language: Locale, counterNumber: number): string {
  return `${words[language].goToCounter} ${cardinal(language, counterNumber)}.`;
}

/** «Вікно п'ять.»: the same in a hurry. */
export function spokenCounterInShort(language: Locale, counterNumber: number): string {
  return `${words[language].counter} ${cardinal(language, counterNumber)}.`;
}

/** «Другий поверх.»: said where the counter is on another floor than the board. */
export function spokenFloor(language: Locale, floor: number): string {
  const { floorIs, floors } = words[language];
  const ordinal = floor > 0 ? floors[floor - 1] : undefined;
  return ordinal === undefined ? `${floorIs} ${cardinal(language, floor)}.` : `${ordinal}.`;
}

function letterName(language: Locale, letter: string): string {
  const name = letterNames[language][letter];
  if (name === undefined) throw new BugError(`no ticket begins with ${letter}`);
  return name;
}

/** -999 to 999 in words: nominative, masculine. */
function cardinal(language: Locale, number: number): string {
  const { minus, below20, tens, hundreds, and, between } = numerals[language];
  if (!Number.isInteger(number) || Math.abs(number) > 999) throw new BugError(`${number} is not spoken`);
  if (number < 0) return `${minus} ${cardinal(language, -number)}`;
  if (number < 20) return below20[number] ?? '';
  if (number < 100) {
    const ten = tens[Math.floor(number / 10)] ?? '';
    return number % 10 === 0 ? ten : `${ten}${between}${below20[number % 10]}`;
  }
  const hundred = hundreds[Math.floor(number / 100)] ?? '';
  return number % 100 === 0 ? hundred : `${hundred}${and}${cardinal(language, number % 100)}`;
}

interface Words {
  readonly ticket: string;
  readonly goToCounter: string;
  readonly counter: string;
  readonly floorIs: string;
  /** The first floors by their usual names; higher and lower ones by number. */
  readonly floors: readonly string[];
}

const words: Readonly<Record<Locale, Words>> = {
  uk: {
    ticket: 'Талон',
    goToCounter: 'Пройдіть до вікна номер',
    counter: 'Вікно',
    floorIs: 'Поверх',
    floors: [
      'Перший поверх',
      'Другий поверх',
      'Третій поверх',
      'Четвертий поверх',
      "П'ятий поверх",
      'Шостий поверх',
      'Сьомий поверх',
      'Восьмий поверх',
      "Дев'ятий поверх",
    ],
  },
  ru: {
    ticket: 'Талон',
    goToCounter: 'Пройдите к окну номер',
    counter: 'Окно',
    floorIs: 'Этаж',
    floors: [
      'Первый этаж',
      'Второй этаж',
      'Третий этаж',
      'Четвёртый этаж',
      'Пятый этаж',
      'Шестой этаж',
      'Седьмой этаж',
      'Восьмой этаж',
      'Девятый этаж',
    ],
  },
  en: {
    ticket: 'Ticket',
    goToCounter: 'Counter',
    counter: 'Counter',
    floorIs: 'Floor',
    floors: [],
  },
};

interface Numerals {
  readonly minus: string;
  readonly below20: readonly string[];
  readonly tens: readonly string[];
  readonly hundreds: readonly string[];
  /** Between hundreds and what follows them. */
  readonly and: string;
  /** Between tens and ones. */
  readonly between: string;
}

const list = (text: string): readonly string[] => text.split(' ').map((word) => word.replaceAll('_', ' '));

const numerals: Readonly<Record<Locale, Numerals>> = {
  uk: {
    minus: 'мінус',
    below20: list(
      "нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
    ),
    tens: list("нуль десять двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто"),
    hundreds: list("нуль сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот"),
    and: ' ',
    between: ' ',
  },
  ru: {
    minus: 'минус',
    below20: list(
      'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
    ),
    tens: list('ноль десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'),
    hundreds: list('ноль сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'),
    and: ' ',
    between: ' ',
  },
  en: {
    minus: 'minus',
    below20: list(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    tens: list('zero ten twenty thirty forty fifty sixty seventy eighty ninety'),
    hundreds: list(
      'zero one_hundred two_hundred three_hundred four_hundred five_hundred six_hundred seven_hundred eight_hundred nine_hundred',
    ),
    and: ' and ',
    between: '-',
  },
};

/**
 * How a ticket's letter is called. In English by its shape where it looks like a Latin letter (В is "bee"): who does not
 * read Cyrillic compares with the paper.
 */
const letterNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  uk: {
    А: 'а',
    Б: 'бе',
    В: 'ве',
    Г: 'ге',
    Д: 'де',
    Е: 'е',
    Ж: 'же',
    К: 'ка',
    Л: 'ел',
    М: 'ем',
    Н: 'ен',
    П: 'пе',
    Р: 'ер',
    С: 'ес',
    Т: 'те',
    У: 'у',
    Ф: 'еф',
    Х: 'ха',
    Ц: 'це',
    Ч: 'че',
    Ш: 'ша',
    Щ: 'ща',
    Ю: 'ю',
    Я: 'я',
  },
  ru: {
    А: 'а',
    Б: 'бэ',
    В: 'вэ',
    Г: 'гэ',
    Д: 'дэ',
    Е: 'е',
    Ж: 'жэ',
    К: 'ка',
    Л: 'эль',
    М: 'эм',
    Н: 'эн',
    П: 'пэ',
    Р: 'эр',
    С: 'эс',
    Т: 'тэ',
    У: 'у',
    Ф: 'эф',
    Х: 'ха',
    Ц: 'цэ',
    Ч: 'че',
    Ш: 'ша',
    Щ: 'ща',
    Ю: 'ю',
    Я: 'я',
  },
  en: {
    А: 'ay',
    Б: 'beh',
    В: 'bee',
    Г: 'heh',
    Д: 'deh',
    Е: 'ee',
    Ж: 'zheh',
    К: 'kay',
    Л: 'ell',
    М: 'em',
    Н: 'aitch',
    П: 'peh',
    Р: 'pee',
    С: 'see',
    Т: 'tee',
    У: 'why',
    Ф: 'eff',
    Х: 'ex',
    Ц: 'tseh',
    Ч: 'cheh',
    Ш: 'sha',
    Щ: 'shcha',
    Ю: 'you',
    Я: 'yah',
  },
};
