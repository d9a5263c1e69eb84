import {
  type Arrow,
  type BranchView,
  type Locale,
  type ScreenTheme,
  type SignView,
  type TicketNumber,
} from '@talon/shared';
import { nowFor } from '../board/boardScene.ts';
import type { Notice } from '../notice/noticeText.ts';
import { outOfDateSince, pauseScene, type PauseScene } from '../pause/pauseScene.ts';
import { isOutOfDate } from '../screenStore.ts';
import type { SignState } from '../signStore.ts';

/** What stands beside the counter's number. */
export type SignShows =
  | {
      readonly kind: 'called';
      readonly ticket: TicketNumber;
      /** Of the visitor who is called: the sign speaks to nobody else now. */
      readonly language: Locale;
      /** On the way: amber. */
      readonly isNow: boolean;
      /** New: flashes. */
      readonly isFlashing: boolean;
    }
  | { readonly kind: 'serving'; readonly ticket: TicketNumber }
  | { readonly kind: 'pause'; readonly pause: PauseScene }
  | { readonly kind: 'notice'; readonly notice: Notice };

export type SignScene =
  /** Nobody knows yet which counter this is. */
  | { readonly kind: 'unknown'; readonly notice: Notice }
  | {
      readonly kind: 'counter';
      readonly theme: ScreenTheme;
      readonly counterNumber: number;
      /** Where the counter is, seen from a sign that does not hang right above it. */
      readonly arrow: Arrow | undefined;
      readonly shows: SignShows;
    };

/** Decides what the sign of a counter shows: one picture for each state of counter and connection. */
export function signScene(state: SignState): SignScene {
  const { status, branch, view, signId } = state;
  if (status.state === 'refused')
    return {
      kind: 'unknown',
      notice:
        status.code === 'wrong-version'
          ? { code: 'wrong-version' }
          : { code: 'key-refused', deviceId: signId },
    };
  const counter = branch?.counters.find(({ id }) => id === view?.counterId);
  if (branch === undefined || view === undefined || counter === undefined)
    return { kind: 'unknown', notice: { code: 'starting' } };

  const device = branch.counterSigns.find(({ id }) => id === signId);
  return {
    kind: 'counter',
    theme: device?.theme ?? 'night',
    counterNumber: counter.number,
    arrow: device?.arrow,
    shows:
      pauseShown(state, branch, view) ??
      (isOutOfDate(state) ? outOfDateNotice(state, branch) : shown(state, view)),
  };
}

/** [PAUSE-1] Nobody comes to a counter now, whatever it was doing. */
function pauseShown(state: SignState, branch: BranchView, view: SignView): SignShows | undefined {
  const pause = pauseScene(state, branch, view);
  return pause && { kind: 'pause', pause };
}

function shown({ now, flashUntil }: SignState, { shows }: SignView): SignShows {
  switch (shows.state) {
    case 'called': {
      const { ticket, language, key, calledAt } = shows;
      const isNow = now.hub !== undefined && now.hub - calledAt < nowFor;
      return { kind: 'called', ticket, language, isNow, isFlashing: (flashUntil[key] ?? 0) > now.own };
    }
    case 'serving':
      return { kind: 'serving', ticket: shows.ticket };
    case 'free':
      return { kind: 'notice', notice: { code: 'counter-free' } };
    case 'break':
      return { kind: 'notice', notice: { code: 'counter-break' } };
    case 'closed':
      return { kind: 'notice', notice: { code: 'counter-closed' } };
  }
}

/** No number at all: beside its counter, an old one would be taken for the present one. */
function outOfDateNotice(state: SignState, branch: BranchView): SignShows {
  return { kind: 'notice', notice: { code: 'out-of-date', since: outOfDateSince(state, branch) } };
}
