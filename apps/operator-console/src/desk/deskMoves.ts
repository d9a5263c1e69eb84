import {
  assertNever,
  pauseOfDay,
  type CounterView,
  type Instant,
  type MessageKey,
  type OutcomeId,
  type ParkedVisitView,
} from '@talon/shared';
import type { Step } from '../stores/pressStore.ts';
import { noShowWait, recallWait, type MoveWait } from './moveWait.ts';

/** The buttons of the desk, in their places. `next` is the one obvious step of the moment. */
export const deskActions = [
  'next',
  'finish',
  'transfer',
  'park',
  'recall',
  'noShow',
  'return',
  'cancel',
  'break',
] as const;
export type DeskAction = (typeof deskActions)[number];

/** What stands beside the moves, where it belongs: at the visitor, at the lists. */
export type OtherAction = 'undo' | 'route' | 'pick' | 'absent' | 'classHolds' | 'classFails';

/** What `next` means now. */
type NextStep = 'callNext' | 'checkClass' | 'startService' | 'finishAndCallNext' | 'finish' | 'continueWork';

export interface DeskButton {
  readonly action: DeskAction;
  readonly label: MessageKey;
  /** As written on the button. */
  readonly keyName: string;
  readonly enabled: boolean;
  /** What it waits for before it can be pressed. */
  readonly wait: MoveWait | null;
}

function nextStepOf({ status, current, day }: CounterView): NextStep {
  if (status.status === 'paused') return 'continueWork';
  if (current?.status === 'called' && current.classClaimed) return 'checkClass';
  if (current?.status === 'called') return 'startService';
  if (current?.status === 'serving') return pauseOfDay(day) === undefined ? 'finishAndCallNext' : 'finish';
  return 'callNext';
}

const nextLabels = {
  callNext: 'desk.moveCallNext',
  checkClass: 'moves.moveCheckClass',
  startService: 'desk.moveStartService',
  finishAndCallNext: 'desk.moveFinishAndCallNext',
  finish: 'desk.moveFinish',
  continueWork: 'desk.moveContinue',
} as const satisfies Record<NextStep, MessageKey>;

const nextMoves = {
  callNext: 'callNext',
  checkClass: 'checkClass',
  startService: 'startService',
  finishAndCallNext: 'finishService',
  finish: 'finishService',
  continueWork: 'openCounter',
} as const;

/**
 * All buttons of the desk, always the same ones in the same places; which are enabled is the view's word.
 *
 * @param upToDate whether the view is the hub's present word; on an old one nothing can be pressed
 * @param now the hub's time: some moves come with it
 */
export function deskButtons(
  view: CounterView,
  upToDate: boolean,
  now: Instant = view.hubTime,
): readonly DeskButton[] {
  const next = nextStepOf(view);
  const button = (
    action: DeskAction,
    label: MessageKey,
    keyName: string,
    moves: CounterView['moves'],
    wait: MoveWait | null = null,
  ): DeskButton => {
    const isOffered = upToDate && moves.some((move) => view.moves.includes(move));
    return { action, label, keyName, enabled: isOffered && wait === null, wait };
  };
  const isHeld = pauseOfDay(view.day) !== undefined;
  return [
    button('next', nextLabels[next], 'Space', [nextMoves[next]]),
    button('finish', 'desk.moveFinish', 'F', ['finishService']),
    button('transfer', 'desk.moveTransfer', 'T', ['transferVisit']),
    button('park', 'desk.movePark', 'P', ['parkVisit']),
    button('recall', 'desk.moveRecall', 'R', ['recallVisit'], isHeld ? null : recallWait(view, now)),
    button('noShow', 'desk.moveNoShow', 'N', ['markNoShow'], isHeld ? null : noShowWait(view, now)),
    button('return', 'desk.moveReturn', 'B', ['returnVisit']),
    button('cancel', 'desk.moveCancel', 'C', ['cancelVisit']),
    button('break', 'desk.moveBreak', 'Esc', ['pauseCounter', 'closeCounter']),
  ];
}

/** What of the rest can be pressed now. */
export function otherActions(view: CounterView, upToDate: boolean, now: Instant): ReadonlySet<OtherAction> {
  const { undo, waiting, absent, current } = view;
  const may = (move: CounterView['moves'][number]) => upToDate && view.moves.includes(move);
  const claimed = current?.status === 'called' && current.classClaimed === true && may('checkClass');
  const possible: Readonly<Record<OtherAction, boolean>> = {
    undo: undo !== null && now < undo.until && may('undoEnd'),
    route: current !== null && may('changeRoute'),
    pick: waiting.total > 0 && may('pickVisit'),
    absent: absent.total > 0 && may('readmitVisit'),
    classHolds: claimed,
    classFails: claimed,
  };
  return new Set((Object.keys(possible) as OtherAction[]).filter((action) => possible[action]));
}

/** [PAUSE-1] The moves that would be there, did the whole hall not stand still. */
export function movesHeldByPause({ status, current, day }: CounterView): readonly DeskAction[] {
  if (pauseOfDay(day) === undefined || status.status === 'paused') return [];
  if (current === null) return ['next'];
  if (current.status === 'serving') return [];
  return current.classClaimed ? ['recall', 'noShow'] : ['next', 'recall', 'noShow'];
}

/**
 * The commands of a button, naming what the person saw. Empty when the button opens a dialog, or when what it is
 * about is no longer there.
 *
 * @param outcomeId what was chosen for the visit at the counter
 */
export function stepsOf(
  action: DeskAction,
  view: CounterView,
  outcomeId: OutcomeId | undefined,
): readonly Step[] {
  if (action === 'next') return nextSteps(view, outcomeId);
  if (view.current === null) return [];
  const seen = { counterId: view.counterId, visitId: view.current.visitId };
  switch (action) {
    case 'finish':
      return outcomeId === undefined ? [] : [{ name: 'finishService', payload: { ...seen, outcomeId } }];
    case 'park':
      return [{ name: 'parkVisit', payload: seen }];
    case 'recall':
      return [{ name: 'recallVisit', payload: seen }];
    case 'noShow':
      return [{ name: 'markNoShow', payload: seen }];
    case 'return':
      return [{ name: 'returnVisit', payload: seen }];
    case 'transfer':
    case 'cancel':
    case 'break':
      return [];
    default:
      return assertNever(action);
  }
}

function nextSteps(view: CounterView, outcomeId: OutcomeId | undefined): readonly Step[] {
  const { counterId, current } = view;
  const next = nextStepOf(view);
  switch (next) {
    case 'continueWork':
      return [{ name: 'openCounter', payload: { counterId, takeOver: false } }];
    case 'callNext':
      return [{ name: 'callNext', payload: { counterId, seenVisit: current?.visitId ?? null } }];
    case 'checkClass':
      return [];
    case 'startService':
      return current ? [{ name: 'startService', payload: { counterId, visitId: current.visitId } }] : [];
    case 'finish':
      return stepsOf('finish', view, outcomeId);
    case 'finishAndCallNext': {
      const finish = stepsOf('finish', view, outcomeId);
      // After the finish this desk knows of nobody at the counter; were it otherwise, the hub refuses.
      return finish.length > 0
        ? [...finish, { name: 'callNext', payload: { counterId, seenVisit: null } }]
        : [];
    }
    default:
      return assertNever(next);
  }
}

/** Calls a parked visitor again. */
export const resumeStep = ({ counterId, current }: CounterView, { visitId }: ParkedVisitView): Step => ({
  name: 'resumeVisit',
  payload: { counterId, visitId, seenVisit: current?.visitId ?? null },
});
