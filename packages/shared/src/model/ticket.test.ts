import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTicket, ticketLetters, ticketNumber } from './ticket.ts';

const tickets = fc.record({
  letter: fc.constantFrom(...ticketLetters.split('')),
  number: fc.integer({ min: 1, max: 999 }),
});

describe('formatTicket', () => {
  it('is a letter, a thin space and three digits', () => {
    expect(formatTicket({ letter: 'А', number: 7 })).toBe('А\u202f007');
    expect(formatTicket({ letter: 'Щ', number: 999 })).toBe('Щ\u202f999');
  });

  it('is different for different tickets and of one length for all', () => {
    fc.assert(
      fc.property(tickets, tickets, (one, other) => {
        expect(formatTicket(one)).toHaveLength(5);
        const isSame = one.letter === other.letter && one.number === other.number;
        expect(formatTicket(one) === formatTicket(other)).toBe(isSame);
      }),
    );
  });
});

describe('ticketNumber', () => {
  it.each(['З', 'О', 'І', 'Ь', 'Й', 'A', 'а', '', 'АБ', '1'])('refuses the letter "%s"', (letter) => {
    expect(ticketNumber.safeParse({ letter, number: 1 }).success).toBe(false);
  });

  it.each([0, -1, 1000, 1.5, Number.NaN, '7', null])('refuses the number %s', (number) => {
    expect(ticketNumber.safeParse({ letter: 'А', number }).success).toBe(false);
  });

  it('has each letter once', () => {
    expect(new Set(ticketLetters).size).toBe(ticketLetters.length);
  });
});
