import type { ConnectRefusal, MessageKey, ServiceDay, SignedIn } from '@talon/shared';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { TopBar } from './components/TopBar.tsx';
import { SignOutButton } from './components/SignOutButton.tsx';
import { CounterChoice } from './desk/chooseCounter/CounterChoice.tsx';
import { Desk } from './desk/Desk.tsx';
import { Hall } from './hall/Hall.tsx';
import { useParts } from './hub/consoleParts.ts';
import { Reception } from './reception/Reception.tsx';
import { Reports } from './reports/Reports.tsx';
import { Setup } from './setup/Setup.tsx';
import { useUnsavedGuard } from './setup/useUnsavedGuard.ts';
import { SignIn } from './signIn/SignIn.tsx';
import { Staff } from './staff/Staff.tsx';
import { isDirty } from './stores/setupStore.ts';
import { useTexts } from './texts/useTexts.ts';
import './App.css';

/** The console: which screen stands follows from who is signed in and where he works. */
export function App() {
  const { session, language, contrast, link } = useParts();
  const signedIn = useStore(session, (state) => state.signedIn);
  const locale = useStore(language, (state) => state.locale);
  const status = useStore(link, (state) => state.status);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const chosenContrast = useStore(contrast, (state) => state.chosen);
  useEffect(() => {
    if (chosenContrast !== null) document.documentElement.dataset['contrast'] = chosenContrast;
  }, [chosenContrast]);

  if (signedIn === null) return <SignIn />;
  if (status.state === 'refused') return <Refused code={status.code} />;
  return <Workplace key={signedIn.sessionId} signedIn={signedIn} />;
}

type Place = 'hall' | 'reception' | 'desk' | 'reports' | 'staff' | 'setup';

/** Where each role works; it begins at the first. */
const placesOf: Readonly<Record<SignedIn['role'], readonly [Place, ...Place[]]>> = {
  operator: ['desk'],
  reception: ['reception', 'desk'],
  supervisor: ['hall', 'reception', 'desk', 'reports', 'staff', 'setup'],
};

const placeWords = {
  hall: 'desk.placeHall',
  reception: 'reception.title',
  desk: 'desk.placeDesk',
  reports: 'reports.title',
  staff: 'staff.title',
  setup: 'setup.title',
} as const satisfies Record<Place, MessageKey>;

function Workplace({ signedIn }: { signedIn: SignedIn }) {
  const { desk, setup } = useParts();
  const { t } = useTexts();
  const unsaved = useStore(setup, isDirty);
  useUnsavedGuard();
  const counterId = useStore(desk, (state) => state.counterId);
  const places = placesOf[signedIn.role];
  const [place, setPlace] = useState<Place>(places[0]);
  const [closedDay, setClosedDay] = useState<ServiceDay | null>(null);

  const navigation = places.length > 1 && (
    <>
      {places.map((each) => (
        <button
          key={each}
          type="button"
          className="bar-button"
          aria-current={each === place ? 'page' : undefined}
          onClick={() => setPlace(each)}
        >
          {t(placeWords[each])}
          {each === 'setup' && unsaved && (
            <span
              className="unsaved-mark"
              role="img"
              aria-label={t('setup.unsaved')}
              title={t('setup.unsaved')}
            />
          )}
        </button>
      ))}
    </>
  );
  if (place === 'hall')
    return (
      <Hall
        navigation={navigation}
        onDayClosed={(day) => {
          setClosedDay(day);
          setPlace('reports');
        }}
      />
    );
  if (place === 'reports') return <Reports navigation={navigation} firstDay={closedDay} />;
  if (place === 'staff') return <Staff navigation={navigation} />;
  if (place === 'setup') return <Setup navigation={navigation} />;
  if (place === 'reception') return <Reception navigation={navigation} />;
  return counterId === null ? (
    <CounterChoice signedIn={signedIn} navigation={navigation} />
  ) : (
    <Desk key={counterId} counterId={counterId} signedIn={signedIn} navigation={navigation} />
  );
}

/** The hub did not let this page in, and only a person can mend it. */
function Refused({ code }: { code: ConnectRefusal }) {
  const { t } = useTexts();
  const words: MessageKey = `desk.refused-${code}`;
  return (
    <div className="screen">
      <TopBar title={t('desk.refusedTitle')}>
        <SignOutButton />
      </TopBar>
      <main className="refused">
        <p role="alert">{t(words)}</p>
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          {t('desk.reload')}
        </button>
      </main>
    </div>
  );
}
