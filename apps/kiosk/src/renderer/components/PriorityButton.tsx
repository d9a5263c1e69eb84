import { BadgeCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { classAtKiosk, classesAtKiosk } from '../branchLookup.ts';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import './wayIn.css';
import { TouchButton } from './TouchButton.tsx';

/** [PRIORITY-4] For whoever may go first; nothing where the branch leaves that to staff, or once it is said. */
export function PriorityButton(): ReactNode {
  const { say } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch ?? null);
  const chosen = useKiosk((state) => state.flow.priorityClassId);
  const send = useKiosk((state) => state.send);
  if (classesAtKiosk(branch).length === 0 || classAtKiosk(branch, chosen) !== undefined) return null;
  return (
    <TouchButton
      className="outlined-button way-in priority-button"
      onPress={() => {
        send({ type: 'classesOpened' });
      }}
    >
      <BadgeCheck aria-hidden="true" />
      <span>{say('kiosk.mayGoFirst')}</span>
    </TouchButton>
  );
}
