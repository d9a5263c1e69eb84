import { assertNever, type BranchView, type CounterView } from '@talon/shared';
import { RunningTime } from '../components/RunningTime.tsx';
import { useNow } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';

/** The counter without a visitor: free or on a break, and whether anybody waits. */
export function CounterState({ view, branch }: { view: CounterView; branch: BranchView }) {
  const { t, name } = useTexts();
  const { status } = view;
  const reason = status.status === 'paused' && branch.pauseReasons.find(({ id }) => id === status.reasonId);
  const reasonWords = reason ? name(reason.name) : '';
  return (
    <section className="hero hero-nobody">
      <div className="hero-top">
        <div className="hero-what">
          <p className="hero-free">
            {status.status === 'paused' ? t('desk.onBreak', { reason: reasonWords }) : t('desk.deskFree')}
          </p>
          <WaitingWords view={view} />
        </div>
        {status.status === 'paused' && (
          <div className="hero-time">
            <p className="hero-timer">
              <RunningTime since={status.since} shownAt={view.hubTime} />
            </p>
            <p className="hero-timer-words">{t('desk.onBreakTimer')}</p>
          </div>
        )}
      </div>
      <DayWords day={view.day} />
    </section>
  );
}

function WaitingWords({ view }: { view: CounterView }) {
  const { t, duration } = useTexts();
  const now = useNow(view.hubTime);
  const { total, first } = view.waiting;
  const oldest = Math.min(...first.map(({ placeAt }) => placeAt));
  return (
    <p className="hero-details">
      {total === 0
        ? t('desk.deskNobodyWaits')
        : t('desk.deskWaiting', { count: total, wait: duration(now - oldest) })}
    </p>
  );
}

function DayWords({ day }: { day: CounterView['day'] }) {
  const { t } = useTexts();
  switch (day.status) {
    case 'open':
      return null;
    case 'none':
      return <p className="hero-why">{t('desk.dayNotOpen')}</p>;
    case 'closing':
      return <p className="hero-why">{t('desk.dayClosing')}</p>;
    case 'closed':
      return <p className="hero-why">{t('desk.dayClosed')}</p>;
    default:
      return assertNever(day);
  }
}
