import { configInUse } from '@talon/queue-core';
import {
  checkBranchConfig,
  configRemarks,
  type BranchConfig,
  type ConfigFault,
  type ConfigRemark,
} from '@talon/shared';
import type { CurrentConfig } from './currentConfig.ts';
import type { HallRuntime } from './hallRuntime.ts';

export type JudgedBranchConfig =
  | { readonly ok: true; readonly config: BranchConfig; readonly remarks: readonly ConfigRemark[] }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

export interface JudgeBranchConfigParts {
  readonly runtime: Pick<HallRuntime, 'now'>;
  readonly config: Pick<CurrentConfig, 'get'>;
}

/**
 * Whether a configuration from outside could be put in force now: every fault of the file itself, or [CONFIG-1] of what
 * the hall needs now, with its path. Changes nothing.
 *
 * @param file a configuration, or a set-up file with one in `branch`; its staff is not looked at
 */
export function judgeBranchConfig(
  file: unknown,
  { runtime, config }: JudgeBranchConfigParts,
): JudgedBranchConfig {
  const isSetup = typeof file === 'object' && file !== null && 'branch' in file;
  const inFile = (path: string) => (isSetup ? `branch.${path}` : path);
  const checked = checkBranchConfig(isSetup ? file.branch : file);
  const { state, hubTime } = runtime.now();
  const faults = checked.ok ? configInUse(state, checked.config, config.get(), hubTime) : checked.faults;
  if (!checked.ok || faults.length > 0)
    return {
      ok: false,
      faults: faults.map(({ path, code, params, message }) => ({
        path: inFile(path),
        code,
        params,
        message,
      })),
    };
  const remarks = configRemarks(checked.config);
  return {
    ok: true,
    config: checked.config,
    remarks: remarks.map(({ path, code, params }) => ({ path: inFile(path), code, params })),
  };
}
