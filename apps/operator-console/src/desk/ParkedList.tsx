import type { BranchView, CounterView } from '@talon/shared';
import { keepFocus } from '../components/keepFocus.ts';
import { KeyCap } from '../components/KeyCap.tsx';
import { TicketNumber } from '../components/TicketNumber.tsx';
import { WaitWords } from '../components/WaitWords.tsx';
import { useTexts } from '../texts/useTexts.ts';
import './lists.css';

interface ParkedListProps {
  readonly view: CounterView;
  readonly branch: BranchView;
  readonly enabled: boolean;
  readonly locked: boolean;
  /** Calls the visit at a place of the list, from 0. */
  readonly onResume: (place: number) => void;
}

/** Who was parked and may be called again from here, each by a digit. */
export function ParkedList({ view, branch, enabled, locked, onResume }: ParkedListProps) {
  const { t, name, clock } = useTexts();
  const { total, first } = view.parked;
  const services = new Map(branch.services.map((service) => [service.id, service.name]));
  const reasons = new Map(branch.parkReasons.map((reason) => [reason.id, reason.name]));
  return (
    <section className="list list-parked" aria-labelledby="parked-title">
      <h2 id="parked-title">
        {t('desk.parkedList')} <span className="list-total">{total}</span>
      </h2>
      <ol className="list-rows">
        {first.map((visit, place) => {
          const service = services.get(visit.serviceId);
          const digit = String(place + 1);
          const reason = visit.reasonId === null ? undefined : reasons.get(visit.reasonId);
          const words = [reason, service]
            .flatMap((each) => (each === undefined ? [] : [name(each)]))
            .join(' · ');
          return (
            <li key={visit.visitId}>
              <button
                type="button"
                className="list-row list-button"
                disabled={!enabled}
                aria-disabled={!enabled || locked}
                aria-keyshortcuts={digit}
                onMouseDown={keepFocus}
                onClick={() => onResume(place)}
              >
                <KeyCap name={digit} />
                <span className="visually-hidden">{t('desk.resume')}</span>
                <span className="list-number">
                  <TicketNumber ticket={visit.ticket} />
                </span>
                <span className="list-what">
                  <span className="list-service" title={words}>
                    {words}
                  </span>
                  <span className="list-marks">
                    {!visit.parkedHere && <span className="badge">{t('desk.parkedElsewhere')}</span>}
                  </span>
                </span>
                <span className="list-time">
                  <WaitWords since={visit.parkedAt} shownAt={view.hubTime} />
                  <small>
                    {visit.returnsAt === null
                      ? t('desk.since', { time: clock(visit.parkedAt) })
                      : t('moves.parkedReturns', { time: clock(visit.returnsAt) })}
                  </small>
                </span>
              </button>
            </li>
          );
        })}
        {total > first.length && (
          <li className="list-more">{t('desk.waitingMore', { count: total - first.length })}</li>
        )}
        {total === 0 && <li className="list-more">{t('desk.parkedNobody')}</li>}
      </ol>
    </section>
  );
}
