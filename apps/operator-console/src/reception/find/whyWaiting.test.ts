import { translate, type Locale } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { callsNext, explainedVisit, visitHere } from '../../testing/sampleReception.ts';
import { sampleBranch, sampleNow } from '../../testing/sampleViews.ts';
import { wallClock } from '../../texts/wallClock.ts';
import { whyWaiting } from './whyWaiting.ts';

function sentences(explained = explainedVisit(), locale: Locale = 'uk') {
  return whyWaiting(explained, visitHere().visitId, sampleNow, sampleBranch, {
    locale,
    t: (key, values) => translate(locale, key, values),
    name: (text) => text[locale],
    duration: String,
    clock: (at) => wallClock(at, sampleBranch.timeZone),
  });
}

const counters = (...first: ReturnType<typeof callsNext>[]) => ({ total: first.length, first });

describe('[EXPLAIN-1] why somebody still waits, in words', () => {
  it('says how long, how often overtaken, and whom the counter would call', () => {
    expect(sentences()).toEqual([
      'Станом на 10:46 чекає 12 хвилин.',
      'За правилами його випередили 2 рази.',
      'Вікно 4, далі В\u202F010: найдовше чекає серед послуг цього вікна. Попереду нікого не пропущено.',
    ]);
  });

  it('names counters that would call the same for the same reason together', () => {
    const same = explainedVisit({ counters: counters(callsNext(4, 10), callsNext(5, 12), callsNext(6, 10)) });
    const [, , first, second, ...more] = sentences(same);
    expect(first).toMatch(/^Вікна 4, 6, далі В.010: /);
    expect(second).toMatch(/^Вікно 5, далі саме він: /);
    expect(more).toEqual([]);
  });

  it('says the limit and the guarantee, reached or not', () => {
    const of = (guaranteeInMinutes: number) =>
      sentences(explainedVisit({ mostOvertaken: 5, guaranteeInMinutes })).slice(1, 3);
    expect(of(8)).toEqual([
      'За правилами його випередили 2 рази. Можна не більше ніж 5 разів.',
      'До гарантованого часу лишилося 8 хв.',
    ]);
    expect(of(-3)[1]).toBe('Гарантований час минув 3 хв тому: він іде раніше за тих, чий час іще не минув.');
  });

  it('says that no counter is open for it, or that there are more than are named', () => {
    expect(sentences(explainedVisit({ counters: counters() })).at(-1)).toBe(
      'Зараз жодне відкрите вікно не викликає з його черги.',
    );
    const many = explainedVisit({ counters: { ...counters(callsNext(4, 10)), total: 22 } });
    expect(sentences(many).at(-1)).toBe('Його викликає ще 21 вікно.');
    expect(sentences(many, 'ru').at(-1)).toBe('Его вызывает ещё 21 окно.');
    expect(sentences(many, 'en').at(-1)).toBe('21 more counters call from there.');
  });
});
