import { configInUse } from '@talon/queue-core';
import {
  checkBranchConfig,
  type BranchConfig,
  type ConfigFault,
  type DeviceId,
  type Instant,
} from '@talon/shared';
import type { Device } from '../store/deviceStore.ts';
import type { CurrentConfig } from './currentConfig.ts';
import type { HallRuntime } from './hallRuntime.ts';

export type PutBranchConfig =
  | { readonly ok: true; readonly version: number; readonly newDevices: readonly DeviceId[] }
  /** The version in force stays. */
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

export interface PutBranchConfigParts {
  readonly runtime: Pick<HallRuntime, 'now' | 'publish'>;
  readonly config: CurrentConfig;
  /** Gives new machines their keys, see `admitDevices`. */
  readonly admitDevices: (config: BranchConfig, at: Instant) => readonly Device[];
  /** Takes the keys of machines away that the configuration leaves out, and cuts them off. */
  readonly dropDevices: (config: BranchConfig) => void;
}

/**
 * Puts a configuration from outside in force and shows it to everybody, or says every fault with its path: of the file
 * itself, or [CONFIG-1] of what the hall needs now.
 *
 * @param file a configuration, or a set-up file with one in `branch`; its staff is not looked at
 */
export function putBranchConfig(
  file: unknown,
  { runtime, config, admitDevices, dropDevices }: PutBranchConfigParts,
): PutBranchConfig {
  const isSetup = typeof file === 'object' && file !== null && 'branch' in file;
  const checked = checkBranchConfig(isSetup ? file.branch : file);
  const { state, hubTime } = runtime.now();
  const faults = checked.ok ? configInUse(state, checked.config, config.get(), hubTime) : checked.faults;
  if (!checked.ok || faults.length > 0)
    return {
      ok: false,
      faults: isSetup ? faults.map(({ path, message }) => ({ path: `branch.${path}`, message })) : faults,
    };

  // Keys first: a machine that is known too early harms nobody, one without a key cannot come in.
  const newDevices = admitDevices(checked.config, hubTime).map(({ deviceId }) => deviceId);
  const version = config.replace(checked.config, hubTime);
  // And keys last: what is not left out in the end keeps its own.
  dropDevices(checked.config);
  runtime.publish();
  return { ok: true, version, newDevices };
}
