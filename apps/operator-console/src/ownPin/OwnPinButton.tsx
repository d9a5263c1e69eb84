import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { keepFocus } from '../components/keepFocus.ts';
import { useTexts } from '../texts/useTexts.ts';
import { OwnPinDialog } from './OwnPinDialog.tsx';

/** Leads to another PIN for whoever is signed in here. */
export function OwnPinButton() {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="bar-button"
        aria-label={t('staff.ownPin')}
        title={t('staff.ownPinTitle')}
        onMouseDown={keepFocus}
        onClick={() => setAsking(true)}
      >
        <KeyRound aria-hidden="true" size={18} />
        <span className="bar-button-label">{t('staff.ownPin')}</span>
      </button>
      {asking && <OwnPinDialog onClose={() => setAsking(false)} />}
    </>
  );
}
