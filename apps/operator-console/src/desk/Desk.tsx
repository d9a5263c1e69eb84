import {
  pauseOfDay,
  type BranchView,
  type CounterId,
  type CounterView,
  type OutcomeId,
  type SignedIn,
  type VisitId,
} from '@talon/shared';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { CancelVisitDialog } from '../components/CancelVisitDialog.tsx';
import { HallPause } from '../components/HallPause.tsx';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { OutOfDate } from '../components/OutOfDate.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useParts } from '../hub/consoleParts.ts';
import { useView, useWatches } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { BreakDialog } from './BreakDialog.tsx';
import { CounterState } from './CounterState.tsx';
import { CurrentVisit } from './CurrentVisit.tsx';
import { deskKeyOf } from './deskKeys.ts';
import {
  deskButtons,
  movesHeldByPause,
  resumeStep,
  stepsOf,
  type DeskAction,
  type DeskButton,
} from './deskMoves.ts';
import { lostCounter } from './lostCounter.ts';
import { MoveButtons, pauseWordsId } from './MoveButtons.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { ParkedList } from './ParkedList.tsx';
import { TransferDialog } from './TransferDialog.tsx';
import { WaitingList } from './WaitingList.tsx';
import './Desk.css';

interface DeskProps {
  readonly counterId: CounterId;
  readonly signedIn: SignedIn;
  /** Ways to other screens, for the bar. */
  readonly navigation?: ReactNode;
}

/** A dialog of the desk; a transfer or a cancellation is about the visit that was at the counter when it opened. */
type Asking =
  | { readonly what: 'break' }
  | { readonly what: 'transfer' | 'cancel'; readonly visitId: VisitId };

/** A counter's desk: the visitor at the counter, the one next step, who waits. */
export function Desk({ counterId, signedIn, navigation }: DeskProps) {
  const { t, name } = useTexts();
  const [asking, setAsking] = useState<Asking | null>(null);
  useWatches([
    { view: 'branch' },
    { view: 'counter', counterId },
    ...(asking?.what === 'transfer' ? [{ view: 'hall' } as const] : []),
  ]);
  const { view: branch } = useView('branch');
  const counter = useView('counter');
  const view = counter.view?.counterId === counterId ? counter.view : undefined;
  useLeaveWhenLost(view, counter.upToDate, signedIn);

  const place = branch?.counters.find(({ id }) => id === counterId);
  const hall = branch?.halls.find(({ id }) => id === place?.hallId);
  return (
    <div className="screen">
      <TopBar
        title={place === undefined ? '' : t('common.counterNumber', { number: place.number })}
        place={hall === undefined ? undefined : name(hall.name)}
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
  const { t } = useTexts();
  const pause = pauseOfDay(view.day);
  const locked = useStore(presses, (state) => state.locked);
  const settling = useStore(presses, (state) => state.settling);
  const outcome = useOutcome(branch, view);
  const { current } = view;
  const buttons = deskButtons(view, upToDate);
  const mayResume = upToDate && view.moves.includes('resumeVisit');

  function act(action: DeskAction): void {
    if (presses.getState().locked) return;
    if (buttons.find((button) => button.action === action)?.enabled !== true) return;
    if (action === 'break') onAsk({ what: 'break' });
    else if (action === 'transfer' || action === 'cancel') {
      if (current !== null) onAsk({ what: action, visitId: current.visitId });
    } else void presses.getState().press(stepsOf(action, view, outcome.chosen), action);
  }

  function resume(place: number): void {
    const visit = view.parked.first[place];
    if (mayResume && visit !== undefined) void presses.getState().press([resumeStep(view, visit)]);
  }

  async function close(): Promise<void> {
    const closed = await presses
      .getState()
      .press([{ name: 'closeCounter', payload: { counterId: view.counterId } }]);
    if (closed) desk.getState().leave();
  }

  const asked = stillAsked(asking, view, buttons);
  useEffect(() => {
    if (asking !== null && asked === null) onAsk(null);
  }, [asking, asked, onAsk]);

  useDeskKeys(asked === null, (event) => {
    const key = deskKeyOf(event);
    if (key === null) return;
    event.preventDefault();
    if (key.kind === 'action') act(key.action);
    if (key.kind === 'resume') resume(key.place);
    if (key.kind === 'outcome' && outcome.enabled && upToDate) outcome.move(key.by);
  });

  return (
    <>
      <main className={upToDate ? 'desk' : 'desk desk-old'} aria-busy={locked}>
        <div className="desk-work">
          {!upToDate && <OutOfDate />}
          {current === null ? (
            <CounterState view={view} branch={branch} />
          ) : (
            <CurrentVisit visit={current} branch={branch} shownAt={view.hubTime} />
          )}
          <NoticeLine
            idle={
              pause === undefined ? undefined : (
                <HallPause pause={pause} words={t('pause.atDesk')} id={pauseWordsId} />
              )
            }
          />
          <OutcomeChoice
            outcomes={branch.outcomes}
            chosen={outcome.chosen}
            enabled={outcome.enabled && upToDate}
            onChoose={outcome.choose}
          />
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
        </aside>
      </main>
      {asked?.what === 'transfer' && current !== null && (
        <TransferDialog
          branch={branch}
          counterId={view.counterId}
          visit={current}
          onClose={() => onAsk(null)}
          onChoose={(to) => {
            onAsk(null);
            const payload = { counterId: view.counterId, visitId: asked.visitId, to };
            void presses.getState().press([{ name: 'transferVisit', payload }]);
          }}
        />
      )}
      {asked?.what === 'cancel' && current !== null && (
        <CancelVisitDialog
          ticket={current.ticket}
          onClose={() => onAsk(null)}
          onCancelVisit={() =>
            void presses.getState().press([{ name: 'cancelVisit', payload: { visitId: asked.visitId } }])
          }
        />
      )}
      {asked?.what === 'break' && (
        <BreakDialog
          reasons={view.moves.includes('pauseCounter') ? branch.pauseReasons : []}
          onClose={() => onAsk(null)}
          onPause={(reasonId) => {
            onAsk(null);
            const payload = { counterId: view.counterId, reasonId };
            void presses.getState().press([{ name: 'pauseCounter', payload }]);
          }}
          onCloseCounter={() => {
            onAsk(null);
            void close();
          }}
        />
      )}
    </>
  );
}

/** The dialog that is open, unless what it is about has gone: the visitor, the permission, or the connection. */
function stillAsked(asking: Asking | null, view: CounterView, buttons: readonly DeskButton[]): Asking | null {
  if (asking === null) return null;
  const allowed = buttons.some(({ action, enabled }) => action === asking.what && enabled);
  const sameVisit = asking.what === 'break' || view.current?.visitId === asking.visitId;
  return allowed && sameVisit ? asking : null;
}

/** What is chosen for the visit at the counter: the first outcome until somebody chooses, anew for each visit. */
function useOutcome({ outcomes }: BranchView, { current, moves }: CounterView) {
  const [choice, setChoice] = useState<{ visitId: VisitId; outcomeId: OutcomeId } | null>(null);
  const chosen = choice?.visitId === current?.visitId ? choice?.outcomeId : undefined;
  const present = chosen ?? outcomes[0]?.id;
  const choose = (outcomeId: OutcomeId) => {
    if (current !== null) setChoice({ visitId: current.visitId, outcomeId });
  };
  const move = (by: 1 | -1) => {
    const place = outcomes.findIndex(({ id }) => id === present);
    const next = outcomes.at((place + by) % outcomes.length);
    if (next !== undefined) choose(next.id);
  };
  return { chosen: present, enabled: moves.includes('finishService'), choose, move };
}

function useDeskKeys(listening: boolean, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    if (!listening) return undefined;
    const listen = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [listening]);
}
