import { formatTicket, type BranchView, type HallView, type VisitId } from '@talon/shared';
import { TicketNumber } from '../components/TicketNumber.tsx';
import { paperWords } from '../desk/paperWords.ts';
import { useTexts } from '../texts/useTexts.ts';

interface FlaggedPapersProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly enabled: boolean;
  readonly onCancel: (visitId: VisitId) => void;
}

/** Visits whose paper may be in nobody's hand; whoever is surely gone can be cancelled. */
export function FlaggedPapers({ branch, hall, enabled, onCancel }: FlaggedPapersProps) {
  const { t, locale, name, clock } = useTexts();
  const services = new Map(branch.services.map((service) => [service.id, name(service.name)]));
  const atCounters = new Set(hall.counters.map(({ current }) => current?.visitId));
  return (
    <section className="panel" aria-labelledby="flagged-title">
      <h2 id="flagged-title">
        {t('desk.flagged')} <span className="list-total">{hall.flaggedPapers.length}</span>
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard */}
      <div className="panel-scroll" role="group" aria-labelledby="flagged-title" tabIndex={0}>
        {hall.flaggedPapers.length === 0 && <p className="panel-none">{t('desk.flaggedNone')}</p>}
        <ul className="flagged">
          {hall.flaggedPapers.map((visit) => (
            <li key={visit.visitId}>
              <span className="flagged-number">
                <TicketNumber ticket={visit.ticket} />
              </span>
              <span className="flagged-words">
                {paperWords(locale, visit.paper)}
                <small>
                  {clock(visit.issuedAt)} · {services.get(visit.serviceId)}
                </small>
              </span>
              <button
                type="button"
                className="small-button"
                // A visitor who stands at a counter is that desk's to deal with.
                disabled={!enabled || atCounters.has(visit.visitId)}
                onClick={() => onCancel(visit.visitId)}
              >
                {t('desk.moveCancel')} <span className="visually-hidden">{formatTicket(visit.ticket)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
