import { assertNever, formatTicket, type BranchView, type CounterView } from '@talon/shared';
import { CancelVisitDialog } from '../components/CancelVisitDialog.tsx';
import { RouteDialog } from '../route/RouteDialog.tsx';
import type { Step } from '../stores/pressStore.ts';
import { useTexts } from '../texts/useTexts.ts';
import { AbsentDialog } from './AbsentDialog.tsx';
import type { Asking } from './asking.ts';
import { BreakDialog } from './BreakDialog.tsx';
import { ClassCheckDialog } from './classCheck/ClassCheckDialog.tsx';
import { ParkDialog } from './ParkDialog.tsx';
import { PickDialog } from './PickDialog.tsx';
import { TransferDialog } from './TransferDialog.tsx';

interface DeskDialogsProps {
  readonly asked: Asking;
  readonly branch: BranchView;
  readonly view: CounterView;
  readonly locked: boolean;
  readonly onAsk: (asking: Asking | null) => void;
  readonly onPress: (step: Step) => void;
  readonly onCloseCounter: () => void;
}

/** The question that stands over the desk, and the command that its answer is. */
export function DeskDialogs(props: DeskDialogsProps) {
  const { asked, branch, view, locked, onAsk, onPress, onCloseCounter } = props;
  const { t } = useTexts();
  const { counterId, current } = view;
  const onClose = () => onAsk(null);
  const answer = (step: Step) => {
    onClose();
    onPress(step);
  };

  if (asked.what === 'break')
    return (
      <BreakDialog
        reasons={view.moves.includes('pauseCounter') ? branch.pauseReasons : []}
        onClose={onClose}
        onPause={(reasonId) => answer({ name: 'pauseCounter', payload: { counterId, reasonId } })}
        onCloseCounter={() => {
          onClose();
          onCloseCounter();
        }}
      />
    );
  if (asked.what === 'absent')
    return (
      <AbsentDialog
        branch={branch}
        view={view}
        onClose={onClose}
        onReturn={(visitId) => answer({ name: 'readmitVisit', payload: { visitId } })}
      />
    );
  if (asked.what === 'pick')
    return (
      <PickDialog
        branch={branch}
        view={view}
        chosen={asked.chosen}
        onChoose={(chosen) => onAsk({ what: 'pick', chosen })}
        onClose={onClose}
        onPick={(visitId, reasonId) => {
          const seenVisit = current?.visitId ?? null;
          answer({ name: 'pickVisit', payload: { counterId, visitId, seenVisit, reasonId } });
        }}
      />
    );

  if (current === null) return null;
  const seen = { counterId, visitId: asked.visitId };
  switch (asked.what) {
    case 'transfer':
      return (
        <TransferDialog
          branch={branch}
          counterId={counterId}
          visit={current}
          onClose={onClose}
          onChoose={(to, comeBack) =>
            answer({ name: 'transferVisit', payload: { ...seen, to, ...(comeBack ? { comeBack } : {}) } })
          }
        />
      );
    case 'cancel':
      return (
        <CancelVisitDialog
          ticket={current.ticket}
          onClose={onClose}
          onCancelVisit={() => onPress({ name: 'cancelVisit', payload: { visitId: asked.visitId } })}
        />
      );
    case 'park':
      return (
        <ParkDialog
          reasons={branch.parkReasons}
          ticket={current.ticket}
          onClose={onClose}
          onPark={(reasonId) => answer({ name: 'parkVisit', payload: { ...seen, reasonId } })}
        />
      );
    case 'route':
      return (
        <RouteDialog
          title={t('moves.routeTitle', { ticket: formatTicket(current.ticket) })}
          branch={branch}
          first={current}
          firstWords={t('moves.routeNow')}
          route={current.route ?? []}
          locked={locked}
          onClose={onClose}
          onChange={(route) => onPress({ name: 'changeRoute', payload: { visitId: asked.visitId, route } })}
        />
      );
    case 'checkClass':
      return (
        <ClassCheckDialog
          branch={branch}
          visit={current}
          onClose={onClose}
          onConfirm={(proof) =>
            answer({
              name: 'checkClass',
              payload: { ...seen, holds: true, ...(proof === undefined ? {} : { proof }) },
            })
          }
        />
      );
    default:
      return assertNever(asked);
  }
}
