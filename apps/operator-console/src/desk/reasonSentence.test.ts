import { pickReasonId, priorityClassId, type CallReason } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { richBranch } from '../testing/sampleViews.ts';
import { reasonSentence } from './reasonSentence.ts';

const branch = richBranch();
const ordinary = priorityClassId.parse('ordinary');
const veteran = priorityClassId.parse('veteran');

describe('the sentence why this visitor was called', () => {
  it('says the longest wait, and that nobody was passed over', () => {
    expect(
      reasonSentence('uk', { rule: 'longest-wait', priorityClassId: ordinary, overtaken: 0 }, branch),
    ).toBe('найдовше чекає серед послуг цього вікна. Попереду нікого не пропущено.');
  });

  it('names the class that has precedence and counts those who waited longer, in right plurals', () => {
    const say = (locale: 'uk' | 'ru' | 'en', overtaken: number) =>
      reasonSentence(locale, { rule: 'longest-wait', priorityClassId: veteran, overtaken }, branch);
    expect(say('uk', 1)).toBe(
      'має перевагу (пільга) і чекає найдовше серед таких. 1 відвідувач чекає довше за нього.',
    );
    expect(say('uk', 3)).toContain('3 відвідувачі чекають');
    expect(say('uk', 11)).toContain('11 відвідувачів чекають');
    expect(say('ru', 22)).toContain('22 посетителя ждут');
    expect(say('en', 1)).toContain('1 visitor has waited longer');
  });

  it('says transfer and resume in words', () => {
    expect(reasonSentence('uk', { rule: 'transferred-here', overtaken: 0 }, branch)).toBe(
      'його передали саме до цього вікна. Попереду нікого не пропущено.',
    );
    expect(reasonSentence('ru', { rule: 'resumed' }, branch)).toBe('он был отложен и теперь продолжает.');
  });

  it('says each rule of a public hall, with its figures', () => {
    const say = (reason: CallReason) => reasonSentence('uk', reason, branch).replace(/ Попереду.*$/, '');
    const of = { priorityClassId: veteran, overtaken: 0 };
    expect(say({ rule: 'most-points', points: 22, ...of })).toBe(
      'чекає найдовше з урахуванням переваг: 22 бали.',
    );
    expect(say({ rule: 'turn', of: 'priority', place: 1, ...of })).toBe(
      'зараз черга тих, хто має перевагу (пільга).',
    );
    expect(say({ rule: 'turn', of: 'ordinary', place: 2, ...of })).toBe(
      'зараз черга тих, хто чекає без переваги.',
    );
    expect(say({ rule: 'past-guarantee', guaranteedMinutes: 15, ...of })).toBe(
      'чекає довше, ніж гарантовані 15 хв (пільга).',
    );
    expect(say({ rule: 'overtaken-enough', timesOvertaken: 3, ...of })).toBe(
      'його вже випередили 3 рази, більше не можна.',
    );
    expect(say({ rule: 'overtaken-enough', timesOvertaken: 0, ...of })).toBe(
      'прийшов раніше за того, кого більше не можна випереджати.',
    );
  });

  it('[PICK-1] names the reason of a direct pick in every language, and whom it passed over', () => {
    const picked: CallReason = { rule: 'picked', reasonId: pickReasonId.parse('unwell'), overtaken: 2 };
    expect(reasonSentence('uk', picked, branch)).toBe(
      'працівник викликав поза чергою, причина: стало зле. 2 відвідувачі чекають довше за нього.',
    );
    expect(reasonSentence('ru', picked, branch)).toContain('причина: стало плохо.');
    expect(reasonSentence('en', picked, branch)).toContain('reason: feels unwell.');
  });

  it('says the id of a reason that has left the configuration, rather than nothing', () => {
    const picked: CallReason = { rule: 'picked', reasonId: pickReasonId.parse('gone'), overtaken: 0 };
    expect(reasonSentence('uk', picked, branch)).toContain('причина: gone.');
  });
});
