import { expect, it } from 'vitest';
import { check } from './checks.ts';
import { allHold, summaryPage, type Summary } from './summary.ts';

const summary: Summary = {
  day: 'North',
  date: '2020-01-13',
  speed: 60,
  seconds: 640.4,
  counters: 30,
  recordedOverlap: 38,
  noShowShare: 0.06,
  longestAtKioskMinutes: 0.42,
  totals: { arrived: 3, issued: 3, served: 1, noShow: 1, cancelled: 0, leftOver: 1 },
  waits: {
    replayed: [{ hour: 8, issued: 3, mean: 4.25 }],
    recorded: [
      { hour: 8, issued: 2, mean: 3 },
      { hour: 9, issued: 1, mean: null },
    ],
  },
  checks: [check('the hash chain of the journal holds', [])],
};

it('says everything on one page', () => {
  expect(summaryPage(summary)).toMatchInlineSnapshot(`
    "North, 2020-01-13, at 60 times the speed, in 640 s
    30 counters (record: up to 38 windows open at once, some of them the same window in several queues)
    assumed: nobody comes to 6 % of the calls
    nobody was longer than 0.4 min at the kiosk

      came              3
      issued            3
      served            1
      no-show           1
      cancelled         0
      left over         1

      hour    tickets            mean wait, min
              replay   record    replay   record
      08:00        3        2       4.3      3.0
      09:00        0        1         -        -

      holds   the hash chain of the journal holds"
  `);
  expect(allHold(summary)).toBe(true);
});

it('shows what is broken, and not more of it than can be read', () => {
  const broken = {
    ...summary,
    checks: [check('no number was given twice', ['1', '2', '3', '4', '5', '6', '7'])],
  };
  expect(summaryPage(broken)).toMatch(/BROKEN {2}no number was given twice\n( +\d\n){5} +and 2 more$/);
  expect(allHold(broken)).toBe(false);
});
