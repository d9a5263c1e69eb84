import { indexServices } from '@talon/service-search';
import type { ServiceIndex } from '@talon/service-search';
import type { BranchView } from '@talon/shared';

let last: { readonly branch: BranchView; readonly index: ServiceIndex } | undefined;

/** The index of a branch; made once, because a snapshot brings the same branch again and again as a new object. */
export function indexOf(branch: BranchView): ServiceIndex {
  const isSame = last?.branch.revision === branch.revision && last.branch.hubTime === branch.hubTime;
  if (last === undefined || !isSame) last = { branch, index: indexServices(branch) };
  return last.index;
}
