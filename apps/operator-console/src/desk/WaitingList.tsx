import { pauseOfDay, type BranchView, type CounterView } from '@talon/shared';
import { TicketNumber } from '../components/TicketNumber.tsx';
import { WaitWords } from '../components/WaitWords.tsx';
import { useTexts } from '../texts/useTexts.ts';
import './lists.css';

/** Who waits for this counter, in the order of calling: the first ten, and how many there are. */
export function WaitingList({ view, branch }: { view: CounterView; branch: BranchView }) {
  const { t, name, clock } = useTexts();
  const { total, first } = view.waiting;
  const services = new Map(branch.services.map((service) => [service.id, service.name]));
  const until = pauseOfDay(view.day)?.since;
  const classes = new Map(branch.priorityClasses.map((each) => [each.id, each]));
  return (
    <section className="list list-waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title">
        {t('desk.waitingList')} <span className="list-total">{total}</span>
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must scroll by keyboard */}
      <ol className="list-rows" tabIndex={0} aria-labelledby="waiting-title">
        {first.map((visit) => {
          const service = services.get(visit.serviceId);
          const priority = classes.get(visit.priorityClassId);
          return (
            <li key={visit.visitId} className="list-row">
              <span className="list-number">
                <TicketNumber ticket={visit.ticket} />
              </span>
              <span className="list-what">
                <span className="list-service" title={service && name(service)}>
                  {service && name(service)}
                </span>
                <span className="list-marks">
                  {visit.bookedAt !== undefined && (
                    <span className="badge">{t('moves.booked', { time: clock(visit.bookedAt) })}</span>
                  )}
                  {visit.transferredHere && <span className="badge">{t('desk.transferredHere')}</span>}
                  {priority !== undefined && priority.rank > 0 && (
                    <span className="badge">{name(priority.name)}</span>
                  )}
                  {(visit.paper.outcome === 'refused' || visit.paper.outcome === 'unknown') && (
                    <span className="badge badge-doubt">{t('desk.paperMark')}</span>
                  )}
                </span>
              </span>
              <span className="list-time">
                <WaitWords since={visit.placeAt} shownAt={view.hubTime} until={until} />
                <small>{t('desk.since', { time: clock(visit.placeAt) })}</small>
              </span>
            </li>
          );
        })}
        {total > first.length && (
          <li className="list-more">{t('desk.waitingMore', { count: total - first.length })}</li>
        )}
        {total === 0 && <li className="list-more">{t('desk.waitingNobody')}</li>}
      </ol>
    </section>
  );
}
