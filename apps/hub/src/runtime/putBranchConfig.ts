import type { BranchConfig, ConfigFault, DeviceId, Instant, KeyHolder } from '@talon/shared';
import type { CurrentConfig } from './currentConfig.ts';
import type { HallRuntime } from './hallRuntime.ts';
import { judgeBranchConfig } from './judgeBranchConfig.ts';

export type PutBranchConfig =
  | { readonly ok: true; readonly version: number; readonly newDevices: readonly DeviceId[] }
  /** The version in force stays: somebody put another one in force since, or this one has faults. */
  | { readonly ok: false; readonly why: 'changed-meanwhile'; readonly version: number }
  | { readonly ok: false; readonly why: 'faulty'; readonly faults: readonly ConfigFault[] };

export interface PutBranchConfigParts {
  readonly runtime: Pick<HallRuntime, 'now' | 'publish'>;
  readonly config: CurrentConfig;
  /** Gives new machines and booking systems their keys, see `admitDevices`. */
  readonly admitDevices: (config: BranchConfig, at: Instant) => readonly KeyHolder[];
  /** Takes the keys away from those whom the configuration leaves out, and cuts them off. */
  readonly dropDevices: (config: BranchConfig) => void;
}

/**
 * Puts a configuration from outside in force and shows it to everybody, or says why not.
 *
 * @param editedFrom the version it was made of, so that nobody's changes are overwritten unseen; `any`: whatever is in force
 */
export function putBranchConfig(
  file: unknown,
  editedFrom: number | 'any',
  { runtime, config, admitDevices, dropDevices }: PutBranchConfigParts,
): PutBranchConfig {
  if (editedFrom !== 'any' && editedFrom !== config.version())
    return { ok: false, why: 'changed-meanwhile', version: config.version() };
  const judged = judgeBranchConfig(file, { runtime, config });
  if (!judged.ok) return { ok: false, why: 'faulty', faults: judged.faults };

  const { hubTime } = runtime.now();
  // Keys first: a machine that is known too early harms nobody, one without a key cannot come in.
  const newDevices = admitDevices(judged.config, hubTime).map(({ deviceId }) => deviceId);
  const version = config.replace(judged.config, hubTime);
  // And keys last: what is not left out in the end keeps its own.
  dropDevices(judged.config);
  runtime.publish();
  return { ok: true, version, newDevices };
}
