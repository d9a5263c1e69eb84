import { formatTicket, type BranchView, type CounterId, type HallView, type OperatorId } from '@talon/shared';
import { BellRing, Coffee, type LucideIcon } from 'lucide-react';
import { RunningTime } from '../components/RunningTime.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { counterDoing, type CounterDoing } from './counterDoing.ts';

type CounterInHall = HallView['counters'][number];

interface CounterTilesProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly names: ReadonlyMap<OperatorId, string>;
  readonly onChoose: (counterId: CounterId) => void;
}

/** Every counter of every hall at its own place: what it does, who is there, with whom, for how long. */
export function CounterTiles({ branch, hall, names, onChoose }: CounterTilesProps) {
  const { t, name } = useTexts();
  const states = new Map(hall.counters.map((state) => [state.counterId, state]));
  return branch.halls.map((place) => {
    const counters = branch.counters.filter(({ hallId }) => hallId === place.id);
    if (counters.length === 0) return null;
    const open = counters.filter(({ id }) => states.get(id)?.status.status === 'open').length;
    return (
      <section key={place.id} className="hall-counters">
        <h2>
          {t('hall.countersInHall', { hall: name(place.name), floor: place.floor })}{' '}
          <span className="hall-counters-open">{t('hall.countersOpen', { open, all: counters.length })}</span>
        </h2>
        <ul className="hall-tiles">
          {counters.map(({ id, number, workProfileId: own }) => {
            const state = states.get(id);
            const profile = branch.workProfiles.find(
              (each) => each.id === state?.workProfileId && each.id !== own,
            );
            return (
              state !== undefined && (
                <li key={id}>
                  <HallTile
                    number={number}
                    state={state}
                    operator={
                      state.status.status === 'closed' ? undefined : names.get(state.status.operatorId)
                    }
                    profile={profile && name(profile.name)}
                    shownAt={hall.hubTime}
                    onChoose={() => onChoose(id)}
                  />
                </li>
              )
            );
          })}
        </ul>
      </section>
    );
  });
}

/** A shape beside the word where somebody may have to look twice. */
const doingShape: Readonly<Partial<Record<CounterDoing, LucideIcon>>> = { paused: Coffee, called: BellRing };

const doingWords = {
  closed: 'hall.stateClosed',
  open: 'hall.stateOpen',
  paused: 'hall.statePaused',
  called: 'hall.stateCalled',
  serving: 'hall.stateServing',
} as const;

interface HallTileProps {
  readonly number: number;
  readonly state: CounterInHall;
  readonly operator: string | undefined;
  /** [PROFILE-1] The work profile in force, where it is not the counter's own. */
  readonly profile: string | undefined;
  readonly shownAt: number;
  readonly onChoose: () => void;
}

function HallTile({ number, state, operator, profile, shownAt, onChoose }: HallTileProps) {
  const { t } = useTexts();
  const doing = counterDoing(state);
  const Shape = doingShape[doing];
  const { status, current } = state;
  const names = [profile, operator].filter(Boolean).join(' · ');
  const nameClass = profile === undefined ? 'hall-tile-name' : 'hall-tile-name is-other-profile';
  const since = current?.since ?? (status.status === 'closed' ? null : status.since);
  return (
    <button type="button" className={`hall-tile hall-tile-${doing}`} onClick={onChoose}>
      <span className="hall-tile-head">
        <span className="hall-tile-number">
          <span className="visually-hidden">{t('desk.columnCounter')}</span> {number}
        </span>{' '}
        <span className="hall-tile-doing">
          {Shape !== undefined && <Shape aria-hidden="true" size={15} />}
          {t(doingWords[doing])}
        </span>
      </span>{' '}
      {names !== '' && (
        <>
          <span className={`one-line ${nameClass}`} title={names}>
            {names}
          </span>{' '}
        </>
      )}
      {since !== null && (
        <span className="hall-tile-foot">
          {current !== null && <b>{formatTicket(current.ticket)}</b>}{' '}
          <RunningTime since={since} shownAt={shownAt} />
        </span>
      )}
    </button>
  );
}
