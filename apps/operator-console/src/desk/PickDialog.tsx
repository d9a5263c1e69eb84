import {
  formatTicket,
  type BranchView,
  type CounterView,
  type PickReasonId,
  type VisitId,
} from '@talon/shared';
import { Dialog } from '../components/Dialog.tsx';
import { ReasonButtons } from '../components/ReasonButtons.tsx';
import { reasonOfKey } from '../components/reasonOfKey.ts';
import { placeOfKey, VisitButtons } from '../components/VisitButtons.tsx';
import { useNow } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';

interface PickDialogProps {
  readonly branch: BranchView;
  readonly view: CounterView;
  /** `null` until somebody is chosen. */
  readonly chosen: VisitId | null;
  readonly onChoose: (visitId: VisitId) => void;
  readonly onPick: (visitId: VisitId, reasonId: PickReasonId) => void;
  readonly onClose: () => void;
}

/** [PICK-1] Somebody out of turn: whom, then why; one digit each. */
export function PickDialog({ branch, view, chosen, onChoose, onPick, onClose }: PickDialogProps) {
  const { t } = useTexts();
  const visits = view.waiting.first;
  const visit = visits.find(({ visitId }) => visitId === chosen);
  if (visit === undefined)
    return (
      <Dialog
        key="whom"
        title={t('moves.pickTitle')}
        onClose={onClose}
        onKeyDown={(event) => {
          const picked = visits[placeOfKey(event) ?? -1];
          if (picked !== undefined) onChoose(picked.visitId);
        }}
      >
        <Waiting branch={branch} view={view} onChoose={onChoose} />
      </Dialog>
    );
  const { visitId, ticket } = visit;
  return (
    <Dialog
      key="why"
      title={t('moves.pickWhy', { ticket: formatTicket(ticket) })}
      onClose={onClose}
      onKeyDown={(event) => {
        const reasonId = reasonOfKey(event, branch.pickReasons);
        if (reasonId !== undefined) onPick(visitId, reasonId);
      }}
    >
      <ReasonButtons reasons={branch.pickReasons} onChoose={(reasonId) => onPick(visitId, reasonId)} />
      <p className="dialog-note">
        {t(branch.pickReasons.length === 0 ? 'moves.pickNoReasons' : 'moves.pickNote')}
      </p>
    </Dialog>
  );
}

function Waiting({ branch, view, onChoose }: Pick<PickDialogProps, 'branch' | 'view' | 'onChoose'>) {
  const { t, name, duration } = useTexts();
  const now = useNow(view.hubTime);
  const classes = new Map(branch.priorityClasses.map((each) => [each.id, each]));
  return (
    <VisitButtons
      branch={branch}
      visits={view.waiting.first}
      detail={(visit) => {
        const priority = classes.get(visit.priorityClassId);
        return [
          t(`common.${visit.purpose}`),
          t('desk.visitWaited', { wait: duration(now - visit.placeAt) }),
          ...(priority !== undefined && priority.rank > 0 ? [name(priority.name)] : []),
        ].join(' · ');
      }}
      onChoose={({ visitId }) => onChoose(visitId)}
    />
  );
}
