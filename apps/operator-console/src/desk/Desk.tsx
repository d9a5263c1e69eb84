import type { BranchView, CounterId, CounterView, SignedIn, VisitId } from '@talon/shared';
import { useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { OutOfDate } from '../components/OutOfDate.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useParts } from '../hub/consoleParts.ts';
import type { Step } from '../stores/pressStore.ts';
import { useNow, useView, useWatches } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { stillAsked, type Asking } from './asking.ts';
import { AutomaticCall } from './AutomaticCall.tsx';
import { ClassCheck } from './classCheck/ClassCheck.tsx';
import { CounterState } from './CounterState.tsx';
import { CurrentVisit } from './CurrentVisit.tsx';
import { DeskDialogs } from './DeskDialogs.tsx';
import { deskKeyOf } from './deskKeys.ts';
import {
  deskButtons,
  movesHeldByPause,
  otherActions,
  resumeStep,
  stepsOf,
  type DeskAction,
  type OtherAction,
} from './deskMoves.ts';
import { DeskNews } from './DeskNews.tsx';
import { ListMoves } from './ListMoves.tsx';
import { lostCounter } from './lostCounter.ts';
import { MoveButtons } from './MoveButtons.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { ParkedList } from './ParkedList.tsx';
import { UndoBar } from './UndoBar.tsx';
import { useDeskKeys } from './useDeskKeys.ts';
import { useOutcome } from './useOutcome.ts';
import { WaitingList } from './WaitingList.tsx';
import './Desk.css';

interface DeskProps {
  readonly counterId: CounterId;
  readonly signedIn: SignedIn;
  /** Ways to other screens, for the bar. */
  readonly navigation?: ReactNode;
}

/** A counter's desk: the visitor at the counter, the one next step, who waits. */
export function Desk({ counterId, signedIn, navigation }: DeskProps) {
  const { t, name } = useTexts();
  const [asking, setAsking] = useState<Asking | null>(null);
  useWatches([
    { view: 'branch' },
    { view: 'counter', counterId },
    { view: 'staff' },
    ...(asking?.what === 'transfer' ? [{ view: 'hall' } as const] : []),
  ]);
  const { view: branch } = useView('branch');
  const counter = useView('counter');
  const view = counter.view?.counterId === counterId ? counter.view : undefined;
  useLeaveWhenLost(view, counter.upToDate, signedIn);

  const place = branch?.counters.find(({ id }) => id === counterId);
  const hall = branch?.halls.find(({ id }) => id === place?.hallId);
  // [PROFILE-1] Said only where it is not what one is used to here.
  const profile = branch?.workProfiles.find(
    ({ id }) => id === view?.workProfileId && id !== place?.workProfileId,
  );
  return (
    <div className="screen">
      <TopBar
        title={place === undefined ? '' : t('common.counterNumber', { number: place.number })}
        place={[hall && name(hall.name), profile && t('moves.profileNow', { profile: name(profile.name) })]
          .filter(Boolean)
          .join(' · ')}
      >
        {navigation}
      </TopBar>
      {branch === undefined || view === undefined ? (
        <Waiting />
      ) : (
        <DeskAtWork
          branch={branch}
          view={view}
          upToDate={counter.upToDate}
          asking={asking}
          onAsk={setAsking}
        />
      )}
    </div>
  );
}

/** Goes back to the choice of counters, with a word why, when the hub says that somebody else ended this desk. */
function useLeaveWhenLost(view: CounterView | undefined, upToDate: boolean, signedIn: SignedIn): void {
  const { desk, presses } = useParts();
  // While a press is on its way the loss may be its own doing: closing the counter.
  const locked = useStore(presses, (state) => state.locked);
  useEffect(() => {
    if (view === undefined || !upToDate || locked) return;
    const lost = lostCounter(view, signedIn);
    if (lost !== undefined) desk.getState().leave(lost);
  }, [view, upToDate, locked, signedIn, desk]);
}

interface DeskAtWorkProps {
  readonly branch: BranchView;
  readonly view: CounterView;
  readonly upToDate: boolean;
  readonly asking: Asking | null;
  readonly onAsk: (asking: Asking | null) => void;
}

function DeskAtWork({ branch, view, upToDate, asking, onAsk }: DeskAtWorkProps) {
  const { desk, presses } = useParts();
  const locked = useStore(presses, (state) => state.locked);
  const settling = useStore(presses, (state) => state.settling);
  const now = useNow(view.hubTime);
  const outcome = useOutcome(branch, view);
  /** Who was at the counter at the last press: what is said of him afterwards needs his number. */
  const [handled, setHandled] = useState<CounterView['current']>(null);
  const { current, counterId, undo, callsBySelfAt } = view;
  const buttons = deskButtons(view, upToDate, now);
  const others = otherActions(view, upToDate, now);
  const mayResume = upToDate && view.moves.includes('resumeVisit');

  const press = (steps: readonly Step[], button?: string) => {
    setHandled(current);
    return presses.getState().press(steps, button);
  };

  function act(action: DeskAction): void {
    if (presses.getState().locked) return;
    if (buttons.find((button) => button.action === action)?.enabled !== true) return;
    const question = questionOf(action, view, branch);
    if (question === null) void press(stepsOf(action, view, outcome.chosen), action);
    else onAsk(question);
  }

  function actBeside(action: OtherAction): void {
    if (presses.getState().locked || !others.has(action)) return;
    if (action === 'undo') {
      if (undo !== null) void press([{ name: 'undoEnd', payload: { counterId, visitId: undo.visitId } }]);
    } else if (action === 'pick') onAsk({ what: 'pick', chosen: null });
    else if (action === 'absent') onAsk({ what: 'absent' });
    else if (current !== null) actOn(action, current.visitId);
  }

  function actOn(action: 'route' | 'classHolds' | 'classFails', visitId: VisitId): void {
    if (action === 'route') onAsk({ what: 'route', visitId });
    else if (action === 'classHolds') onAsk({ what: 'checkClass', visitId });
    else void press([{ name: 'checkClass', payload: { counterId, visitId, holds: false } }]);
  }

  function resume(place: number): void {
    const visit = view.parked.first[place];
    if (mayResume && visit !== undefined) void press([resumeStep(view, visit)]);
  }

  async function close(): Promise<void> {
    const closed = await press([{ name: 'closeCounter', payload: { counterId } }]);
    if (closed) desk.getState().leave();
  }

  const asked = stillAsked(asking, view, upToDate);
  useEffect(() => {
    if (asking !== null && asked === null) onAsk(null);
  }, [asking, asked, onAsk]);

  useDeskKeys(asked === null, (event) => {
    const key = deskKeyOf(event);
    if (key === null) return;
    event.preventDefault();
    if (key.kind === 'action') act(key.action);
    if (key.kind === 'other') actBeside(key.action);
    if (key.kind === 'resume') resume(key.place);
    if (key.kind === 'outcome' && outcome.enabled && upToDate) outcome.move(key.by);
  });

  return (
    <>
      <main className={upToDate ? 'desk' : 'desk desk-old'} aria-busy={locked}>
        <div className="desk-work">
          {!upToDate && <OutOfDate />}
          {current === null ? (
            <CounterState view={view} branch={branch}>
              {callsBySelfAt !== null && upToDate && (
                <AutomaticCall
                  callsAt={callsBySelfAt}
                  view={view}
                  locked={locked}
                  onBreak={() => act('break')}
                />
              )}
              {undo !== null && others.has('undo') && (
                <UndoBar
                  undo={undo}
                  shownAt={view.hubTime}
                  locked={locked}
                  onUndo={() => actBeside('undo')}
                />
              )}
            </CounterState>
          ) : (
            <CurrentVisit
              visit={current}
              branch={branch}
              shownAt={view.hubTime}
              mayRoute={others.has('route')}
              locked={locked}
              onRoute={() => actBeside('route')}
            />
          )}
          <NoticeLine idle={<DeskNews view={view} branch={branch} handled={handled} />} />
          <div className="desk-below-notice">
            <OutcomeChoice
              outcomes={branch.outcomes}
              chosen={outcome.chosen}
              enabled={outcome.enabled && upToDate}
              onChoose={outcome.choose}
            />
            {current?.status === 'called' && current.classClaimed && (
              <ClassCheck
                branch={branch}
                visit={current}
                enabled={others.has('classHolds')}
                locked={locked}
                onHolds={() => actBeside('classHolds')}
                onFails={() => actBeside('classFails')}
              />
            )}
          </div>
          <MoveButtons
            buttons={buttons}
            held={movesHeldByPause(view)}
            locked={locked}
            settling={settling}
            onPress={act}
          />
        </div>
        <aside className="desk-lists">
          <WaitingList view={view} branch={branch} />
          <ParkedList view={view} branch={branch} enabled={mayResume} locked={locked} onResume={resume} />
          <ListMoves view={view} others={others} locked={locked} onPress={actBeside} />
        </aside>
      </main>
      {asked !== null && (
        <DeskDialogs
          asked={asked}
          branch={branch}
          view={view}
          locked={locked}
          onAsk={onAsk}
          onPress={(step) => void press([step])}
          onCloseCounter={() => void close()}
        />
      )}
    </>
  );
}

/** What a move asks first; `null` when it is done at once. */
function questionOf(action: DeskAction, { current }: CounterView, branch: BranchView): Asking | null {
  if (action === 'break') return { what: 'break' };
  if (current === null) return null;
  const { visitId } = current;
  if (action === 'transfer' || action === 'cancel') return { what: action, visitId };
  // [PARK-5] Where the branch names no reasons, none is asked for.
  if (action === 'park' && branch.parkReasons.length > 0) return { what: 'park', visitId };
  if (action === 'next' && current.status === 'called' && current.classClaimed)
    return { what: 'checkClass', visitId };
  return null;
}
