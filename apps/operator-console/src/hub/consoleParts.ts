import type { HubLink } from '@talon/hub-client';
import type { Ms, Revision, SignIn, VisitId } from '@talon/shared';
import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { createClockStore } from '../stores/clockStore.ts';
import { createContrastStore } from '../stores/contrastStore.ts';
import { createDeskStore } from '../stores/deskStore.ts';
import { createLanguageStore } from '../stores/languageStore.ts';
import { createLinkStore } from '../stores/linkStore.ts';
import { createPressStore } from '../stores/pressStore.ts';
import { createPrinterStore } from '../stores/printerStore.ts';
import { createSessionStore } from '../stores/sessionStore.ts';
import { createSetupStore } from '../stores/setupStore.ts';
import { createViewStore, newestRevision, type ViewState } from '../stores/viewStore.ts';
import type { AppointmentsApi } from './appointmentsApi.ts';
import { openHubConnection } from './hubConnection.ts';
import type { ReportsApi } from './reportsApi.ts';
import type { NotedProof } from './proofsApi.ts';
import type { SetupApi } from './setupApi.ts';
import type { SignInAnswer } from './signInApi.ts';
import type { StaffApi } from './staffApi.ts';

/** Everything of the world that the console touches. */
export interface ConsoleEdge {
  readonly connect: (secret: string) => HubLink;
  readonly signIn: (who: SignIn) => Promise<SignInAnswer>;
  readonly signOut: (secret: string) => Promise<void>;
  readonly reports: ReportsApi;
  readonly setup: SetupApi;
  readonly appointments: AppointmentsApi;
  readonly staff: StaffApi;
  readonly saveFile: (file: Blob, name: string) => void;
  /** Opens the browser's own print dialog. */
  readonly printPage: () => void;
  /** Whether the system asks for more contrast. */
  readonly systemWantsMoreContrast: boolean;
  /** What was shown for the priority of a visit; `null` when the hub did not tell. */
  readonly proofsOf: (secret: string, visitId: VisitId) => Promise<readonly NotedProof[] | null>;
  /** For the session: the tab's own. */
  readonly tabStorage: Storage;
  /** For language, contrast and the printer: the workplace's. */
  readonly placeStorage: Storage;
}

export type ConsoleParts = ReturnType<typeof createConsoleParts>;

/** Puts the console together: its stores and its connection. */
export function createConsoleParts(edge: ConsoleEdge) {
  const session = createSessionStore(edge.tabStorage);
  const language = createLanguageStore(edge.placeStorage);
  const contrast = createContrastStore(edge.placeStorage, edge.systemWantsMoreContrast);
  const printer = createPrinterStore(edge.placeStorage);
  const link = createLinkStore();
  const views = createViewStore();
  const clock = createClockStore();
  const desk = createDeskStore();
  const hub = openHubConnection({ session, link, views, clock }, edge.connect);
  const presses = createPressStore({
    send: hub.send,
    shown: (revision, atMost) => shown(views, revision, atMost),
    pause: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  });

  const setup = createSetupStore({
    api: edge.setup,
    signedIn: () => session.getState().signedIn ?? undefined,
    sessionEnded: () => session.getState().end('hub'),
  });
  /** Whose draft it is: one whom the hub has sent to the sign-in finds it again, nobody else does. */
  let settingUp = session.getState().signedIn?.operatorId;

  const stopSession = session.subscribe(({ signedIn, endedByHub }, before) => {
    const isLeaving = signedIn === null && !endedByHub;
    if (isLeaving || (signedIn !== null && signedIn.operatorId !== settingUp)) setup.getState().forget();
    settingUp = signedIn?.operatorId ?? settingUp;
    if (signedIn?.sessionId === before.signedIn?.sessionId) return;
    desk.getState().leave();
    presses.getState().forget();
  });

  return {
    session,
    language,
    contrast,
    printer,
    link,
    views,
    clock,
    desk,
    presses,
    watch: hub.watch,
    reports: edge.reports,
    setup,
    appointments: edge.appointments,
    staff: edge.staff,
    saveFile: edge.saveFile,
    printPage: edge.printPage,
    signIn: edge.signIn,
    proofsOf: async (visitId: VisitId) => {
      const secret = session.getState().signedIn?.session;
      return secret === undefined ? null : edge.proofsOf(secret, visitId);
    },
    signOut: () => {
      const secret = session.getState().signedIn?.session;
      session.getState().end('person');
      if (secret !== undefined) void edge.signOut(secret);
    },
    close: () => {
      stopSession();
      hub.close();
    },
  };
}

/** Waits until the views have caught up with an answer, at most `atMost`. */
function shown(views: StoreApi<ViewState>, revision: Revision, atMost: Ms): Promise<void> {
  if (newestRevision(views.getState()) >= revision) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const stop = views.subscribe((state) => {
      if (newestRevision(state) >= revision) done();
    });
    const timer = setTimeout(done, atMost);
  });
}

const PartsContext = createContext<ConsoleParts | undefined>(undefined);
export const PartsProvider = PartsContext.Provider;

/** The console's parts, for a component. */
export function useParts(): ConsoleParts {
  const parts = useContext(PartsContext);
  if (parts === undefined) throw new Error('a component stands outside PartsProvider');
  return parts;
}
