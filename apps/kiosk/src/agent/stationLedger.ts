import { z } from 'zod';
import type { LedgerKind } from './ledger.ts';
import { noPapers, paperRecords } from './paperRecords.ts';

const stationContent = z.object({ format: z.literal(1), ...paperRecords });

/** What a print station must not forget when it restarts. */
export const stationLedger: LedgerKind<z.infer<typeof stationContent>> = {
  fileName: 'papers.json',
  schema: stationContent,
  empty: { format: 1, ...noPapers },
};
