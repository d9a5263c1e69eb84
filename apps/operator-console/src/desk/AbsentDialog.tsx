import type { AbsentVisitView, BranchView, CounterView, VisitId } from '@talon/shared';
import { Dialog } from '../components/Dialog.tsx';
import { placeOfKey, VisitButtons } from '../components/VisitButtons.tsx';
import { returnWords } from '../texts/returnWords.ts';
import { useTexts } from '../texts/useTexts.ts';

interface AbsentDialogProps {
  readonly branch: BranchView;
  readonly view: CounterView;
  readonly onReturn: (visitId: VisitId) => void;
  readonly onClose: () => void;
}

/** [NOSHOW-4] Who was called here, did not come, and may have the place back; one digit each. */
export function AbsentDialog({ branch, view, onReturn, onClose }: AbsentDialogProps) {
  const texts = useTexts();
  const { t, clock } = texts;
  const { first } = view.absent;
  const isEnabled = ({ mayReturn }: AbsentVisitView) => mayReturn;
  return (
    <Dialog
      title={t('moves.absentTitle')}
      onClose={onClose}
      onKeyDown={(event) => {
        const visit = first[placeOfKey(event) ?? -1];
        if (visit?.mayReturn === true) onReturn(visit.visitId);
      }}
    >
      <h3 className="reason-heading">{t('moves.absentReturn')}</h3>
      <VisitButtons
        branch={branch}
        visits={first}
        isEnabled={isEnabled}
        detail={(visit) =>
          [t('moves.absentSince', { time: clock(visit.absentSince) }), returnWords(visit, texts)]
            .filter(Boolean)
            .join(' · ')
        }
        onChoose={({ visitId }) => onReturn(visitId)}
      />
      <p className="dialog-note">{t('moves.absentKeepsPlace')}</p>
    </Dialog>
  );
}
