import {
  emptyHall,
  evolve,
  learnedFrom,
  learnWaits,
  noPromises,
  nothingLearned,
  scoresBy,
  unknownWaits,
  waitScoreFigures,
  type HallState,
  type LearnedWaits,
} from '@talon/queue-core';
import type { BranchConfig, Ms, QueueId, WaitScore, WaitScoreFigures } from '@talon/shared';
import type { KnownWaits, RuntimeLog } from '../runtime/hallRuntime.ts';
import { stepsFrom, type JournalStep } from '../runtime/recoverDay.ts';
import type { Journal } from '../store/journal.ts';
import { DiskFullError } from '../store/storeErrors.ts';
import type { KeptWaitModel, WaitModelStore } from '../store/waitModelStore.ts';
import { steadyWaits } from './steadyWaits.ts';

export interface HallWaitsParts {
  readonly journal: Pick<Journal, 'read' | 'newestDayFrom'>;
  readonly kept: WaitModelStore;
  readonly config: () => BranchConfig;
  readonly log: RuntimeLog;
}

/** What this branch has learned about its waits, as the hub keeps it up to date. */
export interface HallWaits extends KnownWaits {
  /** Notes one step of the newest day, in order, while the hall is recovered from the journal; it is learned later. */
  readonly follow: (step: JournalStep) => void;
  /** Whether something was noted and is not learned yet: until then nothing is known of waits. */
  readonly isBehind: () => boolean;
  /** Learns of what was noted for so long, in real ms. */
  readonly catchUp: (most: Ms) => void;
  /** [ESTIMATE-4] What the promises of today were worth. */
  readonly scoreOfToday: () => WaitScoreFigures;
  /** The same by queue: a label of a metric must not have hundreds of values. */
  readonly scoreByQueue: () => readonly (readonly [QueueId, WaitScore])[];
  /** Keeps what is known since a day closed; for a moment when nothing is pending. On a full disk it waits for room. */
  readonly keepIfDue: () => void;
}

type Noted = Pick<JournalStep, 'seq' | 'event'>;

/** Of how many days is learned anew; an earlier day would count less than a quarter. */
const daysLearnedAnew = 30;

/**
 * Opens what was learned until the newest day. Where nothing is kept that this program can read, it is learned anew from the
 * journal: a minute at most, once after an update.
 */
export function openHallWaits({ journal, kept, config, log }: HallWaitsParts): HallWaits {
  let learned: LearnedWaits = nothingLearned;
  let due: KeptWaitModel | undefined;
  let isBroken = false;
  const of = steadyWaits();

  const learnStep = ({ event, before, after, seq }: JournalStep): void => {
    if (isBroken) return;
    try {
      learned = learnWaits(learned, { before, event, after, config: config() });
    } catch (error) {
      // Our own mistake: the hall goes on, and says "unknown" rather than what may be wrong.
      isBroken = true;
      learned = nothingLearned;
      due = undefined;
      log.error(
        { err: error, seq },
        'waits could not be learned: nothing is said of them until the next start',
      );
      return;
    }
    if (event.body.type === 'dayClosed' && after.day.status === 'closed')
      due = { serviceDay: after.day.serviceDay, revision: seq, model: learned.model };
  };

  const firstRow = journal.newestDayFrom();
  const newest = kept.newestBefore(firstRow);
  if (newest !== undefined) learned = learnedFrom(newest.model);
  else if (firstRow > 1)
    try {
      for (const step of stepsFrom(journal, kept.rowOfDaysBack(daysLearnedAnew))) {
        if (step.seq >= firstRow) break;
        learnStep(step);
      }
      log.info({ upTo: firstRow - 1 }, 'what is known of waits was learned anew from the journal');
    } catch (error) {
      // A fault in an old day must not keep the hall closed today: `verifyJournal` finds it.
      learned = nothingLearned;
      due = undefined;
      log.error(
        { err: error },
        'waits could not be learned from earlier days: they are learned from today on',
      );
    }

  /** What is in the journal and not learned yet, and the hall before the first of it. */
  let behind: Noted[] = [];
  let learnedOfBehind = 0;
  let hallThen = emptyHall;
  const isBehind = () => learnedOfBehind < behind.length;
  const learnNoted = (before: HallState, { seq, event }: Noted): HallState => {
    const after = evolve(before, event);
    learnStep({ event, before, after, seq });
    return after;
  };

  return {
    of: (state, branch, now) => (isBehind() ? unknownWaits : of(learned, state, branch, now)),
    follow: ({ seq, event }) => void behind.push({ seq, event }),
    isBehind,
    catchUp(most) {
      const until = performance.now() + most;
      for (let noted = behind[learnedOfBehind]; noted !== undefined; noted = behind[learnedOfBehind]) {
        hallThen = learnNoted(hallThen, noted);
        learnedOfBehind += 1;
        if (performance.now() >= until) break;
      }
      if (isBehind()) return;
      behind = [];
      learnedOfBehind = 0;
      hallThen = emptyHall;
    },
    learn(events, hall, revision) {
      const first = revision - events.length + 1;
      const noted = events.map((event, index) => ({ seq: first + index, event }));
      if (isBehind()) behind.push(...noted);
      else noted.reduce(learnNoted, hall);
    },
    scoreOfToday: remembered(() => learned, figuresOf(config)),
    scoreByQueue: () => scoresBy(learned.promises.judged, ({ queueId }) => queueId),
    keepIfDue() {
      if (due === undefined) return;
      try {
        kept.keep(due);
        due = undefined;
      } catch (error) {
        if (!(error instanceof DiskFullError)) throw error;
      }
    },
  };
}

const figuresOf =
  (config: () => BranchConfig) =>
  ({ promises, whileWaiting }: LearnedWaits): WaitScoreFigures =>
    waitScoreFigures(promises, whileWaiting, config().timeZone);

/** Counted anew only when another promise was judged: a view asks with every publish. */
function remembered(
  current: () => LearnedWaits,
  figures: (learned: LearnedWaits) => WaitScoreFigures,
): () => WaitScoreFigures {
  let of: LearnedWaits | undefined;
  let last = figures({ ...nothingLearned, promises: noPromises });
  return () => {
    const learned = current();
    if (!isSameScore(of, learned)) last = figures(learned);
    of = learned;
    return last;
  };
}

const isSameScore = (one: LearnedWaits | undefined, other: LearnedWaits): boolean =>
  one !== undefined &&
  one.promises.judged === other.promises.judged &&
  one.promises.unknown === other.promises.unknown &&
  one.whileWaiting === other.whileWaiting;
