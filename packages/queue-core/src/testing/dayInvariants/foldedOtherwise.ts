import { fromJS, is } from 'immutable';
import { hallEvent, type HallEvent } from '../../events.ts';
import { evolve } from '../../evolve.ts';
import { emptyHall, type HallState } from '../../state.ts';
import { comparable } from '../comparable.ts';

/**
 * The journal alone tells the same story: folded from the first event on, it gives the live hall; also after it was
 * written as text and read again.
 *
 * @returns the parts of the hall that the fold has otherwise
 */
export function foldedOtherwise(journal: readonly HallEvent[], live: HallState): readonly string[] {
  const readAgain = journal.map((event) => hallEvent.parse(JSON.parse(JSON.stringify(event))));
  return [
    ...differences(journal.reduce(evolve, emptyHall), live).map((part) => `the fold has other ${part}`),
    ...differences(readAgain.reduce(evolve, emptyHall), live).map(
      (part) => `the fold of the written journal has other ${part}`,
    ),
  ];
}

function differences(one: HallState, other: HallState): readonly string[] {
  const [parts, others] = [comparable(one), comparable(other)];
  return Object.keys(parts).filter((part) => !is(fromJS(parts[part]), fromJS(others[part])));
}
