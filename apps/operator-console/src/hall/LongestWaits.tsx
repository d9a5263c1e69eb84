import { pauseOfDay, type BranchView, type HallView, type VisitInHall } from '@talon/shared';
import { TicketNumber } from '../components/TicketNumber.tsx';
import { WaitWords } from '../components/WaitWords.tsx';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import { Panel } from '../components/Panel.tsx';

/** Who has waited longest, for what and where, so that somebody can go and see. */
export function LongestWaits({ branch, hall }: { branch: BranchView; hall: HallView }) {
  const texts = useTexts();
  const services = new Map(branch.services.map((service) => [service.id, texts.name(service.name)]));
  return (
    <Panel title={texts.t('hall.longestWaits')}>
      {hall.longestWaits.length === 0 && <p className="panel-none">{texts.t('hall.longestWaitsNone')}</p>}
      <ol className="waits">
        {hall.longestWaits.map((visit) => (
          <li key={visit.visitId} className="wait">
            <span className="wait-number">
              <TicketNumber ticket={visit.ticket} />
            </span>
            <span className="one-line" title={services.get(visit.serviceId)}>
              {services.get(visit.serviceId)}
            </span>
            <span className="wait-time">
              <WaitWords since={visit.placeAt} shownAt={hall.hubTime} until={pauseOfDay(hall.day)?.since} />
            </span>
            <small>{placeWords(visit, branch, texts)}</small>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function placeWords({ queueId, counterId }: VisitInHall, branch: BranchView, { t, name }: Texts): string {
  const counter = branch.counters.find(({ id }) => id === counterId);
  if (counter !== undefined) return t('hall.waitsAtCounter', { number: counter.number });
  const queue = branch.queues.find(({ id }) => id === queueId);
  const hall = branch.halls.find(({ id }) => id === queue?.hallId);
  if (queue === undefined || hall === undefined) return '';
  return t('hall.waitsInQueue', { letter: queue.letter, hall: name(hall.name) });
}
