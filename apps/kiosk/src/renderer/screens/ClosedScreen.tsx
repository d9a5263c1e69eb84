import type { ReactNode } from 'react';
import { CheckInButton } from '../components/CheckInButton.tsx';
import { ExceptionalDays } from '../components/ExceptionalDays.tsx';
import { HoursTable } from '../components/HoursTable.tsx';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import { NoticeScreen } from './NoticeScreen.tsx';

/** Outside the opening hours: when to come, and which days are not like others. */
export function ClosedScreen({ ticketsStillServed }: { readonly ticketsStillServed: boolean }): ReactNode {
  const { say } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch);
  const hours = branch?.openingHours ?? [];
  return (
    <NoticeScreen
      icon="closed"
      title={ticketsStillServed ? 'kiosk.closing' : 'kiosk.closed'}
      hint={ticketsStillServed ? 'kiosk.closingHint' : 'kiosk.closedHint'}
    >
      {ticketsStillServed ? <CheckInButton /> : null}
      <ExceptionalDays exceptions={branch?.exceptions ?? []} />
      {hours.length === 0 ? null : <HoursTable caption={say('kiosk.openingHours')} hours={hours} />}
    </NoticeScreen>
  );
}
