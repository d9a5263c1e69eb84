import { publicToken, ticketNumber } from '@talon/shared';
import { expect, it } from 'vitest';
import { recordedWaits, replayedWaits } from './waits.ts';

it('gives the mean wait by the hour of the ticket, of those who were called', () => {
  const day = {
    name: 'North',
    date: '2020-01-13',
    timeZone: 'Europe/Warsaw',
    opensAt: 480,
    endsAt: 600,
    series: [{ name: 'A', arrivals: [481, 485, 541], calls: [485, 495], openCounters: [], cycleMinutes: [] }],
  };
  expect(recordedWaits(day)).toEqual([
    { hour: 8, issued: 2, mean: 7 },
    { hour: 9, issued: 1, mean: null },
  ]);
});

it('counts the replayed hours from the midnight of the day', () => {
  const midnight = 1_000_000_000;
  const visit = {
    ticket: ticketNumber.parse({ letter: 'А', number: 1 }),
    publicToken: publicToken.parse('x'.repeat(22)),
    issuedAt: midnight + 481 * 60_000,
    calledAt: midnight + 484 * 60_000,
  };
  expect(replayedWaits([visit], midnight)).toEqual([{ hour: 8, issued: 1, mean: 3 }]);
});
