import { LogOut } from 'lucide-react';
import { useParts } from '../hub/consoleParts.ts';
import { useTexts } from '../texts/useTexts.ts';

export function SignOutButton() {
  const { signOut } = useParts();
  const { t } = useTexts();
  return (
    <button type="button" className="bar-button" onClick={signOut}>
      <LogOut aria-hidden="true" size={18} />
      {t('desk.signOut')}
    </button>
  );
}
