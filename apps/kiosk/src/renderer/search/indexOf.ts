import { indexInSteps } from '@talon/service-search';
import type { ServiceIndex } from '@talon/service-search';
import type { BranchView } from '@talon/shared';

interface Making {
  readonly branch: BranchView;
  readonly steps: Generator<void, ServiceIndex>;
  index: ServiceIndex | undefined;
}

/** A moment in which the page has nothing to do. */
export type Pause = Pick<IdleDeadline, 'timeRemaining'>;

let last: Making | undefined;

/** The index of a branch, at once. */
export function indexOf(branch: BranchView): ServiceIndex {
  const making = makingOf(branch);
  while (making.index === undefined) advance(making);
  return making.index;
}

/**
 * Makes the index of a branch in the pauses of the page, so that the first letter of a search finds it made: done at that
 * letter it would take a slow terminal a quarter of a second.
 *
 * @param whenIdle the browser's `requestIdleCallback`
 */
export function prepareIndex(branch: BranchView, whenIdle: (work: (pause: Pause) => void) => void): void {
  if (isSame(last?.branch, branch)) return;
  const making = makingOf(branch);
  const goOn = (pause: Pause): void => {
    while (making.index === undefined && pause.timeRemaining() > 0) advance(making);
    if (making.index === undefined && making === last) whenIdle(goOn);
  };
  whenIdle(goOn);
}

function advance(making: Making): void {
  const step = making.steps.next();
  if (step.done === true) making.index = step.value;
}

function makingOf(branch: BranchView): Making {
  if (last === undefined || !isSame(last.branch, branch))
    last = { branch, steps: indexInSteps(branch), index: undefined };
  return last;
}

/** A snapshot brings the same branch again and again as a new object. */
function isSame(one: BranchView | undefined, other: BranchView): boolean {
  return one?.revision === other.revision && one.hubTime === other.hubTime;
}
