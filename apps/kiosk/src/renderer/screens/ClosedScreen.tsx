import type { ReactNode } from 'react';
import { CheckInButton } from '../components/CheckInButton.tsx';
import { HoursTable } from '../components/HoursTable.tsx';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import { NoticeScreen } from './NoticeScreen.tsx';

/** Outside the opening hours: when to come. */
export function ClosedScreen({ ticketsStillServed }: { readonly ticketsStillServed: boolean }): ReactNode {
  const { say } = useTexts();
  const hours = useKiosk((state) => state.snapshot?.branch?.openingHours) ?? [];
  return (
    <NoticeScreen
      icon="closed"
      title={ticketsStillServed ? 'kiosk.closing' : 'kiosk.closed'}
      hint={ticketsStillServed ? 'kiosk.closingHint' : 'kiosk.closedHint'}
    >
      {ticketsStillServed ? <CheckInButton /> : null}
      {hours.length === 0 ? null : <HoursTable caption={say('kiosk.openingHours')} hours={hours} />}
    </NoticeScreen>
  );
}
