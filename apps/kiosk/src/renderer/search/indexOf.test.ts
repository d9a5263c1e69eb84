import type { BranchView } from '@talon/shared';
import { expect, it } from 'vitest';
import { demoCentre } from '../testing/demoCentre.ts';
import { indexOf, prepareIndex } from './indexOf.ts';
import type { Pause } from './indexOf.ts';

/** A page with nothing to do: pauses that last for a few steps of work each. */
class Pauses {
  readonly #waiting: ((pause: Pause) => void)[] = [];

  readonly whenIdle = (work: (pause: Pause) => void): void => {
    this.#waiting.push(work);
  };

  get isAskedFor(): boolean {
    return this.#waiting.length > 0;
  }

  comes(steps = 20): void {
    let left = steps;
    const timeRemaining = (): number => {
      left -= 1;
      return Math.max(0, left);
    };
    for (const work of this.#waiting.splice(0)) work({ timeRemaining });
  }
}

const centre = demoCentre();
let revision = 1;
/** A configuration that the page has not seen. */
function freshBranch(): BranchView {
  revision += 1;
  return { ...centre, revision };
}

/** How often the services were read: an index that is made reads them no more. */
function watched(branch: BranchView): { branch: BranchView; reads: () => number } {
  let reads = 0;
  const services = branch.services.map((service) => ({
    ...service,
    get name() {
      reads += 1;
      return service.name;
    },
  }));
  return { branch: { ...branch, services }, reads: () => reads };
}

it('is made in several pauses, and then asks for no more', () => {
  const { branch, reads } = watched(freshBranch());
  const pauses = new Pauses();
  prepareIndex(branch, pauses.whenIdle);
  expect(reads()).toBe(0);
  let count = 0;
  while (pauses.isAskedFor) {
    pauses.comes();
    count += 1;
  }
  expect(count).toBeGreaterThan(5);

  const readWhenMade = reads();
  expect(indexOf(branch).find('апостиль', 'uk')[0]?.id).toBe('apostille');
  // Only what was found is read, to be given out.
  expect(reads()).toBe(readWhenMade);
});

it('is finished at once for whoever types before', () => {
  const branch = freshBranch();
  const pauses = new Pauses();
  prepareIndex(branch, pauses.whenIdle);
  pauses.comes();
  expect(indexOf(branch).find('апостиль', 'uk')[0]?.id).toBe('apostille');
  pauses.comes();
  expect(pauses.isAskedFor).toBe(false);
});

it('is not made twice for the same branch as another object', () => {
  const branch = freshBranch();
  const pauses = new Pauses();
  prepareIndex(branch, pauses.whenIdle);
  while (pauses.isAskedFor) pauses.comes();
  prepareIndex({ ...branch }, pauses.whenIdle);
  expect(pauses.isAskedFor).toBe(false);
});

it('is given up for a newer configuration', () => {
  const pauses = new Pauses();
  prepareIndex(freshBranch(), pauses.whenIdle);
  pauses.comes();
  const newer = freshBranch();
  indexOf(newer);
  pauses.comes();
  expect(pauses.isAskedFor).toBe(false);
});
