import { dayRuns } from '@talon/shared';
import type { DecisionContext, PersonalRecord } from '../decision.ts';
import type { Day } from '../state.ts';

/** [PRIORITY-6] What the hub keeps of documents that have given their class today; with the next day it is thrown away. */
export function shownDocuments() {
  const usedBy = new Map<string, PersonalRecord['visitId']>();
  const keyOf = (day: Day, priorityClassId: string, documentNumber: string) =>
    `${dayRuns(day) ? day.serviceDay : ''}/${priorityClassId}/${documentNumber}`;
  return {
    /** What a decision of this day may ask. */
    usedOn:
      (day: Day): NonNullable<DecisionContext['privilegeUsedBy']> =>
      (priorityClassId, documentNumber) =>
        usedBy.get(keyOf(day, priorityClassId, documentNumber)),
    note(day: Day, personal: readonly PersonalRecord[]): void {
      for (const record of personal)
        if (record.kind === 'privilege-used')
          usedBy.set(keyOf(day, record.priorityClassId, record.documentNumber), record.visitId);
    },
  };
}
