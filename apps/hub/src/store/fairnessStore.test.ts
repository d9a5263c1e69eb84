import { fairness } from '@talon/queue-core';
import { daysOf, demoConfig } from '@talon/queue-core/testing';
import { serviceDay } from '@talon/shared';
import { expect, it, onTestFinished } from 'vitest';
import { answeredRandomDay } from './journalContract.ts';
import { openStores } from './openStores.ts';
import { testDataFolder } from './testDataFolder.ts';

it('tells each day of a journal apart, also one that was opened again', () => {
  const config = demoConfig();
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  onTestFinished(() => stores.close());
  const { answered: turns } = answeredRandomDay({
    seed: 1,
    commands: 9000,
    startAt: Date.UTC(2026, 10, 23, 17),
  });
  while (turns.length > 0) stores.journal.append(turns.splice(0, 100));

  const days = daysOf(Array.from(stores.journal.read(), ({ event }) => event));
  expect(days.map(({ serviceDay: day }) => day)).toEqual(['2026-11-23', '2026-11-24']);
  // A day is told from the close of the one before on: otherwise nobody would be at the counters.
  const secondDay = days[1]?.events.map(({ body }) => body.type) ?? [];
  expect(secondDay.slice(0, secondDay.indexOf('dayOpened'))).toContain('counterOpened');
  for (const { serviceDay: day, events } of days) {
    const report = stores.fairness.reportOf(day, config);
    expect(report).toEqual(fairness(day, events, config));
    expect(report?.byRule.length).toBeGreaterThan(0);
  }
  expect(stores.fairness.reportOf(serviceDay.parse('2026-11-20'), config)).toBeUndefined();
});
