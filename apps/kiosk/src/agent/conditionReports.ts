import type { HubLink } from '@talon/hub-client';
import type { PrinterView } from '../ipc.ts';
import type { After } from '../printing/after.ts';
import type { Log } from './log.ts';
import { pause } from './pause.ts';
import { passesByItself, retryMs } from './printReports.ts';

export interface ConditionReports {
  /** The printer may be in another condition than the hub was told. */
  tell(): void;
  close(): void;
}

/**
 * Tells the hub how the printer is: on every connection anew, and whenever it changes. One report at a time; what
 * changed meanwhile is told after it, and only the newest. Rule PRINT-8.
 */
export function conditionReports(
  link: HubLink,
  condition: () => PrinterView,
  after: After,
  log: Log,
): ConditionReports {
  /** As JSON; `null` on a connection that has heard nothing yet. */
  let told: string | null = null;
  let isTelling = false;
  let isClosed = false;

  async function tellNewest(): Promise<void> {
    isTelling = true;
    for (;;) {
      const newest = condition();
      if (isClosed || link.status.state !== 'connected') break;
      if (newest.state === 'unknown' || JSON.stringify(newest) === told) break;
      const answer = await link.send('reportPrinter', { condition: newest });
      if (!answer.ok && passesByItself(answer.code)) {
        await pause(retryMs, after);
        continue;
      }
      // The same words again would be refused again.
      told = JSON.stringify(newest);
      if (!answer.ok)
        log('error', 'the hub does not take the condition of the printer', { code: answer.code });
    }
    isTelling = false;
  }

  function tell(): void {
    if (!isTelling) void tellNewest();
  }

  const stop = link.onStatus(({ state }) => {
    if (state !== 'connected') return;
    told = null;
    tell();
  });
  return {
    tell,
    close() {
      isClosed = true;
      stop();
    },
  };
}
