import type { HubLink } from '@talon/hub-client';
import type { Ms, RejectionCode } from '@talon/shared';
import type { After } from '../printing/after.ts';
import type { IntentLedger, PrintReport } from './intentLedger.ts';
import type { Log } from './log.ts';
import { pause } from './pause.ts';

/** How long to wait before asking the hub again. */
export const retryMs: Ms = 1_000;

/** Refusals that pass by themselves: the same command is good a little later. */
export const passingRefusals: readonly (RejectionCode | 'disconnected' | 'no-answer')[] = [
  'disconnected',
  'no-answer',
  'hub-stopping',
  'too-many-commands',
];

export interface PrintReports {
  /** Tells the hub what the ledger holds, one after the other, until nothing is left. */
  deliver(): void;
  close(): void;
}

/**
 * Tells the hub what became of every paper, until it knows: over lost replies (each report has its own command id),
 * over outages, and over restarts, since a report leaves the ledger only when the hub has answered.
 */
export function printReports(ledger: IntentLedger, link: HubLink, after: After, log: Log): PrintReports {
  let isDelivering = false;
  let isClosed = false;

  async function deliverAll(): Promise<void> {
    isDelivering = true;
    for (;;) {
      const [report] = ledger.content.reports;
      if (report === undefined || isClosed) break;
      if (await isSettled(report))
        await ledger.change(({ reports }) => ({
          reports: reports.filter(({ commandId }) => commandId !== report.commandId),
        }));
      else await pause(retryMs, after);
    }
    isDelivering = false;
  }

  async function isSettled({ commandId, visitId, outcome, cause }: PrintReport): Promise<boolean> {
    const payload = { visitId, outcome, ...(cause === null ? {} : { cause }) };
    const answer = await link.send('recordPrint', payload, { commandId });
    if (answer.ok) return true;
    // A hub that takes no writes now will take them later.
    if (passingRefusals.includes(answer.code) || answer.code === 'hub-read-only') return false;
    // The hub knows better already, or never will: repeating would only hold up the reports behind.
    const isHarmless = answer.code === 'print-already-recorded' || answer.code === 'unknown-visit';
    log(isHarmless ? 'info' : 'error', 'the hub does not take this print report', {
      ...payload,
      code: answer.code,
    });
    return true;
  }

  return {
    deliver() {
      if (!isDelivering) void deliverAll();
    },
    close() {
      isClosed = true;
    },
  };
}
