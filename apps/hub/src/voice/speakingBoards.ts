import {
  audioZoneOf,
  second,
  type AudioZone,
  type BoardDevice,
  type DeviceId,
  type HallId,
  type Instant,
  type Ms,
} from '@talon/shared';

/** How long a zone waits for the board that speaks in it, before another one takes over: a page reloads in less. */
export const patience: Ms = 5 * second;

/** How long it takes to say one call. What was begun by a board that was lost is said again: better twice than never. */
const announcementTakes: Ms = 6 * second;

export interface SpeakingBoardsParts {
  readonly boards: () => readonly BoardDevice[];
  /** Runs once after some ms; returns how to cancel. */
  readonly after: (ms: Ms, run: () => void) => () => void;
  /** Another board speaks now. */
  readonly changed: () => void;
}

/**
 * Decides which board speaks in every audio zone [VOICE-2].
 *
 * The first one in the configuration that is connected. It keeps the zone until it is gone: a zone that changes hands
 * back and forth says things twice.
 */
export interface SpeakingBoards {
  readonly connected: (boardId: DeviceId) => void;
  /** @param lastHeardOf until when it certainly spoke, on the hub's clock */
  readonly gone: (boardId: DeviceId, lastHeardOf: Instant) => void;
  /** From which moment on calls are this board's to say; `null` while it is silent. */
  readonly speaksFrom: (boardId: DeviceId) => Instant | null;
  /** The configuration has changed. */
  readonly settle: () => void;
  readonly close: () => void;
}

interface Zone {
  speaker: DeviceId | undefined;
  speaksFrom: Instant;
  /** Until when the speaker, now gone, was heard of. */
  lostAt: Instant | undefined;
  /** Waiting for the speaker, or for the first board to come: for how long was long enough. */
  waiting: 'no' | 'still' | 'enough';
  stopWaiting: () => void;
}

export function speakingBoards({ boards, after, changed }: SpeakingBoardsParts): SpeakingBoards {
  /** Number of connections. */
  const connections = new Map<DeviceId, number>();
  const zones = new Map<AudioZone | HallId, Zone>();
  const isConnected = (boardId: DeviceId) => (connections.get(boardId) ?? 0) > 0;

  function zoneNamed(name: AudioZone | HallId): Zone {
    const there = zones.get(name);
    if (there !== undefined) return there;
    const zone: Zone = {
      speaker: undefined,
      speaksFrom: 0,
      lostAt: undefined,
      waiting: 'no',
      stopWaiting: () => {},
    };
    zones.set(name, zone);
    return zone;
  }

  function settle(): void {
    const all = boards();
    for (const name of new Set(all.map(audioZoneOf)))
      if (name !== null)
        settleZone(
          zoneNamed(name),
          all.filter((board) => audioZoneOf(board) === name),
        );
  }

  function settleZone(zone: Zone, members: readonly BoardDevice[]): void {
    const isMember = members.some(({ id }) => id === zone.speaker);
    if (zone.speaker !== undefined && isMember && isConnected(zone.speaker)) {
      zone.lostAt = undefined;
      stopWaiting(zone);
      return;
    }
    const next = members.find(({ id }) => isConnected(id));
    const isFirstOfAll = zone.speaker === undefined && next !== undefined && next === members[0];
    if (next !== undefined && (isFirstOfAll || zone.waiting === 'enough')) {
      zone.speaksFrom = zone.lostAt === undefined ? 0 : Math.max(0, zone.lostAt - announcementTakes);
      zone.speaker = next.id;
      zone.lostAt = undefined;
      stopWaiting(zone);
      changed();
    } else if (zone.waiting === 'no' && (next !== undefined || zone.speaker !== undefined)) {
      zone.waiting = 'still';
      zone.stopWaiting = after(patience, () => {
        zone.waiting = 'enough';
        settle();
      });
    }
  }

  function stopWaiting(zone: Zone): void {
    zone.stopWaiting();
    zone.waiting = 'no';
  }

  return {
    connected(boardId) {
      connections.set(boardId, (connections.get(boardId) ?? 0) + 1);
      settle();
    },
    gone(boardId, lastHeardOf) {
      const left = (connections.get(boardId) ?? 0) - 1;
      connections.set(boardId, Math.max(0, left));
      if (left > 0) return;
      for (const zone of zones.values()) if (zone.speaker === boardId) zone.lostAt = lastHeardOf;
      settle();
    },
    speaksFrom(boardId) {
      for (const zone of zones.values()) if (zone.speaker === boardId) return zone.speaksFrom;
      return null;
    },
    settle,
    close() {
      for (const zone of zones.values()) zone.stopWaiting();
    },
  };
}
