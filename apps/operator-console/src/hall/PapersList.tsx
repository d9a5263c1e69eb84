import {
  formatTicket,
  printersOf,
  type BranchView,
  type HallView,
  type OperatorId,
  type TicketNumber as Ticket,
  type VisitId,
} from '@talon/shared';
import { TicketNumber } from '../components/TicketNumber.tsx';
import { paperWords } from '../desk/paperWords.ts';
import type { Step } from '../stores/pressStore.ts';
import { causeWords } from '../texts/causeWords.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { FailedOrder, PapersInDoubt } from './papersInDoubt.ts';

interface PapersListProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly papers: PapersInDoubt;
  readonly names: ReadonlyMap<OperatorId, string>;
  readonly enabled: boolean;
  readonly onCancel: (visitId: VisitId) => void;
  /** Sends an order once more. */
  readonly onPrint: (step: Step) => void;
}

/** Papers that may be in nobody's hand: prints that failed can be ordered again, visits of the gone cancelled. */
export function PapersList(props: PapersListProps) {
  const { t } = useTexts();
  const { flagged, orders } = props.papers;
  if (flagged.length + orders.length === 0) return <p className="panel-none">{t('hall.papersNone')}</p>;
  return (
    <>
      {orders.length > 0 && <FailedOrders {...props} />}
      {flagged.length > 0 && <FlaggedTickets {...props} />}
    </>
  );
}

function FailedOrders(props: PapersListProps) {
  const { branch, hall, papers, names, enabled, onPrint } = props;
  const { t, locale, name, clock } = useTexts();
  const printers = new Map(printersOf(branch).map((printer) => [printer.id, name(printer.name)]));
  return (
    <section className="papers">
      <h2>{t('hall.failedOrders')}</h2>
      <ul>
        {papers.orders.map((order) => (
          <li key={order.orderId}>
            <span className="paper-number">
              {order.kind === 'ticket' ? <TicketNumber ticket={order.ticket} /> : t('hall.closingSlip')}
            </span>
            <span className="paper-words">
              {t(`hall.order-${order.outcome}`, { cause: causeWords(locale, order.cause) })}
              <small>
                {t('hall.orderedBy', {
                  time: clock(order.orderedAt),
                  printer: printers.get(order.printerId) ?? order.printerId,
                  name: names.get(order.orderedBy) ?? '',
                })}
              </small>
            </span>
            {order.kind === 'ticket' &&
              hall.flaggedPapers.some(({ visitId }) => visitId === order.visitId) && (
                <CancelButton {...props} visit={order} />
              )}
            <button
              type="button"
              className="small-button"
              disabled={!enabled}
              onClick={() => onPrint(orderedAgain(order))}
            >
              {t('hall.printAgain')}{' '}
              <span className="visually-hidden">
                {order.kind === 'ticket' ? formatTicket(order.ticket) : t('hall.closingSlip')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const orderedAgain = (order: FailedOrder): Step =>
  order.kind === 'ticket'
    ? { name: 'orderPrint', payload: { visitId: order.visitId, printerId: order.printerId } }
    : { name: 'orderClosingSlip', payload: { printerId: order.printerId } };

function FlaggedTickets(props: PapersListProps) {
  const { branch, papers } = props;
  const { t, locale, name, clock } = useTexts();
  const services = new Map(branch.services.map((service) => [service.id, name(service.name)]));
  return (
    <section className="papers">
      <h2>{t('hall.flagged')}</h2>
      <ul>
        {papers.flagged.map((visit) => (
          <li key={visit.visitId}>
            <span className="paper-number">
              <TicketNumber ticket={visit.ticket} />
            </span>
            <span className="paper-words">
              {paperWords(locale, visit.paper)}
              <small>
                {clock(visit.issuedAt)} · {services.get(visit.serviceId)}
              </small>
            </span>
            <CancelButton {...props} visit={visit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CancelButtonProps extends PapersListProps {
  readonly visit: { readonly visitId: VisitId; readonly ticket: Ticket };
}

/** Not for a visitor who stands at a counter: he is that desk's to deal with. */
function CancelButton({ hall, visit, enabled, onCancel }: CancelButtonProps) {
  const { t } = useTexts();
  const atCounter = hall.counters.some(({ current }) => current?.visitId === visit.visitId);
  return (
    <button
      type="button"
      className="small-button"
      disabled={!enabled || atCounter}
      onClick={() => onCancel(visit.visitId)}
    >
      {t('desk.moveCancel')} <span className="visually-hidden">{formatTicket(visit.ticket)}</span>
    </button>
  );
}
