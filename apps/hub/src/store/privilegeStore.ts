import { createHmac, randomBytes } from 'node:crypto';
import type { PriorityClassId, ServiceDay, VisitId } from '@talon/shared';
import type Database from 'better-sqlite3';

/**
 * [PRIORITY-6] Which document has given which privilege on the newest day.
 *
 * A number is never kept, only its HMAC-SHA256 under a key made for this one day. Key and hashes of earlier days are
 * erased with the first use of a new day: from then on nobody can find out who was here by trying all numbers.
 */
export interface PrivilegeStore {
  /** The visit to which the document gave the class on that day. */
  usedBy(day: ServiceDay, priorityClassId: PriorityClassId, documentNumber: string): VisitId | undefined;
  /** Notes a use; once noted, a document stays with its first visit. Runs inside the journal's transaction. */
  note(day: ServiceDay, priorityClassId: PriorityClassId, documentNumber: string, visitId: VisitId): void;
}

export function privilegeStore(database: Database.Database): PrivilegeStore {
  const selectKey = database.prepare<[string], { key: Buffer }>(
    'SELECT key FROM privilege_key WHERE service_day = ?',
  );
  const insertKey = database.prepare('INSERT INTO privilege_key (service_day, key) VALUES (?, ?)');
  const eraseKeys = database.prepare('DELETE FROM privilege_key WHERE service_day <> ?');
  const eraseUses = database.prepare('DELETE FROM privilege_use WHERE service_day <> ?');
  const select = database.prepare<[string, Buffer], { visitId: VisitId }>(
    'SELECT visit_id AS visitId FROM privilege_use WHERE service_day = ? AND hash = ?',
  );
  const insert = database.prepare(
    'INSERT INTO privilege_use (service_day, hash, visit_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );

  const keyOf = (day: ServiceDay): Buffer | undefined => selectKey.get(day)?.key;
  const makeKey = (day: ServiceDay): Buffer => {
    eraseKeys.run(day);
    eraseUses.run(day);
    const key = randomBytes(32);
    insertKey.run(day, key);
    return key;
  };

  return {
    usedBy(day, priorityClassId, documentNumber) {
      const key = keyOf(day);
      return key && select.get(day, hashOf(key, priorityClassId, documentNumber))?.visitId;
    },
    note(day, priorityClassId, documentNumber, visitId) {
      insert.run(day, hashOf(keyOf(day) ?? makeKey(day), priorityClassId, documentNumber), visitId);
    },
  };
}

const hashOf = (key: Buffer, priorityClassId: PriorityClassId, documentNumber: string): Buffer =>
  createHmac('sha256', key)
    .update(`${priorityClassId}\n${plainNumber(documentNumber)}`)
    .digest();

/** Cyrillic letters that are typed for Latin ones and the other way round: one document, one number. */
const lookalikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  І: 'I',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
};

/** The same for «аб 123-456» and “АБ123456”: capitals without blanks, dashes and signs, look-alike letters as Latin ones. */
export const plainNumber = (documentNumber: string): string =>
  documentNumber
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/\p{L}/gu, (letter) => lookalikes[letter] ?? letter);
