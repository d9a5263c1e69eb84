import type { AgentBridge } from '../../ipc.ts';
import { checkedBridge } from './checkedBridge.ts';
import { httpBridge } from './httpBridge.ts';

declare global {
  interface Window {
    /** Given by Electron's preload; absent where the terminal runs a browser. */
    readonly talonAgent?: AgentBridge;
  }
}

/** The agent of this terminal: over Electron's IPC where there is one, else over HTTP from where the page came. */
export function connectAgent(): AgentBridge {
  return checkedBridge(window.talonAgent ?? httpBridge(new URL('.', location.href)));
}
