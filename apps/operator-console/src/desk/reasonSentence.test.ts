import { priorityClassId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { sampleBranch } from '../testing/sampleViews.ts';
import { reasonSentence } from './reasonSentence.ts';

const classes = sampleBranch.priorityClasses;
const ordinary = priorityClassId.parse('ordinary');
const veteran = priorityClassId.parse('veteran');

describe('the sentence why this visitor was called', () => {
  it('says the longest wait, and that nobody was passed over', () => {
    expect(
      reasonSentence('uk', { rule: 'longest-wait', priorityClassId: ordinary, overtaken: 0 }, classes),
    ).toBe('найдовше чекає серед ваших послуг. Попереду нікого не пропущено.');
  });

  it('names the class that has precedence and counts those who waited longer, in right plurals', () => {
    const say = (locale: 'uk' | 'ru' | 'en', overtaken: number) =>
      reasonSentence(locale, { rule: 'longest-wait', priorityClassId: veteran, overtaken }, classes);
    expect(say('uk', 1)).toBe(
      'має перевагу (пільга) і чекає найдовше серед таких. 1 відвідувач чекає довше за нього.',
    );
    expect(say('uk', 3)).toContain('3 відвідувачі чекають');
    expect(say('uk', 11)).toContain('11 відвідувачів чекають');
    expect(say('ru', 22)).toContain('22 посетителя ждут');
    expect(say('en', 1)).toContain('1 visitor has waited longer');
  });

  it('says transfer and resume in words', () => {
    expect(reasonSentence('uk', { rule: 'transferred-here' }, classes)).toBe(
      'його передали саме до вашого вікна.',
    );
    expect(reasonSentence('ru', { rule: 'resumed' }, classes)).toBe('он был отложен и теперь продолжает.');
  });
});
