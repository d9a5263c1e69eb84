import type { ServerResponse } from 'node:http';
import type { AgentBridge, KioskSnapshot } from '../../ipc.ts';

/** One page is the rule; a few more for a look from the side, and an end to pages that multiply. */
const maximumStreams = 8;

export interface SnapshotStreams {
  readonly areFull: () => boolean;
  /** Sends the present snapshot and each later one until the page goes away. */
  readonly open: (response: ServerResponse) => void;
  readonly close: () => void;
}

/** Snapshots as server-sent events. A page that reads slowly is sent the newest one, not all it has missed. */
export function snapshotStreams(agent: AgentBridge): SnapshotStreams {
  const streams = new Set<ServerResponse>();
  return {
    areFull: () => streams.size >= maximumStreams,
    open: (response) => {
      streams.add(response);
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });

      let unsent: KioskSnapshot | null = null;
      const write = (snapshot: KioskSnapshot): void => {
        if (response.writableNeedDrain) unsent = snapshot;
        else response.write(`data: ${JSON.stringify(snapshot)}\n\n`);
      };
      const stop = agent.onSnapshot(write);
      response.on('drain', () => {
        const newest = unsent;
        unsent = null;
        if (newest !== null) write(newest);
      });
      response.on('close', () => {
        stop();
        streams.delete(response);
      });
    },
    close: () => {
      for (const response of streams) response.end();
    },
  };
}
