import { dayRuns, type VisitId } from '@talon/shared';
import type { PersonalRecord } from '../../decision.ts';
import type { HallState } from '../../state.ts';

/** [PRIORITY-6] Which visit a document has given its class to today, noted a second time. */
export interface PrivilegeLedger {
  /** Documents that gave their class to a second visit of the day. */
  note(hall: HallState, personal: readonly PersonalRecord[]): readonly string[];
}

/** The ledger, empty in the morning. */
export function privilegeLedger(): PrivilegeLedger {
  const givenTo = new Map<string, VisitId>();
  return {
    note: ({ day }, personal) =>
      personal.flatMap((record) => {
        if (record.kind !== 'privilege-used') return [];
        const { priorityClassId, documentNumber, visitId } = record;
        const key = [dayRuns(day) && day.serviceDay, priorityClassId, documentNumber].join();
        const first = givenTo.get(key) ?? visitId;
        givenTo.set(key, first);
        return first === visitId
          ? []
          : [`${documentNumber} gave ${priorityClassId} to ${visitId}, and to ${first} before`];
      }),
  };
}
