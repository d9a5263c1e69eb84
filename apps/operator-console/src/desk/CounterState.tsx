import {
  assertNever,
  pauseOfDay,
  type BranchView,
  type CounterView,
  type HallPauseView,
} from '@talon/shared';
import type { ReactNode } from 'react';
import { pauseSigns } from '../components/HallPause.tsx';
import { RunningTime } from '../components/RunningTime.tsx';
import { useNow } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';

interface CounterStateProps {
  readonly view: CounterView;
  readonly branch: BranchView;
  /** What runs out at this counter: an undo, the time until the next call. */
  readonly children?: ReactNode;
}

/** The counter without a visitor: free, on a break or paused with the whole hall, and whether anybody waits. */
export function CounterState({ view, branch, children }: CounterStateProps) {
  const { t, name } = useTexts();
  const { status } = view;
  const reason = status.status === 'paused' && branch.pauseReasons.find(({ id }) => id === status.reasonId);
  const reasonWords = reason ? name(reason.name) : '';
  const pause = status.status === 'paused' ? undefined : pauseOfDay(view.day);
  if (pause !== undefined) return <PausedState view={view} pause={pause} foot={children} />;
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
      <div className="hero-foot">{children}</div>
    </section>
  );
}

/** The whole hall stands still: what to do, how long already, who will go on waiting. */
function PausedState({ view, pause, foot }: { view: CounterView; pause: HallPauseView; foot: ReactNode }) {
  const { t } = useTexts();
  const { reason, since } = pause;
  const Sign = pauseSigns[reason];
  return (
    <section className={`hero hero-nobody hero-paused is-${reason}`}>
      <div className="hero-top">
        <Sign className="hero-sign" aria-hidden="true" />
        <div className="hero-what">
          <p className="hero-free">{t(`pause.${reason}`)}</p>
          {reason === 'air-raid' && <p className="hero-do">{t('pause.air-raid-do')}</p>}
          <WaitingWords view={view} />
        </div>
        <div className="hero-time">
          <p className="hero-timer">
            <RunningTime since={since} shownAt={view.hubTime} />
          </p>
          <p className="hero-timer-words">{t(`pause.${reason}-timer`)}</p>
        </div>
      </div>
      <div className="hero-foot">{foot}</div>
    </section>
  );
}

function WaitingWords({ view }: { view: CounterView }) {
  const { t, duration } = useTexts();
  const now = useNow(view.hubTime);
  const { total, first } = view.waiting;
  // [PAUSE-3] Waits stand still with the hall.
  const until = pauseOfDay(view.day)?.since ?? now;
  const oldest = Math.min(...first.map(({ placeAt }) => placeAt));
  return (
    <p className="hero-details">
      {total === 0
        ? t('desk.deskNobodyWaits')
        : t('desk.deskWaiting', { count: total, wait: duration(until - oldest) })}
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
