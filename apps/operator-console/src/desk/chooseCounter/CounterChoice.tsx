import {
  formatTicket,
  type BranchView,
  type CounterId,
  type HallView,
  type MessageKey,
  type SignedIn,
} from '@talon/shared';
import { useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { NoticeLine } from '../../components/NoticeLine.tsx';
import { OutOfDate } from '../../components/OutOfDate.tsx';
import { SignOutButton } from '../../components/SignOutButton.tsx';
import { TopBar } from '../../components/TopBar.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useParts } from '../../hub/consoleParts.ts';
import type { LostCounter } from '../../stores/deskStore.ts';
import { useStaffNames, useView, useWatches } from '../../stores/useViews.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { CounterTile } from './CounterTile.tsx';
import { heldCounter } from './heldCounter.ts';
import { TakeOverDialog } from './TakeOverDialog.tsx';
import './CounterChoice.css';

interface CounterChoiceProps {
  readonly signedIn: SignedIn;
  /** Ways to other screens, for the bar. */
  readonly navigation?: ReactNode;
}

/** Where to sit down today: all counters by hall. A counter that this session holds already opens by itself. */
export function CounterChoice({ signedIn, navigation }: CounterChoiceProps) {
  const { t } = useTexts();
  const { desk } = useParts();
  useWatches([{ view: 'branch' }, { view: 'hall' }, { view: 'staff' }]);
  const { view: branch } = useView('branch');
  const { view: hall, upToDate } = useView('hall');

  const held = hall && upToDate ? heldCounter(hall, signedIn.sessionId) : undefined;
  useEffect(() => {
    if (held !== undefined) desk.getState().sitDown(held);
  }, [held, desk]);

  return (
    <div className="screen">
      <TopBar title={t('desk.chooseCounter')}>
        {navigation}
        <SignOutButton />
      </TopBar>
      {branch === undefined || hall === undefined || held !== undefined ? (
        <Waiting />
      ) : (
        <Counters branch={branch} hall={hall} upToDate={upToDate} signedIn={signedIn} />
      )}
    </div>
  );
}

interface CountersProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly upToDate: boolean;
  readonly signedIn: SignedIn;
}

function Counters({ branch, hall, upToDate, signedIn }: CountersProps) {
  const { t, name } = useTexts();
  const { desk, presses } = useParts();
  const locked = useStore(presses, (state) => state.locked);
  const [wanted, setWanted] = useState<CounterId | null>(null);
  const stateOf = (id: CounterId) => hall.counters.find(({ counterId }) => counterId === id);
  const wantedState = wanted === null || !upToDate ? undefined : stateOf(wanted);

  /** Free, or held by this same person from another screen or an earlier session: nobody else loses it. */
  function mayOpen(state: HallView['counters'][number] | undefined): boolean {
    return state?.status.status === 'closed' || state?.status.operatorId === signedIn.operatorId;
  }

  async function open(counterId: CounterId, takeOver: boolean): Promise<void> {
    const opened = await presses
      .getState()
      .press([{ name: 'openCounter', payload: { counterId, takeOver } }]);
    if (opened) desk.getState().sitDown(counterId);
  }

  return (
    <main className={upToDate ? 'counter-choice' : 'counter-choice desk-old'} aria-busy={locked}>
      {!upToDate && <OutOfDate />}
      <LostWords branch={branch} />
      <NoticeLine />
      {branch.halls.map(({ id, name: hallName, floor }) => (
        <section key={id} aria-labelledby={`hall-${id}`}>
          <h2 id={`hall-${id}`}>{t('desk.hallAndFloor', { hall: name(hallName), floor })}</h2>
          <ul className="counter-tiles">
            {branch.counters
              .filter(({ hallId }) => hallId === id)
              .map((counter) => (
                <li key={counter.id}>
                  <CounterTile
                    number={counter.number}
                    state={stateOf(counter.id)}
                    operatorId={signedIn.operatorId}
                    enabled={upToDate}
                    locked={locked}
                    onChoose={() => {
                      if (mayOpen(stateOf(counter.id))) void open(counter.id, false);
                      else setWanted(counter.id);
                    }}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {wantedState !== undefined && wantedState.status.status !== 'closed' && (
        <TakeOverDialog
          number={branch.counters.find(({ id }) => id === wanted)?.number ?? 0}
          since={wantedState.status.since}
          operatorId={wantedState.status.operatorId}
          current={wantedState.current}
          onClose={() => setWanted(null)}
          onTakeOver={() => void open(wantedState.counterId, true)}
        />
      )}
    </main>
  );
}

const words = {
  'taken-over': 'desk.counterTakenOver',
  'opened-elsewhere': 'desk.counterOpenedElsewhere',
  'closed-by-other': 'desk.counterClosedByOther',
} as const satisfies Record<LostCounter['how'], MessageKey>;

/** Why one is here again though one did not leave the counter. */
function LostWords({ branch }: { branch: BranchView }) {
  const { t, clock } = useTexts();
  const { desk } = useParts();
  const lost = useStore(desk, (state) => state.lost);
  const nameOf = useStaffNames();
  if (lost === null) return null;
  const number = branch.counters.find(({ id }) => id === lost.counterId)?.number ?? '';
  const by = lost.how === 'taken-over' && lost.by !== null ? nameOf(lost.by) : undefined;
  const time = clock(lost.at);
  return (
    <p className="lost-words" role="alert">
      {by === undefined
        ? t(words[lost.how], { number, time })
        : t('desk.counterTakenOverBy', { number, time, name: by })}
      {lost.visitor && ` ${t('desk.visitorWentAlong', { ticket: formatTicket(lost.visitor) })}`}
    </p>
  );
}
