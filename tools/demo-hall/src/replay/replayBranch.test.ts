import { ticketLetters } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { replayBranch } from './replayBranch.ts';
import { syntheticDay } from './syntheticDay.ts';

describe('the branch of a replay', () => {
  it('has a queue and a letter for each series, and half of the numbers for each kiosk', () => {
    const { config, seriesOfLetter } = replayBranch(syntheticDay(), 'http://127.0.0.1:7300', 30);
    expect(config.queues.map(({ letter }) => letter)).toEqual(['А', 'Б', 'В', 'Г']);
    expect(seriesOfLetter.get('Б')?.name).toBe('Паспорти');
    expect(config.queues[0]?.ranges.kiosks).toEqual({
      'kiosk-1': { from: 1, to: 499 },
      'kiosk-2': { from: 500, to: 998 },
    });
    expect(config.counters).toHaveLength(10);
  });

  it('refuses a day with more series than there are letters', () => {
    const day = syntheticDay();
    const [series] = day.series;
    const many = Array.from({ length: ticketLetters.length + 1 }, () => series).filter(
      (each) => each !== undefined,
    );
    expect(() => replayBranch({ ...day, series: many }, 'http://127.0.0.1:7300', 30)).toThrow(/25 series/);
  });
});
