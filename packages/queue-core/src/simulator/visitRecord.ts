import type { HallEvent } from '../events.ts';
import { reportRows, type ServiceTransactionRow } from '../reports/reportRows.ts';
import type { HallState } from '../state.ts';

/** One visit from its ticket to its end, as the hub's statistics know it, and how many its call passed over. */
export interface VisitRecord extends ServiceTransactionRow {
  /** How many who had waited longer were passed over when this one was called. */
  readonly overtook: number;
}

/** The record of the visit that ends with `event`; `undefined` where none does. */
export function visitRecord(before: HallState, event: HallEvent): VisitRecord | undefined {
  for (const { table, row } of reportRows(before, event))
    if (table === 'service_transaction' && row !== null && row.nextServiceId === null)
      return { ...row, overtook: overtakenBy(before, row) };
  return undefined;
}

function overtakenBy(before: HallState, { visitId }: ServiceTransactionRow): number {
  const visit = before.visits.get(visitId);
  const reason = visit?.status === 'called' || visit?.status === 'serving' ? visit.reason : undefined;
  return reason !== undefined && 'overtaken' in reason ? reason.overtaken : 0;
}
