import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import type { AgentBridge, CallAnswer, KioskSnapshot } from '../../ipc.ts';
import { answerPageCall } from '../answerPageCall.ts';
import { channels } from './channels.ts';

interface IpcBinding {
  readonly ipc: Pick<IpcMain, 'handle' | 'removeHandler' | 'on' | 'off'>;
  readonly agent: AgentBridge;
  /** Sends to the kiosk's window, if it is there. */
  readonly sendToPage: (channel: string, snapshot: KioskSnapshot) => void;
  /** Origin of the page, for example `talon://kiosk`; frames from anywhere else are not answered. */
  readonly pageOrigin: string;
}

/** Joins page and agent: checked calls in, whole snapshots out. Returns how to stop. */
export function bindIpc({ ipc, agent, sendToPage, pageOrigin }: IpcBinding): () => void {
  let last: KioskSnapshot | null = null;

  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    event.senderFrame?.url.startsWith(`${pageOrigin}/`) === true;

  const answer = async (event: IpcMainInvokeEvent, call: unknown, argument: unknown): Promise<CallAnswer> =>
    isOurs(event) ? answerPageCall(agent, call, argument) : { ok: false, code: 'malformed' };

  const watch = (event: IpcMainEvent): void => {
    if (isOurs(event) && last !== null) sendToPage(channels.snapshot, last);
  };

  ipc.handle(channels.call, answer);
  ipc.on(channels.watch, watch);
  const stop = agent.onSnapshot((snapshot) => {
    last = snapshot;
    sendToPage(channels.snapshot, snapshot);
  });
  return () => {
    stop();
    ipc.removeHandler(channels.call);
    ipc.off(channels.watch, watch);
  };
}
