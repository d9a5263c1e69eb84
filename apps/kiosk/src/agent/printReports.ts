import type { Answer, HubLink, LinkFailure } from '@talon/hub-client';
import type { Ms, RejectionCode } from '@talon/shared';
import type { After } from '../printing/after.ts';
import type { Ledger } from './ledger.ts';
import type { Log } from './log.ts';
import type { PaperRecords, PrintReport } from './paperRecords.ts';
import { pause } from './pause.ts';

/** How long to wait before asking the hub again. */
export const retryMs: Ms = 1_000;

/** Why a command did not succeed, as the link tells. */
type Failure = RejectionCode | LinkFailure['code'];

/** Refusals that pass by themselves: the same command is good a little later. */
export const passingRefusals: readonly Failure[] = [
  'disconnected',
  'no-answer',
  'hub-stopping',
  'too-many-commands',
];

/** Whether a report is good a little later. A hub that takes no writes now will take them then. */
export const passesByItself = (code: Failure): boolean =>
  passingRefusals.includes(code) || code === 'hub-read-only';

/** The hub has an answer already, or has forgotten what it is about. */
const harmlessRefusals: readonly Failure[] = ['print-already-recorded', 'unknown-visit', 'unknown-order'];

export interface PrintReports {
  /** Tells the hub what the ledger holds, one after the other, until nothing is left. */
  deliver(): void;
  close(): void;
}

/**
 * Tells the hub what became of every paper, until it knows: over lost replies (each report has its own command id),
 * over outages, and over restarts, since a report leaves the ledger only when the hub has answered.
 */
export function printReports(
  ledger: Ledger<PaperRecords>,
  link: HubLink,
  after: After,
  log: Log,
): PrintReports {
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

  async function isSettled(report: PrintReport): Promise<boolean> {
    const answer = await send(report);
    if (answer.ok) return true;
    if (passesByItself(answer.code)) return false;
    // The hub knows better already, or never will: repeating would only hold up the reports behind.
    log(
      harmlessRefusals.includes(answer.code) ? 'info' : 'error',
      'the hub does not take this print report',
      {
        ...report,
        code: answer.code,
      },
    );
    return true;
  }

  function send(report: PrintReport): Promise<Answer<'recordPrint' | 'recordOrderedPrint'>> {
    const { commandId, outcome, cause } = report;
    const fate = { outcome, ...(cause === null ? {} : { cause }) };
    return report.of === 'visit'
      ? link.send('recordPrint', { visitId: report.visitId, ...fate }, { commandId })
      : link.send('recordOrderedPrint', { orderId: report.orderId, ...fate }, { commandId });
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
