import type { BranchView, HallView, QueueId, TicketNumber, TicketView } from '@talon/shared';
import { useTexts } from '../../texts/useTexts.ts';
import { NumberField } from './NumberField.tsx';
import { QueueList } from './QueueList.tsx';
import { VisitCard, type VisitAction } from './VisitCard.tsx';
import './FindVisit.css';

interface FindVisitProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly upToDate: boolean;
  readonly isShown: boolean;
  readonly sought: TicketNumber | null;
  readonly ticket: TicketView | undefined;
  readonly queueId: QueueId | null;
  readonly onSeek: (ticket: TicketNumber) => void;
  readonly onQueue: (queueId: QueueId | null) => void;
  readonly onAct: (action: VisitAction) => void;
}

/** Finds a visit by the number on its paper, or in the list of a queue; its card stands beside. */
export function FindVisit(props: FindVisitProps) {
  const { branch, hall, upToDate, isShown, sought, ticket, queueId, onSeek, onQueue, onAct } = props;
  const { t } = useTexts();
  return (
    <div className="reception-columns" hidden={!isShown}>
      <div className="find-column">
        <NumberField branch={branch} onSeek={onSeek} />
        <QueueList
          branch={branch}
          hall={hall}
          queueId={queueId}
          sought={sought}
          onQueue={onQueue}
          onSeek={onSeek}
        />
      </div>
      <div className="reception-side">
        {sought === null ? (
          <p className="reception-hint">{t('reception.findHint')}</p>
        ) : (
          <VisitCard branch={branch} sought={sought} view={ticket} enabled={upToDate} onAct={onAct} />
        )}
      </div>
    </div>
  );
}
