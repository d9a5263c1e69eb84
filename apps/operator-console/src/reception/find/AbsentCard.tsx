import type { AbsentVisitView, BranchView } from '@talon/shared';
import { Undo2 } from 'lucide-react';
import { TicketNumber } from '../../components/TicketNumber.tsx';
import { returnWords } from '../../texts/returnWords.ts';
import { useTexts } from '../../texts/useTexts.ts';

interface AbsentCardProps {
  readonly branch: BranchView;
  readonly visit: AbsentVisitView;
  readonly enabled: boolean;
  readonly onReadmit: () => void;
}

/** [NOSHOW-4] Somebody who did not come when called and stands at the reception now: back in line, or too late. */
export function AbsentCard({ branch, visit, enabled, onReadmit }: AbsentCardProps) {
  const texts = useTexts();
  const { t, name, clock } = texts;
  const service = branch.services.find(({ id }) => id === visit.serviceId);
  return (
    <section className="visit-card" aria-labelledby="visit-number">
      <div className="visit-head">
        <p className="visit-number" id="visit-number">
          <TicketNumber ticket={visit.ticket} />
        </p>
        <p className="visit-status" role="status">
          {t('reception.absent')}
        </p>
      </div>
      <p className="visit-service">{service === undefined ? visit.serviceId : name(service.name)}</p>
      <p className="visit-details">{t('moves.absentSince', { time: clock(visit.absentSince) })}</p>
      <dl className="visit-facts">
        <dt>{t('reception.mayReturn')}</dt>
        <dd>
          <p>{returnWords(visit, texts)}</p>
          <p className="visit-why">
            {t(visit.mayReturn ? 'moves.absentKeepsPlace' : 'moves.absentNewTicket')}
          </p>
        </dd>
      </dl>
      <div className="visit-actions" role="group" aria-label={t('desk.actions')}>
        <button
          type="button"
          className="button button-primary"
          disabled={!enabled || !visit.mayReturn}
          onClick={onReadmit}
        >
          <Undo2 aria-hidden="true" size={20} />
          {t('moves.absentReturn')}
        </button>
      </div>
    </section>
  );
}
