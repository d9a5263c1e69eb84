import type { Instant, OperatorId, Role } from '@talon/shared';

/** A member of staff who may sign in. */
export interface Operator {
  readonly operatorId: OperatorId;
  /** As on the badge: 1 to 6 digits, unique in the branch. */
  readonly number: string;
  readonly name: string;
  readonly role: Role;
}

export type PinCheck =
  | { readonly ok: true; readonly operator: Operator }
  | { readonly ok: false; readonly code: 'wrong-pin' | 'locked-out' };

export interface OperatorStore {
  list(): readonly Operator[];
  /** @param pinHash made by `hashPin` */
  add(operator: Operator, pinHash: string): void;
  /**
   * Checks a number and its PIN. Five wrong ones in a row lock the number out for five minutes; a number that does
   * not exist behaves the same and takes as long.
   */
  checkPin(number: string, pin: string, now: Instant): Promise<PinCheck>;
}
