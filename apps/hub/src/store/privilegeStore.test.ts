import { serviceDay, type PriorityClassId, type VisitId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { databasePath } from './openStores.ts';
import { openDatabase } from './openDatabase.ts';
import { plainNumber, privilegeStore } from './privilegeStore.ts';
import { testDataFolder } from './testDataFolder.ts';

const monday = serviceDay.parse('2026-11-23');
const tuesday = serviceDay.parse('2026-11-24');
const veteran = 'veteran' as PriorityClassId;
const [first, second] = ['visit-1' as VisitId, 'visit-2' as VisitId];

function openPrivileges() {
  const database = openDatabase(databasePath(testDataFolder()));
  migrate(database);
  return { database, privileges: privilegeStore(database) };
}

describe('[PRIORITY-6] a privilege that is given once a day', () => {
  it('is found again by its document, however the number is typed, and stays with the first visit', () => {
    const { privileges } = openPrivileges();
    privileges.note(monday, veteran, 'УБД № 123-456', first);
    privileges.note(monday, veteran, 'убд 123456', second);
    expect(privileges.usedBy(monday, veteran, 'УБД 123 456')).toBe(first);
  });

  it('is another one for another document, another class and another day', () => {
    const { privileges } = openPrivileges();
    privileges.note(monday, veteran, '123456', first);
    expect(privileges.usedBy(monday, veteran, '123457')).toBeUndefined();
    expect(privileges.usedBy(monday, 'family' as PriorityClassId, '123456')).toBeUndefined();
    expect(privileges.usedBy(tuesday, veteran, '123456')).toBeUndefined();
  });

  it('keeps no number, and of a day that is over neither hashes nor the key', () => {
    const { database, privileges } = openPrivileges();
    privileges.note(monday, veteran, 'АБ 123456', first);
    const [use] = database.prepare('SELECT * FROM privilege_use').all();
    expect(JSON.stringify(use)).not.toContain('123456');
    privileges.note(tuesday, veteran, 'АБ 123456', second);
    expect(database.prepare('SELECT service_day FROM privilege_use').pluck().all()).toEqual([tuesday]);
    expect(database.prepare('SELECT service_day FROM privilege_key').pluck().all()).toEqual([tuesday]);
  });

  it.each([
    ['аб 123-456', 'АБ123456'],
    ['АВ № 7', 'AB7'],
    ['kp 000 12', 'КР00012'],
  ])('%s and %s are one number', (one, other) => {
    expect(plainNumber(one)).toBe(plainNumber(other));
  });
});
