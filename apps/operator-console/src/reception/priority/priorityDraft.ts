import type { BranchView, PriorityClassId, ProofId, ShownProof } from '@talon/shared';

type PriorityClass = BranchView['priorityClasses'][number];

/** What is being filled in about a visitor's priority. */
export interface PriorityDraft {
  /** `null`: the ordinary queue. */
  readonly classId: PriorityClassId | null;
  readonly proofId: ProofId | null;
  readonly documentNumber: string;
}

export const ordinaryDraft: PriorityDraft = { classId: null, proofId: null, documentNumber: '' };

/** The class of rank 0, and the others by how soon they are called. */
export const ordinaryClass = ({ priorityClasses }: BranchView): PriorityClass | undefined =>
  priorityClasses.find(({ rank }) => rank === 0);
export const markedClasses = ({ priorityClasses }: BranchView): readonly PriorityClass[] =>
  priorityClasses.filter(({ rank }) => rank > 0);

/** What a command says of the priority: nothing for the ordinary queue. */
export interface PriorityMark {
  readonly priorityClassId?: PriorityClassId;
  readonly proof?: ShownProof;
}

/** The draft as a command takes it; `null` while the document that has to be shown is not named. */
export function priorityMark(branch: BranchView, draft: PriorityDraft): PriorityMark | null {
  const marked = markedClasses(branch).find(({ id }) => id === draft.classId);
  if (marked === undefined) return {};
  if (marked.proofs.length === 0) return { priorityClassId: marked.id };
  const shown = marked.proofs.find(({ id }) => id === draft.proofId);
  if (shown === undefined) return null;
  const documentNumber = draft.documentNumber.trim();
  return {
    priorityClassId: marked.id,
    proof: { proofId: shown.id, ...(documentNumber === '' ? {} : { documentNumber }) },
  };
}
