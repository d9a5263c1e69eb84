import { assertNever } from '@talon/shared';
import { useEffect, useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import { ClassStrip } from './components/ClassStrip.tsx';
import { Header } from './components/Header.tsx';
import { FootBar } from './components/FootBar.tsx';
import { StillHere } from './components/StillHere.tsx';
import { KioskStoreContext, useKiosk } from './kioskStore.ts';
import type { KioskStore } from './kioskStore.ts';
import { AreasScreen } from './screens/AreasScreen.tsx';
import { BreakScreen } from './screens/BreakScreen.tsx';
import { CheckInScreen } from './screens/CheckInScreen.tsx';
import { ClassesScreen } from './screens/ClassesScreen.tsx';
import { ClosedScreen } from './screens/ClosedScreen.tsx';
import { NoticeScreen } from './screens/NoticeScreen.tsx';
import { PausedScreen } from './screens/PausedScreen.tsx';
import { PrinterNotReadyScreen } from './screens/PrinterNotReadyScreen.tsx';
import { PurposeScreen } from './screens/PurposeScreen.tsx';
import { SearchScreen } from './screens/SearchScreen.tsx';
import { ServicesScreen } from './screens/ServicesScreen.tsx';
import { TicketScreen } from './screens/TicketScreen.tsx';
import { useTexts } from './useTexts.ts';
import './givesWay.css';

export function App({ store }: { readonly store: KioskStore }): ReactNode {
  return (
    <KioskStoreContext value={store}>
      <Glass />
    </KioskStoreContext>
  );
}

function Glass(): ReactNode {
  const { language } = useTexts();
  const send = useKiosk((state) => state.send);
  const warning = useKiosk((state) => state.warning);
  const isComfortable = useKiosk((state) => state.flow.comfort.isOn);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (isComfortable) Object.assign(dataset, { comfort: 'on', contrast: 'high' });
    else for (const name of ['comfort', 'contrast']) delete dataset[name];
  }, [isComfortable]);

  useEffect(() => {
    // The touch that answers the warning is the warning's own; every other one says that somebody is here.
    if (warning !== null) return undefined;
    const touched = (): void => {
      send({ type: 'touched' });
    };
    document.addEventListener('pointerdown', touched);
    document.addEventListener('keydown', touched);
    return () => {
      document.removeEventListener('pointerdown', touched);
      document.removeEventListener('keydown', touched);
    };
  }, [send, warning]);

  return (
    <>
      <div className="glass" inert={warning !== null}>
        <Header />
        <main>
          <CurrentScreen />
        </main>
        <ClassStrip />
        <FootBar />
      </div>
      {warning === null ? null : <StillHere reading={warning === 'still-reading'} />}
    </>
  );
}

function CurrentScreen(): ReactNode {
  const screen = useKiosk((state) => state.screen);
  switch (screen.name) {
    case 'starting':
      return <NoticeScreen icon="starting" title="kiosk.starting" hint="kiosk.startingHint" />;
    case 'outOfService':
      return <NoticeScreen icon="person" title="kiosk.outOfService" hint="kiosk.outOfServiceHint" />;
    case 'disconnected':
      return <NoticeScreen icon="person" title="kiosk.disconnected" hint="kiosk.disconnectedHint" />;
    case 'paused':
      return <PausedScreen reason={screen.reason} />;
    case 'closed':
      return <ClosedScreen ticketsStillServed={screen.ticketsStillServed} />;
    case 'break':
      return <BreakScreen until={screen.until} />;
    case 'printerNotReady':
      return <PrinterNotReadyScreen cause={screen.cause} />;
    case 'areas':
      return <AreasScreen />;
    case 'services':
      return <ServicesScreen areaId={screen.areaId} mayGoBack={screen.mayGoBack} />;
    case 'search':
      return <SearchScreen typed={screen.typed} />;
    case 'purpose':
      return <PurposeScreen serviceId={screen.serviceId} />;
    case 'checkIn':
      return <CheckInScreen typed={screen.typed} />;
    case 'classes':
      return <ClassesScreen />;
    case 'ticket':
      return <TicketScreen screen={screen} />;
    default:
      return assertNever(screen);
  }
}
