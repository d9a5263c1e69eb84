import type { BranchView, Instant, StaffMember } from '@talon/shared';
import { useState } from 'react';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { useFocusBack } from '../components/useFocusBack.ts';
import { useTexts } from '../texts/useTexts.ts';
import { momentWords } from '../texts/wallClock.ts';

export interface SignInActions {
  readonly onNewPin: () => void;
  readonly onDeactivate: () => void;
  readonly onReactivate: () => void;
}

interface SignInPartProps extends SignInActions {
  readonly branch: BranchView;
  readonly now: Instant;
  readonly member: StaffMember;
  readonly isMe: boolean;
}

/** Another PIN, and whether somebody may sign in at all. Asks before it signs anybody out. */
export function SignInPart(props: SignInPartProps) {
  const { branch, now, member, isMe, onNewPin, onDeactivate, onReactivate } = props;
  const { t, locale } = useTexts();
  const [asking, setAsking] = useState<'new-pin' | 'deactivate' | null>(null);
  useFocusBack(asking !== null);
  const { deactivatedAt, name, counterId } = member;
  const number = branch.counters.find(({ id }) => id === counterId)?.number;
  const isNewPin = asking === 'new-pin';
  return (
    <section className="staff-sign-in" aria-labelledby="staff-sign-in">
      <h3 id="staff-sign-in">{t('staff.signInPart')}</h3>
      {isMe && <p className="staff-said">{t('staff.ownAccount')}</p>}
      {!isMe && deactivatedAt === null && (
        <>
          <div className="staff-move">
            <button type="button" className="button" onClick={() => setAsking('new-pin')}>
              {t('staff.newPin')}
            </button>
            <p className="staff-said">{t('staff.newPinWords')}</p>
          </div>
          <div className="staff-move">
            <button type="button" className="button" onClick={() => setAsking('deactivate')}>
              {t('staff.deactivate')}
            </button>
            <p className="staff-said">{t('staff.deactivateWords')}</p>
          </div>
        </>
      )}
      {!isMe && deactivatedAt !== null && (
        <div className="staff-move">
          <button type="button" className="button" onClick={onReactivate}>
            {t('staff.reactivate')}
          </button>
          <p className="staff-said">
            {t('staff.reactivateWords', { day: momentWords(deactivatedAt, now, branch.timeZone, locale) })}
          </p>
        </div>
      )}
      {asking !== null && (
        <ConfirmDialog
          title={t(isNewPin ? 'staff.newPinTitle' : 'staff.deactivateTitle', { name })}
          action={t(isNewPin ? 'staff.newPinNow' : 'staff.deactivateNow')}
          onConfirm={isNewPin ? onNewPin : onDeactivate}
          onClose={() => setAsking(null)}
        >
          <p>{t(isNewPin ? 'staff.newPinConfirm' : 'staff.deactivateConfirm')}</p>
          {number !== undefined && (
            <p className="staff-held">
              {t('staff.heldCounter', { number })}{' '}
              {t(isNewPin ? 'staff.heldCounterBack' : 'staff.heldCounterTaken')}
            </p>
          )}
        </ConfirmDialog>
      )}
    </section>
  );
}
