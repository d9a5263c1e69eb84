import {
  devicesOf,
  printersOf,
  type BranchConfig,
  type DeviceId,
  type DevicesView,
  type Instant,
} from '@talon/shared';
import type { HallState } from '../state.ts';
import type { ViewHead } from './head.ts';

/** Whether a machine is there, and since when (or when it was heard last); `null`: never since the hub started. */
export interface DevicePresence {
  readonly connected: boolean;
  readonly since: Instant | null;
}

/**
 * The machines of the branch, in the order of the configuration.
 *
 * @param presenceOf who is connected: a fact of the connections, not of the hall's journal
 */
export function devicesView(
  state: HallState,
  config: BranchConfig,
  head: ViewHead,
  presenceOf: (deviceId: DeviceId) => DevicePresence,
): DevicesView {
  const printers = new Set(printersOf(config).map(({ id }) => id));
  return {
    view: 'devices',
    ...head,
    devices: devicesOf(config).map(({ deviceId, kind }) => {
      const { connected, since } = presenceOf(deviceId);
      const printer = printers.has(deviceId) ? (state.printers.get(deviceId) ?? null) : null;
      return { deviceId, kind, connected, since, printer };
    }),
  };
}
