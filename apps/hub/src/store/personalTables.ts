import type { PersonalRecord } from '@talon/queue-core';
import { assertNever, type Instant } from '@talon/shared';
import type Database from 'better-sqlite3';

/**
 * The way to write what is personal: beside the journal, so that it can be erased without touching the record of what
 * happened. The journal calls it inside its own transaction.
 */
export function personalTables(database: Database.Database): (record: PersonalRecord, at: Instant) => void {
  const insertProof = database.prepare(
    `INSERT INTO priority_proof (visit_id, noted_at, noted_by, priority_class_id, proof_id, document_number)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const appointmentArrived = database.prepare(
    "UPDATE appointment SET state = 'arrived', visit_id = ? WHERE appointment_id = ?",
  );
  return (record, at) => {
    const { kind, visitId } = record;
    switch (kind) {
      case 'priority-proof': {
        const { notedBy, priorityClassId, proof } = record;
        insertProof.run(visitId, at, notedBy, priorityClassId, proof.proofId, proof.documentNumber ?? null);
        return;
      }
      case 'appointment-arrived':
        appointmentArrived.run(visitId, record.appointmentId);
        return;
      default:
        assertNever(kind);
    }
  };
}
