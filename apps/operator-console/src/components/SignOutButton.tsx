import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useParts } from '../hub/consoleParts.ts';
import { isDirty } from '../stores/setupStore.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** Signs out; asks before, where changes of the set-up would be lost. */
export function SignOutButton() {
  const { signOut, setup } = useParts();
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="bar-button"
        onClick={() => (isDirty(setup.getState()) ? setAsking(true) : signOut())}
      >
        <LogOut aria-hidden="true" size={18} />
        {t('desk.signOut')}
      </button>
      {asking && (
        <ConfirmDialog
          title={t('setup.leaveTitle')}
          action={t('setup.leave')}
          refuse={t('setup.stay')}
          onConfirm={signOut}
          onClose={() => setAsking(false)}
        >
          <p>{t('setup.leaveWords')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
