import { isTrivialPin, type OwnPinChange, type OwnPinRefusal, type SessionId } from '@talon/shared';
import type { Operator } from '../store/operatorStore.ts';
import { hashPin } from '../store/secrets.ts';
import type { StaffParts } from './administerStaff.ts';

/** Who changes his own PIN, and by which session. */
export interface SignedInOperator {
  readonly operator: Operator;
  readonly sessionId: SessionId;
  /** Whether that session has not ended meanwhile. */
  readonly isSignedIn: () => boolean;
}

/**
 * Changes one's own PIN for whoever gives the old one; wrong ones count as at the sign-in. Other sessions of his end,
 * this one goes on.
 *
 * @returns why not, `session-ended` when somebody was quicker; `undefined` when it is changed
 * @throws DiskFullError when it cannot be written: then the old one stays
 */
export async function changeOwnPin(
  { pin, newPin }: OwnPinChange,
  { operator, sessionId, isSignedIn }: SignedInOperator,
  { stores, now, signedOut }: Pick<StaffParts, 'stores' | 'now' | 'signedOut'>,
): Promise<OwnPinRefusal | 'session-ended' | undefined> {
  const { operatorId, number } = operator;
  if (isTrivialPin(newPin) || newPin === number) return 'trivial-pin';
  const checked = await stores.operators.checkPin(number, pin, now());
  if (!checked.ok) return checked.code === 'deactivated' ? 'session-ended' : checked.code;
  if (newPin === pin) return 'same-pin';

  const pinHash = await hashPin(newPin);
  const ended = stores.inOneTransaction(() => {
    if (!isSignedIn()) return undefined;
    const at = now();
    stores.operators.setPin(operatorId, pinHash);
    stores.staffChanges.note({
      at,
      changedBy: operatorId,
      operatorId,
      what: 'own-pin',
      before: null,
      after: null,
    });
    return stores.sessions.endAllOf(operatorId, at, sessionId);
  });
  if (ended === undefined) return 'session-ended';
  await signedOut(operator, ended, sessionId);
  return undefined;
}
