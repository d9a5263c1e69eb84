import { minute, type Instant, type OperatorId, type Role } from '@talon/shared';
import type Database from 'better-sqlite3';
import { hashPin, isPinOf } from './secrets.ts';
import { writing } from './storeErrors.ts';

/** A member of staff. */
export interface Operator {
  readonly operatorId: OperatorId;
  /** As on the badge: 1 to 6 digits, unique in the branch. */
  readonly number: string;
  readonly name: string;
  readonly role: Role;
}

/** The same with what changes of him. */
export interface KeptOperator extends Operator {
  /** 1 for a new one; every change counts on. */
  readonly version: number;
  /** Since when he may not sign in; `null`: he may. */
  readonly deactivatedAt: Instant | null;
}

type PinCheck =
  | { readonly ok: true; readonly operator: Operator }
  | { readonly ok: false; readonly code: 'wrong-pin' | 'deactivated' | 'locked-out' };

/** Writing throws DiskFullError when there is no room: nothing was written. */
export interface OperatorStore {
  /** Everybody there ever was, by number. Kept in memory: it is asked for with every view of the staff. */
  list(): readonly KeptOperator[];
  /** From the tables, also inside of a transaction. */
  find(operatorId: OperatorId): KeptOperator | undefined;
  /** The number after the largest that anybody ever had. */
  nextNumber(): string;
  /** @param pinHash made by `hashPin` */
  add(operator: Operator, pinHash: string): void;
  /** Writes name, role and whether he may sign in, and counts the version on. */
  change(next: Pick<KeptOperator, 'operatorId' | 'name' | 'role' | 'deactivatedAt'>): void;
  /** Gives another PIN, and forgets the wrong ones. @param pinHash made by `hashPin` */
  setPin(operatorId: OperatorId, pinHash: string): void;
  /**
   * Checks a number and its PIN. Five wrong ones in a row lock the number out for five minutes; a number that does
   * not exist behaves the same and takes as long. Only who knows the PIN learns that he is deactivated.
   *
   * @throws DiskFullError when a try cannot be counted: then none is allowed
   */
  checkPin(number: string, pin: string, now: Instant): Promise<PinCheck>;
}

const wrongPinsAllowed = 5;
const lockOutMs = 5 * minute;
/** Below it are numbers that nobody mistakes for a counter's. */
const firstNumber = 101;

const columns = 'operator_id AS operatorId, number, name, role, version, deactivated_at AS deactivatedAt';

export function operatorStore(database: Database.Database): OperatorStore {
  const insert = database.prepare(
    'INSERT INTO operator (operator_id, number, name, role, pin_hash) VALUES (?, ?, ?, ?, ?)',
  );
  const update = database.prepare(
    `UPDATE operator SET name = @name, role = @role, deactivated_at = @deactivatedAt, version = version + 1
     WHERE operator_id = @operatorId`,
  );
  const updatePin = database.prepare<[string, OperatorId], { number: string }>(
    'UPDATE operator SET pin_hash = ? WHERE operator_id = ? RETURNING number',
  );
  const selectAll = database.prepare<[], KeptOperator>(
    `SELECT ${columns} FROM operator ORDER BY CAST(number AS INTEGER)`,
  );
  const selectById = database.prepare<[OperatorId], KeptOperator>(
    `SELECT ${columns} FROM operator WHERE operator_id = ?`,
  );
  const selectLargest = database.prepare<[], { largest: number | null }>(
    'SELECT max(CAST(number AS INTEGER)) AS largest FROM operator',
  );
  const selectByNumber = database.prepare<[string], KeptOperator & { pinHash: string }>(
    `SELECT ${columns}, pin_hash AS pinHash FROM operator WHERE number = ?`,
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

  let listed: readonly KeptOperator[] | undefined;

  return {
    list() {
      listed ??= selectAll.all();
      return listed;
    },
    find: (operatorId) => selectById.get(operatorId),
    nextNumber: () => String(Math.max(firstNumber, (selectLargest.get()?.largest ?? 0) + 1)),
    add({ operatorId, number, name, role }, pinHash) {
      listed = undefined;
      writing(() => insert.run(operatorId, number, name, role, pinHash));
    },
    change({ operatorId, name, role, deactivatedAt }) {
      listed = undefined;
      writing(() => update.run({ operatorId, name, role, deactivatedAt }));
    },
    setPin(operatorId, pinHash) {
      writing(() => {
        const changed = updatePin.get(pinHash, operatorId);
        if (changed !== undefined) forgetWrongPins.run(changed.number);
      });
    },
    async checkPin(number, pin, now) {
      if (writing(() => countTry.immediate(number, now)) === 'locked-out')
        return { ok: false, code: 'locked-out' };
      const tried = selectByNumber.get(number)?.pinHash;
      const fits = await isPinOf(tried ?? (await nobodysPin), pin);
      // Once more: meanwhile somebody may have given him another PIN or let him go.
      const found = selectByNumber.get(number);
      if (found === undefined || found.pinHash !== tried || !fits) return { ok: false, code: 'wrong-pin' };
      writing(() => forgetWrongPins.run(number));
      if (found.deactivatedAt !== null) return { ok: false, code: 'deactivated' };
      const { operatorId, name, role } = found;
      return { ok: true, operator: { operatorId, number: found.number, name, role } };
    },
  };
}
