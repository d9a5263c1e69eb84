import {
  formatTicket,
  type BranchView,
  type Payload,
  type PriorityClassId,
  type VisitId,
  type VisitInHall,
} from '@talon/shared';
import { useEffect, useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { useParts } from '../../hub/consoleParts.ts';
import type { NotedProof } from '../../hub/proofsApi.ts';
import { useStaffNames } from '../../stores/useViews.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { ordinaryClass, ordinaryDraft, priorityMark, type PriorityDraft } from './priorityDraft.ts';
import { PriorityFields } from './PriorityFields.tsx';

interface PriorityDialogProps {
  readonly branch: BranchView;
  readonly visit: VisitInHall;
  readonly onMark: (payload: Payload<'markPriority'>) => void;
  readonly onClose: () => void;
}

/** Puts a visitor into a priority class by the document shown, or back among everybody; says what was shown before. */
export function PriorityDialog({ branch, visit, onMark, onClose }: PriorityDialogProps) {
  const { t } = useTexts();
  const ordinaryId = ordinaryClass(branch)?.id;
  const [draft, setDraft] = useState<PriorityDraft>({
    ...ordinaryDraft,
    classId: visit.priorityClassId === ordinaryId ? null : visit.priorityClassId,
  });
  const [isProofMissing, setProofMissing] = useState(false);
  const chosenId = draft.classId ?? ordinaryId;
  const isSame = chosenId === visit.priorityClassId;

  function mark(): void {
    const found = priorityMark(branch, draft);
    if (found === null) return setProofMissing(true);
    if (chosenId !== undefined) onMark({ visitId: visit.visitId, ...found, priorityClassId: chosenId });
  }

  return (
    <Dialog title={t('reception.priorityTitle', { ticket: formatTicket(visit.ticket) })} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSame) mark();
        }}
      >
        <PriorityFields
          branch={branch}
          draft={draft}
          isProofMissing={isProofMissing && draft.proofId === null}
          onChange={(changed) => {
            setDraft(changed);
            setProofMissing(false);
          }}
        />
        <ShownBefore branch={branch} visitId={visit.visitId} />
        <div className="dialog-answers">
          <button type="button" className="button" onClick={onClose}>
            {t('desk.cancel')}
          </button>
          <button type="submit" className="button button-primary" disabled={isSame}>
            {t('reception.mark')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was shown for this visit already: nobody is asked twice for the same document. */
function ShownBefore({ branch, visitId }: { branch: BranchView; visitId: VisitId }) {
  const { proofsOf } = useParts();
  const { t, name, clock } = useTexts();
  const nameOf = useStaffNames();
  const [proofs, setProofs] = useState<readonly NotedProof[] | null | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void proofsOf(visitId).then((answer) => {
      if (isWanted) setProofs(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [proofsOf, visitId]);

  const className = (wanted: PriorityClassId) => {
    const found = branch.priorityClasses.find(({ id }) => id === wanted);
    return found === undefined ? wanted : name(found.name);
  };
  const documentName = ({ priorityClassId, proofId }: NotedProof) => {
    const marked = branch.priorityClasses.find(({ id }) => id === priorityClassId);
    const found = marked?.proofs.find(({ id }) => id === proofId);
    return found === undefined ? proofId : name(found.name);
  };
  return (
    <section className="shown-before" aria-live="polite">
      <h3>{t('reception.shownBefore')}</h3>
      {proofs === undefined && <p>{t('desk.loading')}</p>}
      {proofs === null && <p>{t('reception.shownUnknown')}</p>}
      {proofs?.length === 0 && <p>{t('reception.shownNothing')}</p>}
      <ul>
        {proofs?.map((noted) => (
          <li key={`${noted.notedAt}/${noted.proofId}`}>
            {[documentName(noted), noted.documentNumber].filter(Boolean).join(' ')}
            <small>
              {[className(noted.priorityClassId), clock(noted.notedAt), nameOf(noted.notedBy)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
