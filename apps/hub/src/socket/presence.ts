import type { DevicePresence } from '@talon/queue-core';
import type { DeviceId, Instant } from '@talon/shared';

/** Which machines are connected. Kept in memory: a hub that starts has seen nobody yet. */
export interface Presence {
  /** A connection of this machine has come; several count as one. */
  arrived(deviceId: DeviceId, at: Instant): void;
  /** @param lastHeardOf when it was certainly there, which a connection that died unnoticed leaves in the past */
  left(deviceId: DeviceId, lastHeardOf: Instant): void;
  readonly of: (deviceId: DeviceId) => DevicePresence;
}

interface Seen {
  readonly connections: number;
  readonly since: Instant;
}

export function devicePresence(): Presence {
  const seen = new Map<DeviceId, Seen>();
  return {
    arrived(deviceId, at) {
      const { connections, since } = seen.get(deviceId) ?? { connections: 0, since: at };
      seen.set(deviceId, { connections: connections + 1, since: connections === 0 ? at : since });
    },
    left(deviceId, lastHeardOf) {
      const before = seen.get(deviceId);
      if (before === undefined) return;
      const connections = before.connections - 1;
      // It was heard at least when it came.
      const since = connections === 0 ? Math.max(before.since, lastHeardOf) : before.since;
      seen.set(deviceId, { connections, since });
    },
    of(deviceId) {
      const found = seen.get(deviceId);
      return { connected: (found?.connections ?? 0) > 0, since: found?.since ?? null };
    },
  };
}
