import { contextBridge, ipcRenderer } from 'electron';
import type { AgentBridge, KioskSnapshot } from '../../ipc.ts';
import { channels } from './channels.ts';

// All that the page is given. Types only from ipc.ts: a sandboxed preload stays small, main and page do the checking.
const bridge: AgentBridge = {
  onSnapshot: (listener) => {
    const hear = (_event: unknown, snapshot: KioskSnapshot): void => {
      listener(snapshot);
    };
    ipcRenderer.on(channels.snapshot, hear);
    ipcRenderer.send(channels.watch);
    return () => {
      ipcRenderer.off(channels.snapshot, hear);
    };
  },
  call: async (call, argument) => ipcRenderer.invoke(channels.call, call, argument),
};

contextBridge.exposeInMainWorld('talonAgent', bridge);
