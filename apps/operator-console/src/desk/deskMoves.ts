import {
  assertNever,
  pauseOfDay,
  type CounterView,
  type MessageKey,
  type OutcomeId,
  type ParkedVisitView,
} from '@talon/shared';
import type { Step } from '../stores/pressStore.ts';

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

/** What `next` means now. */
type NextStep = 'callNext' | 'startService' | 'finishAndCallNext' | 'finish' | 'continueWork';

export interface DeskButton {
  readonly action: DeskAction;
  readonly label: MessageKey;
  /** As written on the button. */
  readonly keyName: string;
  readonly enabled: boolean;
}

function nextStepOf({ status, current, day }: CounterView): NextStep {
  if (status.status === 'paused') return 'continueWork';
  if (current?.status === 'called') return 'startService';
  if (current?.status === 'serving') return pauseOfDay(day) === undefined ? 'finishAndCallNext' : 'finish';
  return 'callNext';
}

const nextLabels = {
  callNext: 'desk.moveCallNext',
  startService: 'desk.moveStartService',
  finishAndCallNext: 'desk.moveFinishAndCallNext',
  finish: 'desk.moveFinish',
  continueWork: 'desk.moveContinue',
} as const satisfies Record<NextStep, MessageKey>;

const nextMoves = {
  callNext: 'callNext',
  startService: 'startService',
  finishAndCallNext: 'finishService',
  finish: 'finishService',
  continueWork: 'openCounter',
} as const;

/**
 * All buttons of the desk, always the same ones in the same places; which are enabled is the view's word.
 *
 * @param upToDate whether the view is the hub's present word; on an old one nothing can be pressed
 */
export function deskButtons(view: CounterView, upToDate: boolean): readonly DeskButton[] {
  const next = nextStepOf(view);
  const may = (...moves: CounterView['moves']) => upToDate && moves.some((move) => view.moves.includes(move));
  return [
    { action: 'next', label: nextLabels[next], keyName: 'Space', enabled: may(nextMoves[next]) },
    { action: 'finish', label: 'desk.moveFinish', keyName: 'F', enabled: may('finishService') },
    { action: 'transfer', label: 'desk.moveTransfer', keyName: 'T', enabled: may('transferVisit') },
    { action: 'park', label: 'desk.movePark', keyName: 'P', enabled: may('parkVisit') },
    { action: 'recall', label: 'desk.moveRecall', keyName: 'R', enabled: may('recallVisit') },
    { action: 'noShow', label: 'desk.moveNoShow', keyName: 'N', enabled: may('markNoShow') },
    { action: 'return', label: 'desk.moveReturn', keyName: 'B', enabled: may('returnVisit') },
    { action: 'cancel', label: 'desk.moveCancel', keyName: 'C', enabled: may('cancelVisit') },
    {
      action: 'break',
      label: 'desk.moveBreak',
      keyName: 'Esc',
      enabled: may('pauseCounter', 'closeCounter'),
    },
  ];
}

/** [PAUSE-1] The moves that would be there, did the whole hall not stand still. */
export function movesHeldByPause({ status, current, day }: CounterView): readonly DeskAction[] {
  if (pauseOfDay(day) === undefined || status.status === 'paused') return [];
  if (current === null) return ['next'];
  return current.status === 'called' ? ['next', 'recall', 'noShow'] : [];
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
