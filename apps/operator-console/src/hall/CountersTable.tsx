import { formatTicket, type BranchView, type CounterId, type HallView } from '@talon/shared';
import { RunningTime } from '../components/RunningTime.tsx';
import { useTexts, type Texts } from '../texts/useTexts.ts';

type CounterInHall = HallView['counters'][number];

interface CountersTableProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly enabled: boolean;
  readonly onPause: (counterId: CounterId) => void;
  readonly onClose: (counterId: CounterId) => void;
}

/** Every counter: what it does, with whom, for how long. Only a counter without a visitor can be paused or closed. */
export function CountersTable({ branch, hall, enabled, onPause, onClose }: CountersTableProps) {
  const texts = useTexts();
  const { t, name } = texts;
  const states = new Map(hall.counters.map((state) => [state.counterId, state]));
  const halls = new Map(branch.halls.map((each) => [each.id, name(each.name)]));
  return (
    <section className="panel panel-counters" aria-labelledby="counters-title">
      <h2 id="counters-title">{t('desk.counters')}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard */}
      <div className="panel-scroll" role="group" aria-labelledby="counters-title" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('desk.columnCounter')}</th>
              <th scope="col">{t('desk.columnState')}</th>
              <th scope="col" className="cell-right">
                {t('desk.columnSince')}
              </th>
              <th scope="col" className="cell-right">
                {t('desk.columnActions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {branch.counters.map(({ id, number, hallId }) => {
              const state = states.get(id);
              const since = state && sinceOf(state);
              return (
                <tr key={id} className={state?.status.status === 'closed' ? 'row-quiet' : undefined}>
                  <th scope="row">
                    <span className="counter-number">{number}</span> {halls.get(hallId)}
                  </th>
                  <td>
                    {state?.current?.status === 'called' && <span className="mark-now" aria-hidden="true" />}
                    {state && stateWords(state, branch, texts)}
                  </td>
                  <td className="cell-right">
                    {since !== undefined && <RunningTime since={since} shownAt={hall.hubTime} />}
                  </td>
                  <td className="cell-right cell-actions">
                    <button
                      type="button"
                      className="small-button"
                      disabled={!enabled || state?.status.status !== 'open' || state.current !== null}
                      onClick={() => onPause(id)}
                    >
                      {t('desk.pauseCounter')}{' '}
                      <span className="visually-hidden">{t('common.counterNumber', { number })}</span>
                    </button>
                    <button
                      type="button"
                      className="small-button"
                      disabled={!enabled || state?.status.status === 'closed' || state?.current !== null}
                      onClick={() => onClose(id)}
                    >
                      {t('desk.closeCounterShort')}{' '}
                      <span className="visually-hidden">{t('common.counterNumber', { number })}</span>
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const sinceOf = ({ status, current }: CounterInHall) =>
  current?.since ?? (status.status === 'closed' ? undefined : status.since);

function stateWords({ status, current }: CounterInHall, branch: BranchView, { t, name }: Texts): string {
  if (current !== null) {
    const key = current.status === 'called' ? 'desk.stateCalled' : 'desk.stateServing';
    return t(key, { ticket: formatTicket(current.ticket) });
  }
  if (status.status === 'closed') return t('desk.stateClosed');
  if (status.status === 'open') return t('desk.stateOpen');
  const reason = branch.pauseReasons.find(({ id }) => id === status.reasonId);
  return t('desk.stateBreak', { reason: reason === undefined ? '' : name(reason.name) });
}
