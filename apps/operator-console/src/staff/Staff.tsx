import type { ReactNode } from 'react';
import { OutOfDate } from '../components/OutOfDate.tsx';
import { SignOutButton } from '../components/SignOutButton.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useView, useWatches } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { StaffAtWork } from './StaffAtWork.tsx';
import './Staff.css';

/** Where a supervisor adds colleagues, changes names and roles, gives PINs and lets people go. */
export function Staff({ navigation }: { navigation?: ReactNode }) {
  const { t, name } = useTexts();
  useWatches([{ view: 'branch' }, { view: 'staff' }]);
  const { view: branch, upToDate } = useView('branch');
  return (
    <div className="screen">
      <TopBar title={t('staff.title')} place={branch && name(branch.name)}>
        {navigation}
        <SignOutButton />
      </TopBar>
      {branch === undefined ? (
        <Waiting />
      ) : (
        <main className={upToDate ? 'staff' : 'staff desk-old'}>
          {!upToDate && <OutOfDate />}
          <StaffAtWork branch={branch} />
        </main>
      )}
    </div>
  );
}
