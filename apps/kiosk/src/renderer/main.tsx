import './jitlessZod.ts';
import '@talon/design/base.css';
import './glass.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { connectAgent } from './bridge/connectAgent.ts';
import { guardGlass } from './guardGlass.ts';
import { startKioskStore } from './kioskStore.ts';
import { followScreenSize } from './screenSize.ts';
import { prepareIndex } from './search/indexOf.ts';

guardGlass();
followScreenSize();

const { store } = startKioskStore({
  bridge: connectAgent(),
  now: () => performance.now(),
  everySecond: (callback) => {
    const timer = setInterval(callback, 1000);
    return () => {
      clearInterval(timer);
    };
  },
});

store.subscribe(({ snapshot }) => {
  const branch = snapshot?.branch;
  if (branch) prepareIndex(branch, requestIdleCallback);
});

const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App store={store} />
    </StrictMode>,
  );
}
