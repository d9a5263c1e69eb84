import { locales, printCauses } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { paperWords } from './paperWords.ts';

describe('the words about a paper', () => {
  it('are none when it was printed', () => {
    expect(paperWords('uk', { outcome: 'printed', cause: null })).toBeNull();
  });

  it('name the cause when there is one', () => {
    expect(paperWords('uk', { outcome: 'refused', cause: 'paper-out' })).toBe(
      'Талон не надруковано: закінчився папір. Номера на папері відвідувач не має.',
    );
    expect(paperWords('uk', { outcome: 'unknown', cause: 'no-answer' })).toBe(
      'Невідомо, чи вийшов талон: принтер не відповів.',
    );
  });

  it('do without a cause', () => {
    expect(paperWords('en', { outcome: 'refused', cause: null })).toContain('was not printed.');
    expect(paperWords('en', { outcome: 'unknown', cause: null })).toBe(
      'Unknown whether the ticket came out.',
    );
    expect(paperWords('en', { outcome: 'not-reported', cause: null })).toContain('has not reported');
  });

  it('exist for every cause in every language', () => {
    for (const locale of locales)
      for (const cause of printCauses)
        expect(paperWords(locale, { outcome: 'refused', cause })).not.toContain('desk.');
  });
});
