import type { Instant, OperatorId, PriorityClassId, ProofId, VisitId } from '@talon/shared';
import type Database from 'better-sqlite3';

/** What somebody showed to prove a priority class. Personal. */
export interface NotedProof {
  readonly priorityClassId: PriorityClassId;
  readonly proofId: ProofId;
  readonly documentNumber: string | null;
  readonly notedAt: Instant;
  readonly notedBy: OperatorId;
}

/** Reads the proofs; they are written with the command that noted them, see `personalTables`. */
export interface ProofStore {
  /** In the order in which they were noted; none for a visit that has none or never was. */
  proofsOf(visitId: VisitId): readonly NotedProof[];
}

export function proofStore(database: Database.Database): ProofStore {
  const select = database.prepare<[string], NotedProof>(
    `SELECT priority_class_id AS priorityClassId, proof_id AS proofId, document_number AS documentNumber,
       noted_at AS notedAt, noted_by AS notedBy
     FROM priority_proof WHERE visit_id = ? ORDER BY rowid`,
  );
  return { proofsOf: (visitId) => select.all(visitId) };
}
