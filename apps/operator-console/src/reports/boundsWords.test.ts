import { translate, type FairnessReport } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { sampleFairness } from '../testing/sampleViews.ts';
import { boundsWords } from './boundsWords.ts';

/** What is said of the sample day, where it is otherwise than `more` says. */
function said(more: Partial<FairnessReport>, locale: 'uk' | 'ru' | 'en' = 'en') {
  const bounds = boundsWords(
    { ...sampleFairness, ...more },
    (key, values) => translate(locale, key, values),
    (id) => id,
  );
  return bounds.map(({ words, state, why }) => [state, words].concat(why));
}

const overtaking = (more: Partial<FairnessReport['overtaking']>) =>
  said({ overtaking: { ...sampleFairness.overtaking, ...more }, byClass: [] }).slice(0, -1);

describe('[CALL-13] of overtaking is said', () => {
  it('that there is no limit, and how far it went', () => {
    expect(overtaking({ limit: null, most: 12 })).toEqual([
      ['unset', 'One visitor was overtaken at most 12 times. No limit to it is set.'],
    ]);
  });

  it.each<[Partial<FairnessReport['overtaking']>, string]>([
    [{ most: 0, atLimit: 0 }, 'Nobody was overtaken.'],
    [
      { limit: 3, most: 2, atLimit: 0 },
      'Nobody was overtaken more than 3 times, as is allowed. Nobody was overtaken as often as that.',
    ],
    [
      { limit: 1, most: 1, atLimit: 4 },
      'Nobody was overtaken more than once, as is allowed. 4 visitors were overtaken as often as that.',
    ],
  ])('that the limit was kept: %j', (more, words) => {
    expect(overtaking(more)).toEqual([['kept', words]]);
  });

  it('apart, what staff did by hand to those at the limit', () => {
    expect(overtaking({ most: 0, beyondByHand: 2 })).toEqual([
      ['kept', 'Nobody was overtaken.'],
      ['missed', 'Staff passed over by hand those who may not be overtaken any more: 2 times.'],
    ]);
  });

  it('that a rule was broken, and by which one, and never beside it that the limit was kept', () => {
    expect(overtaking({ most: 4, beyondByRule: [{ rule: 'turn', overtakes: 1 }] })).toEqual([
      [
        'missed',
        'The rules overtook those who may not be overtaken any more: once. That must not happen: show this report to the administrator.',
        'The turn of a group: 1',
      ],
    ]);
  });
});

describe('[CALL-12] of guarantees is said', () => {
  const ofClasses = (...byClass: FairnessReport['byClass']) => said({ byClass }).slice(1);
  const [ordinary, veteran] = sampleFairness.byClass;
  if (ordinary === undefined || veteran === undefined) throw new Error('the sample day has two classes');

  it('nothing of a class that has none, or to which nobody came', () => {
    expect(ofClasses(ordinary)).toEqual([['unset', 'No class has a guaranteed wait.']]);
    const untouched = { ...veteran, judged: 0, pastGuarantee: 0, causes: [] };
    expect(ofClasses(ordinary, untouched)).toEqual([
      ['unset', 'Nobody of a class with a guaranteed wait has been called yet.'],
    ]);
  });

  it('of each class whether it was kept, and of how many it was missed and why', () => {
    const kept = { ...ordinary, guaranteedMinutes: 60, judged: 44 };
    expect(ofClasses(kept, veteran)).toEqual([
      ['kept', 'ordinary, guarantee 60 min: kept for all (44).'],
      [
        'missed',
        'veteran, guarantee 15 min: 3 of 7 waited longer.',
        'No counter for the service was open: 1',
        'All counters for the service were busy: 2',
      ],
    ]);
  });

  it('the number of people as one says it', () => {
    const missed = (pastGuarantee: number) =>
      said({ byClass: [{ ...veteran, pastGuarantee, judged: 9, causes: [] }] }, 'uk')[1]?.[1];
    expect([1, 2, 5].map(missed)).toEqual([
      'veteran, гарантія 15 хв: довше чекав 1 з 9.',
      'veteran, гарантія 15 хв: довше чекали 2 з 9.',
      'veteran, гарантія 15 хв: довше чекало 5 з 9.',
    ]);
  });
});
