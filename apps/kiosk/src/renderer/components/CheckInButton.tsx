import { CalendarCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import './wayIn.css';
import { TouchButton } from './TouchButton.tsx';

/** [APPOINT-1] For whoever has booked a time; nothing where the branch books none. */
export function CheckInButton(): ReactNode {
  const { say } = useTexts();
  const isOffered = useKiosk((state) => (state.snapshot?.branch?.appointments ?? null) !== null);
  const send = useKiosk((state) => state.send);
  if (!isOffered) return null;
  return (
    <TouchButton
      className="outlined-button way-in check-in-button"
      onPress={() => {
        send({ type: 'checkInOpened' });
      }}
    >
      <CalendarCheck aria-hidden="true" />
      <span>{say('kiosk.checkIn')}</span>
    </TouchButton>
  );
}
