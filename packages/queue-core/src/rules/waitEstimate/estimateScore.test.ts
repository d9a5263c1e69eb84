import { minute } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { WaitEstimate } from '../waitEstimate.ts';
import { emptyScore, scoreEstimate, scoreFigures } from './estimateScore.ts';

const twenty: WaitEstimate = {
  status: 'estimated',
  waitMs: 20 * minute,
  range50: { fromMs: 15 * minute, toMs: 25 * minute },
  range90: { fromMs: 10 * minute, toMs: 40 * minute },
};
const passport9 = { service: 'passport', hour: 9 };

describe('the score of estimates', () => {
  const score = [
    { key: passport9, waited: 18 },
    { key: passport9, waited: 30 },
    { key: { service: 'passport', hour: 10 }, waited: 50 },
    { key: { service: 'land', hour: 9 }, waited: 25 },
  ].reduce((sum, { key, waited }) => scoreEstimate(sum, key, twenty, waited * minute), emptyScore);

  it('is error, bias and coverage of one service and hour', () => {
    expect(scoreFigures(score, passport9)).toEqual({
      compared: 2,
      unknown: 0,
      meanAbsoluteErrorMs: 6 * minute,
      biasMs: -4 * minute,
      coverage50: 0.5,
      coverage90: 1,
    });
  });

  it('adds up by service, by hour, and over all; the ends of a range are inside', () => {
    expect(scoreFigures(score, { service: 'passport' }).coverage90).toBeCloseTo(2 / 3);
    expect(scoreFigures(score, { hour: 9 })).toMatchObject({ compared: 3, coverage50: 2 / 3 });
    expect(scoreFigures(score)).toMatchObject({ compared: 4, biasMs: -10.75 * minute });
  });

  it('counts "unknown" apart, and knows no figures of nothing', () => {
    const told = scoreEstimate(emptyScore, passport9, { status: 'unknown' }, 5 * minute);
    expect(scoreFigures(told)).toMatchObject({ compared: 0, unknown: 1, biasMs: Number.NaN });
  });

  it('survives being written and read back', () => {
    expect(JSON.parse(JSON.stringify(score))).toEqual(score);
  });
});
