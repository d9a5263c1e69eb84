import { branchView } from '@talon/shared';
import type { BranchView } from '@talon/shared';
import file from '../../../../../tools/demo-hall/branch.json?raw';

interface DemoFile {
  readonly branch: {
    readonly queues: readonly object[];
    readonly workProfiles: unknown;
    readonly rules: unknown;
  };
}

/** The branch of the demo, as the hub would send it: a real centre with its 139 services. */
export function demoCentre(): BranchView {
  const { branch } = JSON.parse(file) as DemoFile;
  return branchView.parse({
    ...branch,
    view: 'branch',
    revision: 1,
    hubTime: 1,
    queues: branch.queues.map((queue) => Object.assign({ counterNumbers: [1, 2] }, queue)),
  });
}
