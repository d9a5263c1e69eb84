import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BugError } from '../bug.ts';
import { locales } from '../model/locale.ts';
import { ticketLetters } from '../model/ticket.ts';
import { spokenCounter, spokenCounterInShort, spokenFloor, spokenTicket } from './spokenText.ts';

const ticket = (letter: string, number: number) => ({ letter, number });

describe('spoken text', () => {
  it.each([
    [
      'uk',
      'Талон ве, сто двадцять один.',
      "Пройдіть до вікна номер п'ять.",
      "Вікно п'ять.",
      'Другий поверх.',
    ],
    ['ru', 'Талон вэ, сто двадцать один.', 'Пройдите к окну номер пять.', 'Окно пять.', 'Второй этаж.'],
    ['en', 'Ticket bee, one hundred and twenty-one.', 'Counter five.', 'Counter five.', 'Floor two.'],
  ] as const)('is in %s as somebody in the hall would say it', (language, number, counter, short, floor) => {
    expect(spokenTicket(language, ticket('В', 121))).toBe(number);
    expect(spokenCounter(language, 5)).toBe(counter);
    expect(spokenCounterInShort(language, 5)).toBe(short);
    expect(spokenFloor(language, 2)).toBe(floor);
  });

  it.each([
    [
      'uk',
      'один',
      'дванадцять',
      "дев'яносто",
      'сто',
      'двісті один',
      "чотириста п'ятнадцять",
      "дев'ятсот дев'яносто дев'ять",
    ],
    [
      'ru',
      'один',
      'двенадцать',
      'девяносто',
      'сто',
      'двести один',
      'четыреста пятнадцать',
      'девятьсот девяносто девять',
    ],
    [
      'en',
      'one',
      'twelve',
      'ninety',
      'one hundred',
      'two hundred and one',
      'four hundred and fifteen',
      'nine hundred and ninety-nine',
    ],
  ] as const)('counts in %s', (language, ...inWords) => {
    const said = [1, 12, 90, 100, 201, 415, 999].map((number) =>
      spokenTicket(language, ticket('К', number)).replace(/^.*, (.*)\.$/, '$1'),
    );
    expect(said).toEqual(inWords);
  });

  it('names floors without a name of their own by number', () => {
    expect(spokenFloor('uk', -1)).toBe('Поверх мінус один.');
    expect(spokenFloor('ru', 0)).toBe('Этаж ноль.');
    expect(spokenFloor('uk', 12)).toBe('Поверх дванадцять.');
  });

  it('has a name of its own for every letter, so that no two numbers sound alike', () => {
    for (const language of locales) {
      const said = Array.from(ticketLetters, (letter) => spokenTicket(language, ticket(letter, 7)));
      expect(new Set(said).size).toBe(ticketLetters.length);
    }
  });

  it('says every number of the schema differently', () => {
    for (const language of locales) {
      const said = Array.from({ length: 999 }, (_, at) => spokenCounter(language, at + 1));
      expect(new Set(said).size).toBe(999);
    }
  });

  it('never gives the engine a digit, a single consonant, an odd apostrophe or another alphabet', () => {
    const anyTicket = fc.record({
      letter: fc.constantFrom(...Array.from(ticketLetters)),
      number: fc.integer({ min: 1, max: 999 }),
    });
    const floors = fc.integer({ min: -5, max: 100 });
    fc.assert(
      fc.property(fc.constantFrom(...locales), anyTicket, floors, (language, number, floor) => {
        const all = [
          spokenTicket(language, number),
          spokenCounter(language, number.number),
          spokenCounterInShort(language, number.number),
          spokenFloor(language, floor),
        ].join(' ');
        expect(all).toMatch(language === 'en' ? /^[A-Za-z ,.-]+$/ : /^[А-ЯІЇЄҐЁа-яіїєґё' ,.]+$/);
        // Words of one letter are the names of vowels; "к окну" is a preposition that is meant.
        for (const word of all
          .replace('к окну', '')
          .split(/[ ,.-]+/)
          .filter(({ length }) => length === 1))
          expect('аеуюя').toContain(word);
      }),
    );
  });

  it('refuses what is no ticket of ours', () => {
    expect(() => spokenTicket('uk', ticket('Ь', 1))).toThrow(BugError);
    expect(() => spokenCounter('uk', 1000)).toThrow(BugError);
  });
});
