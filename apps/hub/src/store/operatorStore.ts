import { minute, type Instant, type OperatorId, type Role } from '@talon/shared';
import type Database from 'better-sqlite3';
import { hashPin, isPinOf } from './secrets.ts';
import { writing } from './storeErrors.ts';

/** A member of staff who may sign in. */
export interface Operator {
  readonly operatorId: OperatorId;
  /** As on the badge: 1 to 6 digits, unique in the branch. */
  readonly number: string;
  readonly name: string;
  readonly role: Role;
}

type PinCheck =
  | { readonly ok: true; readonly operator: Operator }
  | { readonly ok: false; readonly code: 'wrong-pin' | 'locked-out' };

export interface OperatorStore {
  /** By number. Kept in memory: it is asked for with every view of the staff. */
  list(): readonly Operator[];
  /** @param pinHash made by `hashPin` */
  add(operator: Operator, pinHash: string): void;
  /**
   * Checks a number and its PIN. Five wrong ones in a row lock the number out for five minutes; a number that does
   * not exist behaves the same and takes as long.
   *
   * @throws DiskFullError when a try cannot be counted: then none is allowed
   */
  checkPin(number: string, pin: string, now: Instant): Promise<PinCheck>;
}

const wrongPinsAllowed = 5;
const lockOutMs = 5 * minute;

export function operatorStore(database: Database.Database): OperatorStore {
  const insert = database.prepare(
    'INSERT INTO operator (operator_id, number, name, role, pin_hash) VALUES (?, ?, ?, ?, ?)',
  );
  const selectAll = database.prepare<[], Operator>(
    'SELECT operator_id AS operatorId, number, name, role FROM operator ORDER BY CAST(number AS INTEGER)',
  );
  const selectByNumber = database.prepare<[string], Operator & { pinHash: string }>(
    `SELECT operator_id AS operatorId, number, name, role, pin_hash AS pinHash
     FROM operator WHERE number = ?`,
  );
  const forgetOld = database.prepare('DELETE FROM sign_in_failure WHERE last_failed_at <= ?');
  const selectWrongPins = database.prepare<[string], { wrongPins: number }>(
    'SELECT wrong_pins AS wrongPins FROM sign_in_failure WHERE number = ?',
  );
  const countWrongPin = database.prepare(
    `INSERT INTO sign_in_failure (number, wrong_pins, last_failed_at) VALUES (?, 1, ?)
     ON CONFLICT (number) DO UPDATE SET wrong_pins = wrong_pins + 1, last_failed_at = excluded.last_failed_at`,
  );
  const forgetWrongPins = database.prepare('DELETE FROM sign_in_failure WHERE number = ?');

  /** Counts a try before its PIN is known to be wrong, so that tries sent all at once are counted too. */
  const countTry = database.transaction((number: string, now: Instant): 'counted' | 'locked-out' => {
    forgetOld.run(now - lockOutMs);
    if ((selectWrongPins.get(number)?.wrongPins ?? 0) >= wrongPinsAllowed) return 'locked-out';
    countWrongPin.run(number, now);
    return 'counted';
  });

  // Checked in place of a number that does not exist, so that the time of the answer does not tell.
  const nobodysPin = hashPin('0000');

  let listed: readonly Operator[] | undefined;

  return {
    list() {
      listed ??= selectAll.all();
      return listed;
    },
    add({ operatorId, number, name, role }, pinHash) {
      listed = undefined;
      insert.run(operatorId, number, name, role, pinHash);
    },
    async checkPin(number, pin, now) {
      if (writing(() => countTry.immediate(number, now)) === 'locked-out')
        return { ok: false, code: 'locked-out' };
      const found = selectByNumber.get(number);
      const fits = await isPinOf(found?.pinHash ?? (await nobodysPin), pin);
      if (found === undefined || !fits) return { ok: false, code: 'wrong-pin' };
      writing(() => forgetWrongPins.run(number));
      const { operatorId, name, role } = found;
      return { ok: true, operator: { operatorId, number: found.number, name, role } };
    },
  };
}
