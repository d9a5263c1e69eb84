import type { BranchView, CurrentVisitView, Instant } from '@talon/shared';
import { FileWarning } from 'lucide-react';
import { RunningTime } from '../components/RunningTime.tsx';
import { TicketNumber } from '../components/TicketNumber.tsx';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import { paperWords } from './paperWords.ts';
import { reasonSentence } from './reasonSentence.ts';

const noBreakSpace = '\u00A0';
const noBreakHyphen = '\u2011';

interface CurrentVisitProps {
  readonly visit: CurrentVisitView;
  readonly branch: BranchView;
  /** The hub's time of the view. */
  readonly shownAt: Instant;
}

/** The visitor at the counter: the number largest, then what for, then why this one. */
export function CurrentVisit({ visit, branch, shownAt }: CurrentVisitProps) {
  const texts = useTexts();
  const { t, locale, name } = texts;
  const called = visit.status === 'called';
  const service = branch.services.find(({ id }) => id === visit.serviceId);
  const serviceName = service === undefined ? visit.serviceId : name(service.name);
  const priority = branch.priorityClasses.find(({ id, rank }) => id === visit.priorityClassId && rank > 0);
  const paper = paperWords(locale, visit.paper);
  return (
    <section className={called ? 'hero hero-called' : 'hero'} aria-labelledby="current-number">
      <div className="hero-top">
        <p className="hero-number" id="current-number">
          <TicketNumber ticket={visit.ticket} />
        </p>
        <div className="hero-what">
          <p
            className={serviceName.length > 70 ? 'hero-service hero-service-long' : 'hero-service'}
            title={serviceName}
          >
            {serviceName}
          </p>
          <p className="hero-details">
            {priority !== undefined && <span className="badge">{name(priority.name)}</span>}
            {visitDetails(visit, texts)}
          </p>
        </div>
        <div className="hero-time">
          <p className="hero-state">{t(called ? 'desk.called' : 'desk.serving')}</p>
          <p className="hero-timer">
            <RunningTime since={called ? visit.calledAt : visit.startedAt} shownAt={shownAt} />
          </p>
          {called && <p className="hero-timer-words">{t('desk.calledTimer')}</p>}
        </div>
      </div>
      <p className="hero-why">
        {t('desk.why', { reason: reasonSentence(locale, visit.reason, branch.priorityClasses) })}
      </p>
      {paper !== null && (
        <p className="hero-paper">
          <FileWarning aria-hidden="true" size={18} />
          {paper}
        </p>
      )}
    </section>
  );
}

/** Purpose, language, times and calls; a line breaks only between them. */
function visitDetails(visit: CurrentVisitView, { t, duration }: Texts): string {
  return [
    t(`common.${visit.purpose}`),
    t('desk.visitorLanguage', { language: visit.language }),
    t('desk.visitWaited', { wait: duration(visit.calledAt - visit.placeAt) }),
    ...(visit.status === 'serving'
      ? [t('desk.visitWalked', { walk: duration(visit.startedAt - visit.calledAt) })]
      : []),
    ...(visit.callCount > 1 || visit.status === 'called'
      ? [t('desk.callCount', { count: visit.callCount })]
      : []),
  ]
    .map((detail) => detail.replaceAll(' ', noBreakSpace).replaceAll('-', noBreakHyphen))
    .join(' · ');
}
