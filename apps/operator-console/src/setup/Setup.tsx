import { useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { OutOfDate } from '../components/OutOfDate.tsx';
import { SignOutButton } from '../components/SignOutButton.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useParts } from '../hub/consoleParts.ts';
import { useView, useWatches } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { SetupAtWork } from './SetupAtWork.tsx';
import { SetupNoticeLine } from './SetupNoticeLine.tsx';
import { useSetup } from './useSetup.ts';
import './Setup.css';

/** Where a supervisor sees the rules and hours of the branch in plain words, changes them, and puts them in force. */
export function Setup({ navigation }: { navigation?: ReactNode }) {
  const { setup, link } = useParts();
  const { t, name } = useTexts();
  useWatches([{ view: 'branch' }, { view: 'staff' }]);
  const { view: branch, upToDate } = useView('branch');
  const contact = useStore(link, (state) => state.contact);
  const draft = useSetup((state) => state.draft);
  const busy = useSetup((state) => state.busy);
  // Again whenever the connection comes back: meanwhile somebody else may have put another one in force.
  useEffect(() => {
    if (contact > 0) void setup.getState().refresh();
  }, [setup, contact]);
  return (
    <div className="screen">
      <TopBar title={t('setup.title')} place={branch && name(branch.name)}>
        {navigation}
        <SignOutButton />
      </TopBar>
      {branch === undefined ? (
        <Waiting />
      ) : (
        <main className={upToDate ? 'setup' : 'setup desk-old'} aria-busy={busy}>
          {!upToDate && <OutOfDate />}
          {draft === null ? (
            <div className="setup-none">
              {busy ? <p className="waiting-words">{t('setup.loading')}</p> : <SetupNoticeLine />}
              {!busy && (
                <button type="button" className="button" onClick={() => void setup.getState().refresh()}>
                  {t('setup.again')}
                </button>
              )}
            </div>
          ) : (
            <SetupAtWork enabled={upToDate} />
          )}
        </main>
      )}
    </div>
  );
}
