import type { PersonalRecord } from '@talon/queue-core';
import { assertNever, BugError, type Instant, type ServiceDay } from '@talon/shared';
import type Database from 'better-sqlite3';
import { privilegeStore } from './privilegeStore.ts';

/** With which event a personal record was made. */
interface Circumstances {
  readonly at: Instant;
  readonly serviceDay: ServiceDay | null;
}

/**
 * The way to write what is personal: beside the journal, so that it can be erased without touching the record of what
 * happened. The journal calls it inside its own transaction.
 */
export function personalTables(
  database: Database.Database,
): (record: PersonalRecord, circumstances: Circumstances) => void {
  const insertProof = database.prepare(
    `INSERT INTO priority_proof (visit_id, noted_at, noted_by, priority_class_id, proof_id, document_number)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const appointmentArrived = database.prepare(
    "UPDATE appointment SET state = 'arrived', visit_id = ? WHERE appointment_id = ?",
  );
  const privileges = privilegeStore(database);
  return (record, { at, serviceDay }) => {
    switch (record.kind) {
      case 'priority-proof': {
        const { visitId, priorityClassId, notedBy, proof } = record;
        const { proofId, documentNumber = null } = proof;
        insertProof.run(visitId, at, notedBy, priorityClassId, proofId, documentNumber);
        return;
      }
      case 'privilege-used':
        if (serviceDay === null) throw new BugError('a privilege was used on no service day');
        privileges.note(serviceDay, record.priorityClassId, record.documentNumber, record.visitId);
        return;
      case 'appointment-arrived':
        appointmentArrived.run(record.visitId, record.appointmentId);
        return;
      default:
        assertNever(record);
    }
  };
}
