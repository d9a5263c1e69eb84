import { connectHub } from '@talon/hub-client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import '@talon/design/base.css';
import { App } from './App.tsx';
import { createConsoleParts, PartsProvider } from './hub/consoleParts.ts';
import { appointmentsApi } from './hub/appointmentsApi.ts';
import { reportsApi } from './hub/reportsApi.ts';
import { saveFile } from './hub/saveFile.ts';
import { proofsOf } from './hub/proofsApi.ts';
import { setupApi } from './hub/setupApi.ts';
import { signIn, signOut } from './hub/signInApi.ts';
import { staffApi } from './hub/staffApi.ts';

// Else zod tries `new Function` once, which the content policy of the page forbids and reports.
z.config({ jitless: true });

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no #root');

const parts = createConsoleParts({
  connect: (session) =>
    connectHub({
      url: window.location.origin,
      who: () => ({ kind: 'staff', session }),
      // A frame that the protocol does not know: for whoever looks into the browser's log.
      // oxlint-disable-next-line no-console
      report: (problem) => console.error(problem),
    }),
  signIn,
  signOut,
  reports: reportsApi,
  setup: setupApi,
  appointments: appointmentsApi,
  staff: staffApi,
  saveFile,
  printPage: () => window.print(),
  systemWantsMoreContrast: window.matchMedia('(prefers-contrast: more)').matches,
  proofsOf,
  tabStorage: window.sessionStorage,
  placeStorage: window.localStorage,
});

createRoot(root).render(
  <StrictMode>
    <PartsProvider value={parts}>
      <App />
    </PartsProvider>
  </StrictMode>,
);
