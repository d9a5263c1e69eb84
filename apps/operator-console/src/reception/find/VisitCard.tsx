import { formatTicket, type BranchView, type TicketNumber as Ticket, type TicketView } from '@talon/shared';
import { CircleX, ListPlus, Printer, Star } from 'lucide-react';
import { TicketNumber } from '../../components/TicketNumber.tsx';
import { WaitWords } from '../../components/WaitWords.tsx';
import { paperWords } from '../../desk/paperWords.ts';
import { numberedSteps, stepName } from '../../route/stepWords.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { placeOfQueue } from '../placeOfQueue.ts';
import { PaperFate } from '../print/PaperFate.tsx';
import { waitWords } from '../waitWords.ts';
import { AbsentCard } from './AbsentCard.tsx';
import { statusWords } from './statusWords.ts';
import { whyWaiting } from './whyWaiting.ts';
import './VisitCard.css';

/** What may be done about a visit at the reception. */
export type VisitAction = 'print' | 'priority' | 'route' | 'cancel' | 'readmit';

interface VisitCardProps {
  readonly branch: BranchView;
  /** The number that was asked for. */
  readonly sought: Ticket;
  /** What the hub knows of it; `undefined` until it says so. */
  readonly view: TicketView | undefined;
  readonly enabled: boolean;
  readonly onAct: (action: VisitAction) => void;
}

/** One visit: where it stands, its place, its paper, and what can be done about it. */
export function VisitCard({ branch, sought, view, enabled, onAct }: VisitCardProps) {
  const texts = useTexts();
  const { t, locale, name, clock } = texts;
  const ticket = formatTicket(sought);
  if (view === undefined) return <p className="reception-hint">{t('reception.seeking', { ticket })}</p>;
  const { found } = view;
  if (found.state === 'absent')
    return (
      <AbsentCard branch={branch} visit={found.visit} enabled={enabled} onReadmit={() => onAct('readmit')} />
    );
  if (found.state !== 'here')
    return (
      <p className="reception-hint" role="status">
        {t(found.state === 'over' ? 'reception.numberOver' : 'reception.numberUnknown', { ticket })}
      </p>
    );

  const { visit, ahead, wait, explained, order } = found;
  const service = branch.services.find(({ id }) => id === visit.serviceId);
  const priority = branch.priorityClasses.find(({ id, rank }) => id === visit.priorityClassId && rank > 0);
  const isInQueue = visit.status === 'waiting' || visit.status === 'parked';
  return (
    <section className="visit-card" aria-labelledby="visit-number">
      <div className="visit-head">
        <p className="visit-number" id="visit-number">
          <TicketNumber ticket={visit.ticket} />
        </p>
        <p
          className={visit.status === 'called' ? 'visit-status visit-status-now' : 'visit-status'}
          role="status"
        >
          {statusWords(visit, branch, texts)}
        </p>
      </div>
      <p className="visit-service">{service === undefined ? visit.serviceId : name(service.name)}</p>
      <p className="visit-details">
        {t(`common.${visit.purpose}`)} · {t('desk.visitorLanguage', { language: visit.language })}
      </p>
      <dl className="visit-facts">
        {ahead !== null && (
          <>
            <dt>{t('reception.before')}</dt>
            <dd>{t('reception.beforeCount', { count: ahead })}</dd>
          </>
        )}
        {wait !== null && (
          <>
            <dt>{t('waits.labelLeft')}</dt>
            <dd>{waitWords(locale, wait)}</dd>
          </>
        )}
        {explained !== null && (
          <>
            <dt>{t('reception.whyWaiting')}</dt>
            <dd>
              {whyWaiting(explained, visit.visitId, view.hubTime, branch, texts).map((sentence) => (
                <p key={sentence} className="visit-why">
                  {sentence}
                </p>
              ))}
            </dd>
          </>
        )}
        <dt>{t('reception.whereTo')}</dt>
        <dd>{placeOfQueue(branch, visit.queueId, texts)}</dd>
        <dt>{t('reception.issuedAt')}</dt>
        <dd>
          {clock(visit.issuedAt)} · <WaitWords since={visit.placeAt} shownAt={view.hubTime} />
        </dd>
        <dt>{t('reception.priority')}</dt>
        <dd>
          {priority === undefined ? (
            t('reception.noPriority')
          ) : (
            <span className="badge">{name(priority.name)}</span>
          )}
        </dd>
        {visit.route !== undefined && (
          <>
            <dt>{t('reception.further')}</dt>
            <dd>
              {numberedSteps(visit.route).map(({ step, key }) => (
                <p key={key} className="visit-why">
                  {stepName(branch, step, texts)}
                </p>
              ))}
            </dd>
          </>
        )}
        <dt>{t('reception.paper')}</dt>
        <dd>
          {order === null ? (
            (paperWords(locale, visit.paper) ?? t('reception.paperPrinted'))
          ) : (
            <PaperFate order={order} branch={branch} />
          )}
        </dd>
      </dl>
      <div className="visit-actions" role="group" aria-label={t('desk.actions')}>
        <button type="button" className="button" disabled={!enabled} onClick={() => onAct('print')}>
          <Printer aria-hidden="true" size={20} />
          {t('reception.printMove')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!enabled || !isInQueue}
          title={isInQueue ? undefined : t('rejections.visit-not-waiting')}
          onClick={() => onAct('priority')}
        >
          <Star aria-hidden="true" size={20} />
          {t('reception.priorityMove')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!enabled || !isInQueue}
          title={isInQueue ? undefined : t('reception.routeAtCounter')}
          onClick={() => onAct('route')}
        >
          <ListPlus aria-hidden="true" size={20} />
          {t('moves.routeMove')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!enabled || !isInQueue}
          title={isInQueue ? undefined : t('reception.cancelAtCounter')}
          onClick={() => onAct('cancel')}
        >
          <CircleX aria-hidden="true" size={20} />
          {t('desk.moveCancel')}
        </button>
      </div>
    </section>
  );
}
