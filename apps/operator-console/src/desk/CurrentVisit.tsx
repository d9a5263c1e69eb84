import type { BranchView, CurrentVisitView, Instant } from '@talon/shared';
import { FileWarning } from 'lucide-react';
import { keepFocus } from '../components/keepFocus.ts';
import { KeyCap } from '../components/KeyCap.tsx';
import { RunningTime } from '../components/RunningTime.tsx';
import { TicketNumber } from '../components/TicketNumber.tsx';
import { nameOfStep } from '../route/stepWords.ts';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import { otherKeys } from './deskKeys.ts';
import { paperWords } from './paperWords.ts';
import { reasonSentence } from './reasonSentence.ts';

const noBreakSpace = '\u00A0';
const noBreakHyphen = '\u2011';

interface CurrentVisitProps {
  readonly visit: CurrentVisitView;
  readonly branch: BranchView;
  /** The hub's time of the view. */
  readonly shownAt: Instant;
  /** [ROUTE-1] Whether the services of the visit can be changed now. */
  readonly mayRoute: boolean;
  readonly locked: boolean;
  readonly onRoute: () => void;
}

/** The visitor at the counter: the number largest, then what for, then why this one. */
export function CurrentVisit(props: CurrentVisitProps) {
  const { visit, branch, shownAt } = props;
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
            <RunningTime
              since={visit.status === 'called' ? visit.lastCalledAt : visit.startedAt}
              shownAt={shownAt}
            />
          </p>
          {called && <p className="hero-timer-words">{t('desk.calledTimer')}</p>}
        </div>
      </div>
      <p className="hero-why">{t('desk.why', { reason: reasonSentence(locale, visit.reason, branch) })}</p>
      {paper !== null && (
        <p className="hero-paper">
          <FileWarning aria-hidden="true" size={18} />
          {paper}
        </p>
      )}
      <RouteLine {...props} />
    </section>
  );
}

/** [ROUTE-1] Where the visitor goes on to when it is done here. */
function RouteLine({ visit, branch, mayRoute, locked, onRoute }: CurrentVisitProps) {
  const texts = useTexts();
  const { t } = texts;
  const services = visit.route?.map((step) => nameOfStep(branch, step, texts)).join(' → ');
  const words = services === undefined ? t('moves.afterNothing') : t('moves.after', { services });
  return (
    <div className="hero-foot">
      <p className={services === undefined ? 'hero-route' : 'hero-route hero-route-on'} title={words}>
        {words}
      </p>
      <button
        type="button"
        className="small-button"
        disabled={!mayRoute}
        aria-disabled={!mayRoute || locked}
        aria-keyshortcuts={otherKeys.route}
        onMouseDown={keepFocus}
        onClick={onRoute}
      >
        {t('moves.routeMove')} <KeyCap name={otherKeys.route} />
      </button>
    </div>
  );
}

/** Purpose, language, times and calls; a line breaks only between them. */
function visitDetails(visit: CurrentVisitView, { t, duration, clock }: Texts): string {
  return [
    t(`common.${visit.purpose}`),
    ...(visit.bookedAt === undefined ? [] : [t('moves.booked', { time: clock(visit.bookedAt) })]),
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
