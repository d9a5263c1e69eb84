import type { WallTime } from '@talon/shared';
import type { ReactNode } from 'react';
import { CheckInButton } from '../components/CheckInButton.tsx';
import { NoticeScreen } from './NoticeScreen.tsx';

/** [ISSUE-5] The branch has a break: until when. Whoever has booked a time is let in nevertheless [APPOINT-2]. */
export function BreakScreen({ until }: { readonly until: WallTime }): ReactNode {
  return (
    <NoticeScreen icon="break" title="kiosk.break" hint="kiosk.breakHint" values={{ time: until }}>
      <CheckInButton />
    </NoticeScreen>
  );
}
