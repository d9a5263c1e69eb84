import { formatTicket, type BranchView, type HallView } from '@talon/shared';
import { TicketNumber } from '../../components/TicketNumber.tsx';
import { paperWords } from '../../desk/paperWords.ts';
import { Panel } from '../../components/Panel.tsx';
import { useStaffNames } from '../../stores/useViews.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { PaperFate } from '../print/PaperFate.tsx';
import './Papers.css';

type Flagged = HallView['flaggedPapers'][number];

interface PapersProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly upToDate: boolean;
  readonly isShown: boolean;
  readonly onPrint: (visit: Flagged) => void;
  readonly onOpen: (visit: Flagged) => void;
}

/** Papers of which nobody can say that they are in a visitor's hand, and what became of those that staff ordered. */
export function Papers({ branch, hall, upToDate, isShown, onPrint, onOpen }: PapersProps) {
  const { t, locale, name, clock } = useTexts();
  const services = new Map(branch.services.map((service) => [service.id, name(service.name)]));
  return (
    <div className="reception-columns" hidden={!isShown}>
      <Panel title={t('hall.flagged')} count={hall.flaggedPapers.length}>
        {hall.flaggedPapers.length === 0 && <p className="panel-none">{t('hall.papersNone')}</p>}
        <ul className="paper-rows">
          {hall.flaggedPapers.map((visit) => (
            <li key={visit.visitId}>
              <span className="paper-number">
                <TicketNumber ticket={visit.ticket} />
              </span>
              <span className="paper-what">
                {paperWords(locale, visit.paper)}
                <small>
                  {clock(visit.issuedAt)} · {services.get(visit.serviceId)}
                </small>
              </span>
              <span className="paper-actions">
                <button type="button" className="small-button" onClick={() => onOpen(visit)}>
                  {t('reception.openCard')}{' '}
                  <span className="visually-hidden">{formatTicket(visit.ticket)}</span>
                </button>
                <button
                  type="button"
                  className="small-button"
                  disabled={!upToDate}
                  onClick={() => onPrint(visit)}
                >
                  {t('reception.printMove')}{' '}
                  <span className="visually-hidden">{formatTicket(visit.ticket)}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <PrintOrders branch={branch} hall={hall} />
    </div>
  );
}

/** The papers that staff ordered last: who, what, where, and their fate. */
function PrintOrders({ branch, hall }: { branch: BranchView; hall: HallView }) {
  const { t, clock } = useTexts();
  const nameOf = useStaffNames();
  return (
    <Panel title={t('reception.orders')}>
      {hall.printOrders.length === 0 && <p className="panel-none">{t('reception.ordersNone')}</p>}
      <ul className="paper-rows">
        {hall.printOrders.map((order) => (
          <li key={order.orderId}>
            {order.kind === 'ticket' && (
              <span className="paper-number">
                <TicketNumber ticket={order.ticket} />
              </span>
            )}
            <span className="paper-what">
              {order.kind === 'closing-slip' && <strong>{t('reception.closingSlip')}</strong>}
              <PaperFate order={order} branch={branch} />
              <small>{[clock(order.orderedAt), nameOf(order.orderedBy)].filter(Boolean).join(' · ')}</small>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
