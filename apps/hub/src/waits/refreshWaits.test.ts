import { emptyHall, evolve, unknownWaits, type HallState } from '@talon/queue-core';
import { demoConfig } from '@talon/queue-core/testing';
import { second, type Instant } from '@talon/shared';
import { expect, it } from 'vitest';
import { dayClosed, dayOpened } from '../store/journalContract.ts';
import { refreshWaits } from './refreshWaits.ts';

function refreshed(state: HallState) {
  let published = 0;
  let hubTime: Instant = 0;
  const refresh = refreshWaits({
    now: () => ({ state, config: demoConfig(), revision: 1, hubTime, workingSince: 0, waits: unknownWaits }),
    publish: () => void (published += 1),
  });
  for (hubTime = 0; hubTime < 300 * second; hubTime += second) refresh();
  return published;
}

it('publishes once a minute, and only while a day runs', () => {
  const open = evolve(emptyHall, dayOpened('2026-11-23'));
  expect(refreshed(open)).toBe(5);
  expect(refreshed(emptyHall)).toBe(0);
  expect(refreshed(evolve(open, dayClosed()))).toBe(0);
});
