import {
  second,
  viewKey,
  type BranchConfig,
  type Ms,
  type View,
  type ViewName,
  type Watch,
} from '@talon/shared';
import type { HallNow } from '../runtime/hallRuntime.ts';

/** How far behind a client may be before it is cut off and comes back to a whole view. */
const mostBytesBehind = 1_000_000;
const longestBehind: Ms = 10 * second;

/** One connection, as far as views go down on it. */
export interface Viewer {
  readonly id: string;
  send(view: View): void;
  /** What is broadcast to this room reaches it from now on. */
  join(room: string): void;
  leave(room: string): void;
  /** Bytes handed to the network and not yet taken. */
  bytesBehind(): number;
  /** Cuts it off now, without waiting for what it has not read. */
  cut(): void;
}

export interface ViewPublisherParts {
  readonly now: () => HallNow;
  /** `undefined` when there is no such counter or board (any more). */
  readonly makeView: (watch: Watch, hall: HallNow) => View | undefined;
  /** Sends one view, encoded once, to everybody in the room but some. */
  readonly broadcast: (room: string, view: View, exceptIds: readonly string[]) => void;
  /** Runs once after some ms; returns how to cancel. */
  readonly after: (ms: Ms, run: () => void) => () => void;
  readonly sent: (view: ViewName, receivers: number) => void;
  readonly cutOff: (viewer: Viewer) => void;
  /** A view could not be made: our own fault. */
  readonly failed: (watch: Watch, error: unknown) => void;
}

/** Who is shown what. Rooms are named by `viewKey`. */
export interface ViewPublisher {
  /** Replaces what a viewer watches; what is new to it is sent whole and at once. */
  watch(viewer: Viewer, watches: readonly Watch[]): void;
  /** Sends every watched view that has changed, once; with `only`, those of this name. */
  publish(hall: HallNow, only?: ViewName): void;
  /** All that was sent to this viewer has left: it may have what it missed meanwhile. */
  drained(viewer: Viewer): void;
  forget(viewer: Viewer): void;
}

interface Room {
  readonly watch: Watch;
  readonly viewers: Set<Viewer>;
  /** As published last, and the same without revision and time, to see whether anything changed. */
  view: View;
  content: string;
  config: BranchConfig;
}

interface Line {
  readonly rooms: Set<string>;
  /** A view was sent and has not left yet. */
  inFlight: boolean;
  /** Rooms whose view changed meanwhile: only the newest is sent, when the line is free. */
  readonly owed: Set<string>;
  stopWaiting: () => void;
}

export function viewPublisher(parts: ViewPublisherParts): ViewPublisher {
  const rooms = new Map<string, Room>();
  const lines = new Map<Viewer, Line>();

  function make(watch: Watch, hall: HallNow): View | undefined {
    try {
      return parts.makeView(watch, hall);
    } catch (error) {
      parts.failed(watch, error);
      return undefined;
    }
  }

  function roomFor(watch: Watch, hall: HallNow): Room | undefined {
    const key = viewKey(watch);
    const there = rooms.get(key);
    if (there !== undefined) return there;
    const view = make(watch, hall);
    if (view === undefined) return undefined;
    const room = { watch, viewers: new Set<Viewer>(), view, content: contentOf(view), config: hall.config };
    rooms.set(key, room);
    return room;
  }

  function sendNow(viewer: Viewer, line: Line, room: Room, { revision, hubTime }: HallNow): void {
    line.inFlight = true;
    viewer.send({ ...room.view, revision, hubTime });
    parts.sent(room.watch.view, 1);
  }

  function owe(viewer: Viewer, line: Line, key: string): void {
    if (line.owed.size === 0) line.stopWaiting = parts.after(longestBehind, () => parts.cutOff(viewer));
    line.owed.add(key);
  }

  function leave(viewer: Viewer, line: Line, key: string): void {
    line.rooms.delete(key);
    line.owed.delete(key);
    if (line.owed.size === 0) line.stopWaiting();
    viewer.leave(key);
    const room = rooms.get(key);
    room?.viewers.delete(viewer);
    if (room?.viewers.size === 0) rooms.delete(key);
  }

  return {
    watch(viewer, watches) {
      const line = lines.get(viewer) ?? newLine();
      lines.set(viewer, line);
      const hall = parts.now();
      const wanted = new Map(watches.map((watch) => [viewKey(watch), watch]));
      for (const key of [...line.rooms].filter((key) => !wanted.has(key))) leave(viewer, line, key);
      // Asking again and again without reading must not fill the memory.
      const isBehind = line.inFlight;
      for (const [key, watch] of wanted) {
        const room = roomFor(watch, hall);
        if (room === undefined) continue;
        room.viewers.add(viewer);
        line.rooms.add(key);
        viewer.join(key);
        if (isBehind) owe(viewer, line, key);
        else sendNow(viewer, line, room, hall);
      }
    },

    publish(hall, only) {
      // Who was behind before this publish; several views of one publish may follow each other.
      const behind = new Set([...lines].filter(([, { inFlight }]) => inFlight).map(([viewer]) => viewer));
      for (const viewer of behind) if (viewer.bytesBehind() > mostBytesBehind) parts.cutOff(viewer);

      for (const [key, room] of rooms) {
        if (only !== undefined && room.watch.view !== only) continue;
        // The branch is large and made of the configuration alone.
        if (room.watch.view === 'branch' && room.config === hall.config) continue;
        room.config = hall.config;
        const view = make(room.watch, hall);
        if (view === undefined) continue;
        const content = contentOf(view);
        if (content === room.content) continue;
        room.view = view;
        room.content = content;

        const late: string[] = [];
        for (const viewer of room.viewers) {
          const line = lines.get(viewer);
          if (line === undefined) continue;
          if (behind.has(viewer)) {
            owe(viewer, line, key);
            late.push(viewer.id);
          } else line.inFlight = true;
        }
        const receivers = room.viewers.size - late.length;
        if (receivers === 0) continue;
        parts.broadcast(key, view, late);
        parts.sent(view.view, receivers);
      }
    },

    drained(viewer) {
      const line = lines.get(viewer);
      if (line === undefined) return;
      line.inFlight = false;
      line.stopWaiting();
      const owed = [...line.owed];
      line.owed.clear();
      const hall = parts.now();
      for (const key of owed) {
        const room = rooms.get(key);
        if (room !== undefined) sendNow(viewer, line, room, hall);
      }
    },

    forget(viewer) {
      const line = lines.get(viewer);
      if (line === undefined) return;
      for (const key of line.rooms) leave(viewer, line, key);
      lines.delete(viewer);
    },
  };
}

const newLine = (): Line => ({
  rooms: new Set(),
  inFlight: false,
  owed: new Set(),
  stopWaiting: () => {},
});

const contentOf = (view: View) => JSON.stringify({ ...view, revision: 0, hubTime: 0 });
