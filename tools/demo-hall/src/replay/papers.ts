import { publicToken, type PublicToken } from '@talon/shared';
import type { VirtualPrinter } from '@talon/virtual-printer';
import { readQrCode } from '../readQrCode.ts';

/** What was found on the papers that came out of some printers. */
export interface Papers {
  /** The token in the QR code of each paper, as a visitor's phone would read it; `undefined` where it could not. */
  readonly tokens: readonly (PublicToken | undefined)[];
  /** What a careful reader of the printed bytes objects to. */
  readonly faults: readonly string[];
}

/** Reads every paper from now on, each as it comes out. Returns the way to what was found. */
export function readPapers(
  printers: readonly VirtualPrinter[],
  publicBaseUrl: string,
): () => Promise<Papers> {
  const tokens: Promise<PublicToken | undefined>[] = [];
  const faults: string[] = [];
  for (const printer of printers) {
    let seen = 0;
    printer.subscribe(() => {
      for (const job of printer.jobs.filter(({ number }) => number > seen)) {
        seen = job.number;
        tokens.push(readQrCode(job.png).then((address) => tokenIn(address, publicBaseUrl)));
        faults.push(...job.warnings, ...job.interruptions);
        if (job.ending !== 'cut') faults.push(`a paper was not cut: ${job.ending}`);
      }
    });
  }
  return async () => ({ tokens: await Promise.all(tokens), faults });
}

function tokenIn(address: string | undefined, publicBaseUrl: string): PublicToken | undefined {
  const path = `${publicBaseUrl}/t/`;
  return address?.startsWith(path) === true
    ? publicToken.safeParse(address.slice(path.length)).data
    : undefined;
}
