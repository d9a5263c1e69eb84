import { locales } from '@talon/shared';
import { expect, it } from 'vitest';
import { numberRuns, paperTexts } from './paperTexts.ts';
import { samplePaper } from './testing/papers.ts';

it.each(locales)('says everything in %s', (language) => {
  expect(paperTexts(samplePaper(language, { copy: true }))).toMatchSnapshot();
});

it('makes a run of three counters and more', () => {
  expect(numberRuns([1, 2, 5, 7, 8, 9, 12])).toEqual(['1', '2', '5', '7–9', '12']);
  expect(numberRuns([4])).toEqual(['4']);
  expect(numberRuns([])).toEqual([]);
});

it('speaks of one counter in the singular, even of number 21', () => {
  const place = { floor: 1, hallName: 'зала 1', counterNumbers: [21] };
  expect(paperTexts(samplePaper('uk', { place })).rows[0]?.value).toContain('вікно\u00a021');
});

it('leaves out what is not known: the place, the purpose, counters nobody staffs', () => {
  const unknown = paperTexts(samplePaper('uk', { place: null, purpose: null }));
  expect(unknown.rows.map(({ label }) => label)).toEqual(['Перед вами', 'Видано']);
  expect(unknown.purpose).toBeNull();
  const place = { floor: 1, hallName: 'зала 1', counterNumbers: [] };
  expect(paperTexts(samplePaper('uk', { place })).rows[0]?.value).toBe('1\u00a0поверх, зала\u00a01');
});

it('[APPOINT-2][APPOINT-3] says the booked time first, and who came too late for it', () => {
  const bookedAt = Date.UTC(2026, 10, 21, 9, 30);
  const rowOf = (language: 'uk' | 'ru' | 'en', inTime: boolean) =>
    paperTexts(samplePaper(language, { appointment: { bookedAt, inTime } })).rows[0];
  expect(rowOf('uk', true)).toEqual({ label: 'Запис на', value: '11:30' });
  expect(rowOf('ru', false)).toEqual({ label: 'Запись на', value: '11:30; опоздание: живая очередь' });
  expect(rowOf('en', false)?.value).toBe('11:30; late: live queue');
});

it('says in a word that nobody is before the visitor', () => {
  expect(paperTexts(samplePaper('ru', { peopleBefore: 0 })).rows[1]?.value).toBe('никого');
});

it('[ESTIMATE-1] says how long it takes, on a copy how long still, and nothing where it is unknown', () => {
  const wait = { likely: { from: 10, to: 20 }, nearlyAll: { from: 5, to: 40 } };
  const rowOf = (changes: Parameters<typeof samplePaper>[1]) => {
    const { label, value } = paperTexts(samplePaper('uk', changes)).rows[2] ?? { label: '', value: '' };
    return `${label}: ${value}`;
  };
  expect(rowOf({ wait })).toBe('Чекати орієнтовно: 10–20\u00a0хв');
  expect(rowOf({ wait, copy: true })).toBe('Ще чекати: 10–20\u00a0хв');
  expect(rowOf({ wait: { ...wait, likely: { from: 0, to: 3 } } })).toBe(
    'Чекати орієнтовно: до\u00a03\u00a0хв',
  );
  expect(rowOf({ wait: null })).toContain('Видано');
});

it('prints the wall time of the branch, on both sides of a change of clocks', () => {
  const winter = samplePaper('en', { issuedAt: Date.UTC(2026, 0, 5, 22, 30) });
  const summer = samplePaper('en', { issuedAt: Date.UTC(2026, 6, 5, 22, 30) });
  expect(paperTexts(winter).rows[2]?.value).toBe('06\u00a0Jan\u00a02026, 00:30');
  expect(paperTexts(summer).rows[2]?.value).toBe('06\u00a0Jul\u00a02026, 01:30');
});
