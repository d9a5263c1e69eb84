import type { HubLink } from '@talon/hub-client';
import type { BranchView, DeviceId, KioskView } from '@talon/shared';
import type { AgentBridge, CallAnswer, KioskSnapshot, PageCall, PageCallArgument } from '../ipc.ts';
import { realAfter, type After } from '../printing/after.ts';
import type { TicketPrinter } from '../printing/printTicket.ts';
import { intentLedger } from './intentLedger.ts';
import { intents } from './intents.ts';
import { openLedger } from './ledger.ts';
import type { Log } from './log.ts';
import { printerDuty } from './printerDuty.ts';

export interface KioskAgentOptions {
  readonly kioskId: DeviceId;
  /** Where the ledger is; made when it is not there. One agent a folder. */
  readonly dataFolder: string;
  /** The agent's own from now on: it says what is watched, and closes it. */
  readonly link: HubLink;
  readonly printer: TicketPrinter;
  readonly log: Log;
  /** For tests; the process's own by default. */
  readonly after?: After;
  /** Wall clock of this machine, in ms since the epoch. */
  readonly wallClock?: () => number;
}

/** The kiosk without its page: hub link, intents, printer, and what staff order from it. */
export interface KioskAgent extends AgentBridge {
  readonly snapshot: KioskSnapshot;
  /** Stops at once, wherever it is; what was under way is in the ledger for the next start. */
  close(): Promise<void>;
}

/** Starts the agent of one kiosk, going on where the one before left off. Plain Node; runs inside Electron too. */
export async function startKioskAgent(options: KioskAgentOptions): Promise<KioskAgent> {
  const { kioskId, dataFolder, link, printer, log, after = realAfter, wallClock = Date.now } = options;
  const listeners = new Set<(snapshot: KioskSnapshot) => void>();
  let clockSpeed = 1;
  let branch: BranchView | null = null;
  let kiosk: KioskView | null = null;
  let isStarted = false;
  const waitingForBranch: ((branch: BranchView) => void)[] = [];

  function publish(): void {
    if (!isStarted) return;
    const snapshot = snapshotNow();
    for (const listener of listeners) listener(snapshot);
  }

  const ledger = await openLedger(dataFolder, intentLedger, log);
  const visitors = intents({
    ledger,
    link,
    printer,
    branch: () =>
      branch === null ? new Promise((resolve) => waitingForBranch.push(resolve)) : Promise.resolve(branch),
    after,
    wallClock,
    log,
    changed() {
      publish();
      duty.visitorsMoved();
    },
    reported: () => duty.reported(),
  });
  const duty = printerDuty({ ledger, link, printer, visitors, after, log, changed: publish });

  function snapshotNow(): KioskSnapshot {
    return {
      kioskId,
      link: link.status.state,
      hubTime: link.hubTime() ?? null,
      clockSpeed,
      branch,
      kiosk,
      printer: duty.printerView,
      intent: visitors.view,
    };
  }

  const calls: { readonly [C in PageCall]: (argument: PageCallArgument<C>) => CallAnswer } = {
    beginIntent: (argument) => visitors.begin(argument),
    endIntent: (argument) => visitors.end(argument),
  };

  const stopStatus = link.onStatus((status) => {
    if (status.state === 'connected') clockSpeed = status.welcome.clockSpeed;
    publish();
  });
  const stopViews = link.onView((view) => {
    if (view.view === 'branch') {
      branch = view;
      for (const resolve of waitingForBranch.splice(0)) resolve(view);
    }
    if (view.view === 'kiosk') kiosk = view;
    publish();
  });
  link.watch([{ view: 'branch' }, { view: 'kiosk' }, { view: 'orders', printerId: kioskId }]);
  isStarted = true;

  return {
    get snapshot() {
      return snapshotNow();
    },
    onSnapshot(listener) {
      listeners.add(listener);
      listener(snapshotNow());
      return () => {
        listeners.delete(listener);
      };
    },
    call: (call, argument) => Promise.resolve(calls[call](argument)),
    async close() {
      listeners.clear();
      stopStatus();
      stopViews();
      visitors.close();
      duty.close();
      link.close();
      printer.close();
      await ledger.close();
    },
  };
}
