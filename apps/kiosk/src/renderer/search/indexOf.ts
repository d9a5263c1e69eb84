import type { BranchView } from '@talon/shared';
import { indexServices } from './serviceIndex.ts';
import type { ServiceIndex } from './serviceIndex.ts';

let last: { readonly branch: BranchView; readonly index: ServiceIndex } | undefined;

/** The index of a branch; made once, because a snapshot brings the same branch again and again as a new object. */
export function indexOf(branch: BranchView): ServiceIndex {
  const isSame = last?.branch.revision === branch.revision && last.branch.hubTime === branch.hubTime;
  if (last === undefined || !isSame) last = { branch, index: indexServices(branch) };
  return last.index;
}
