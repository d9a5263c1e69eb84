import type { BranchView, HallView, QueueId, TicketNumber as Ticket } from '@talon/shared';
import { TicketNumber } from '../../components/TicketNumber.tsx';
import { WaitWords } from '../../components/WaitWords.tsx';
import { useView } from '../../stores/useViews.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { statusWords } from './statusWords.ts';
import '../../components/Field.css';

interface QueueListProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly queueId: QueueId | null;
  readonly sought: Ticket | null;
  readonly onQueue: (queueId: QueueId | null) => void;
  readonly onSeek: (ticket: Ticket) => void;
}

/** For those who lost the paper: everybody who is here for one queue, with what for and since when. */
export function QueueList({ branch, hall, queueId, sought, onQueue, onSeek }: QueueListProps) {
  const texts = useTexts();
  const { t, name, clock } = texts;
  const received = useView('queue').view;
  const queue = received?.queueId === queueId ? received : undefined;
  const services = new Map(branch.services.map((service) => [service.id, name(service.name)]));
  const waitingIn = (id: QueueId) => hall.queues.find((each) => each.queueId === id)?.waiting ?? 0;
  return (
    <section className="queue-search" aria-labelledby="queue-search-title">
      <div className="queue-search-head">
        <h2 id="queue-search-title">{t('reception.findInQueue')}</h2>
        <select
          className="field-box"
          aria-labelledby="queue-search-title"
          value={queueId ?? ''}
          onChange={({ target }) => onQueue(target.value === '' ? null : (target.value as QueueId))}
        >
          <option value="">{t('reception.queueChoose')}</option>
          {branch.queues.map(({ id, letter, name: queueName }) => (
            <option key={id} value={id}>
              {letter} · {name(queueName)} · {t('reception.waitingInQueue', { count: waitingIn(id) })}
            </option>
          ))}
        </select>
      </div>
      <ul className="queue-visits">
        {queue?.first.map((visit) => {
          const service = services.get(visit.serviceId) ?? '';
          const isSought = visit.ticket.letter === sought?.letter && visit.ticket.number === sought.number;
          return (
            <li key={visit.visitId}>
              <button
                type="button"
                className="queue-visit"
                aria-current={isSought ? 'true' : undefined}
                onClick={() => onSeek(visit.ticket)}
              >
                <span className="queue-visit-number">
                  <TicketNumber ticket={visit.ticket} />
                </span>
                <span className="queue-visit-what">
                  <span className="queue-visit-service" title={service}>
                    {service}
                  </span>
                  <small>{statusWords(visit, branch, texts)}</small>
                </span>
                <span className="queue-visit-time">
                  {clock(visit.issuedAt)}
                  <small>
                    <WaitWords since={visit.placeAt} shownAt={queue.hubTime} />
                  </small>
                </span>
              </button>
            </li>
          );
        })}
        {queueId === null && <li className="queue-none">{t('reception.queueHint')}</li>}
        {queueId !== null && queue === undefined && <li className="queue-none">{t('desk.loading')}</li>}
        {queue?.total === 0 && <li className="queue-none">{t('reception.queueEmpty')}</li>}
        {queue !== undefined && queue.total > queue.first.length && (
          <li className="queue-none">{t('desk.waitingMore', { count: queue.total - queue.first.length })}</li>
        )}
      </ul>
    </section>
  );
}
