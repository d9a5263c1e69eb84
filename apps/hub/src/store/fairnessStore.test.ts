import { fairness } from '@talon/queue-core';
import { demoConfig } from '@talon/queue-core/testing';
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

  const rows = [...stores.journal.read()];
  const days = ['2026-11-23', '2026-11-24'].map((day) => serviceDay.parse(day));
  for (const day of days) {
    const events = rows.filter((row) => row.serviceDay === day).map(({ event }) => event);
    const report = stores.fairness.reportOf(day, config);
    expect(report).toEqual(fairness(day, events, config));
    expect(report?.byRule.length).toBeGreaterThan(0);
  }
  expect(stores.fairness.reportOf(serviceDay.parse('2026-11-20'), config)).toBeUndefined();
});
