import { act, render } from '@testing-library/react';
import type { Answer, HubLink } from '@talon/hub-client';
import { fakeHubLink, type FakeHubLink } from '@talon/hub-client/testing';
import type { CommandName, SignedIn, View } from '@talon/shared';
import { vi } from 'vitest';
import { App } from '../App.tsx';
import { createConsoleParts, PartsProvider } from '../hub/consoleParts.ts';
import type { AppointmentsApi } from '../hub/appointmentsApi.ts';
import type { ReportsApi } from '../hub/reportsApi.ts';
import type { NotedProof } from '../hub/proofsApi.ts';
import type { SetupApi } from '../hub/setupApi.ts';
import type { SignInAnswer } from '../hub/signInApi.ts';
import type { StaffApi } from '../hub/staffApi.ts';
import { sampleConfig } from './sampleConfig.ts';
import { sampleFairness, sampleNow, sampleReport, sampleSession, sampleStaff } from './sampleViews.ts';

/** A storage of its own for each test. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (at) => [...kept.keys()][at] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

interface ConsoleSetting {
  readonly tabStorage?: Storage;
  readonly placeStorage?: Storage;
  readonly signIn?: () => Promise<SignInAnswer>;
  readonly reports?: Partial<ReportsApi>;
  readonly setup?: Partial<SetupApi>;
  readonly appointments?: Partial<AppointmentsApi>;
  readonly staff?: Partial<StaffApi>;
  readonly systemWantsMoreContrast?: boolean;
  readonly proofs?: readonly NotedProof[] | null;
}

/** A storage in which somebody is signed in. */
export function storageOf(signedIn: SignedIn = sampleSession): Storage {
  const storage = memoryStorage();
  storage.setItem('talon.session', JSON.stringify(signedIn));
  return storage;
}

/** A hub that knows the sample day. */
const sampleReports: ReportsApi = {
  days: () => Promise.resolve({ ok: true, value: [{ serviceDay: sampleReport.serviceDay, closedAt: null }] }),
  report: () => Promise.resolve({ ok: true, value: sampleReport }),
  fairness: () => Promise.resolve({ ok: true, value: sampleFairness }),
  waitScore: (_session, day) =>
    Promise.resolve({
      ok: true,
      value: { serviceDay: day, total: null, whileWaiting: null, byService: [], byHour: [], unknown: 0 },
    }),
  csv: () => Promise.resolve({ ok: true, value: new Blob(['a;b']) }),
};

/** A hub with the sample configuration in force, which takes whatever it is given. */
const sampleSetup: SetupApi = {
  load: () => Promise.resolve({ ok: true, value: { version: 7, config: sampleConfig } }),
  check: () => Promise.resolve({ ok: true, value: { version: 7, faults: [], remarks: [] } }),
  put: () => Promise.resolve({ ok: true, value: { put: 'in-force', version: 8, newDevices: [] } }),
};

/** A hub with an empty book. */
const noAppointments: AppointmentsApi = {
  ofDay: () => Promise.resolve({ ok: true, value: [] }),
  book: () => Promise.resolve({ ok: false, why: 'appointments-not-used' }),
  cancel: () => Promise.resolve({ ok: true }),
  importFile: () => Promise.resolve({ ok: true, report: { added: 0, changed: 0, unchanged: 0 } }),
};

const unreached = () => Promise.resolve({ ok: false, why: 'no-connection' } as const);
/** A hub that knows the sample staff and changes nobody. */
const sampleStaffApi: StaffApi = {
  read: () => Promise.resolve({ ok: true, value: { staff: sampleStaff, changes: [] } }),
  add: unreached,
  change: unreached,
  givePin: unreached,
  deactivate: unreached,
  reactivate: unreached,
  changeOwnPin: unreached,
};

/** The whole console on the screen, with the hub's side of it and a person's hands. Wants fake timers. */
export function renderConsole(setting: ConsoleSetting = {}) {
  const hubs: FakeHubLink[] = [];
  const signOut = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const connect = vi.fn<(secret: string) => HubLink>(() => {
    const hub = fakeHubLink(sampleNow);
    hubs.push(hub);
    return hub.link;
  });
  const saveFile = vi.fn<(file: Blob, name: string) => void>();
  const printPage = vi.fn<() => void>();
  const parts = createConsoleParts({
    connect,
    signIn: setting.signIn ?? (() => Promise.resolve({ ok: true, signedIn: sampleSession })),
    signOut,
    reports: { ...sampleReports, ...setting.reports },
    setup: { ...sampleSetup, ...setting.setup },
    appointments: { ...noAppointments, ...setting.appointments },
    staff: { ...sampleStaffApi, ...setting.staff },
    saveFile,
    printPage,
    systemWantsMoreContrast: setting.systemWantsMoreContrast ?? false,
    proofsOf: () => Promise.resolve(setting.proofs ?? null),
    tabStorage: setting.tabStorage ?? storageOf(),
    placeStorage: setting.placeStorage ?? memoryStorage(),
  });
  const { container, unmount } = render(
    <PartsProvider value={parts}>
      <App />
    </PartsProvider>,
  );

  function hub(): FakeHubLink {
    const last = hubs.at(-1);
    if (last === undefined) throw new Error('the console did not connect');
    return last;
  }

  return {
    container,
    hub,
    signOut,
    /** What was saved, with its name. */
    saveFile,
    printPage,
    /** Secrets of the sessions that connected, in order. */
    connect,
    connected: (...views: View[]) =>
      act(() => {
        hub().connect();
        hub().show(...views);
      }),
    shows: (...views: View[]) => act(() => hub().show(...views)),
    /** The last answer settles, and with it all that waits for it. */
    answers: async (answer: Answer<CommandName>) => {
      await act(async () => {
        hub().answer(answer);
        await vi.advanceTimersByTimeAsync(0);
      });
    },
    passes: async (ms: number) => {
      await act(async () => {
        hubs.at(-1)?.setTime((hub().link.hubTime() ?? sampleNow) + ms);
        await vi.advanceTimersByTimeAsync(ms);
      });
    },
    /** Names and payloads of what was sent, in order. */
    sent: () => hub().sent.map(({ name, payload }) => [name, payload]),
    leave: () => {
      unmount();
      parts.close();
    },
  };
}

export const accepted = (revision: number): Answer<CommandName> => ({ ok: true, revision, result: {} });
