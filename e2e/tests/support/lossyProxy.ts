import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { CommandName } from '@talon/shared';
import { WebSocket, WebSocketServer, type RawData } from 'ws';

/** Stands between a client and the hub and loses one answer on demand. */
export interface LossyProxy {
  /** What the client takes for the hub. */
  readonly url: string;
  /** Loses the hub's next answer to a command; resolves when it was lost, that is, when the hub had done it. */
  loseNextReplyTo(command: CommandName): Promise<void>;
  /** How often a command went through, repeats included. */
  timesSent(command: CommandName): number;
  close(): Promise<void>;
}

/** socket.io's text frames that matter here: an event that wants an answer, and an answer. Source: its protocol, v5. */
const asked = /^42(\d+)\["(\w+)"/;
const answered = /^43(\d+)\[/;

export async function startLossyProxy(hubUrl: string): Promise<LossyProxy> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const sent = new Map<string, number>();
  let toLose: { command: CommandName; lost: () => void } | undefined;

  server.on('connection', (client, request) => {
    const hub = new WebSocket(`${hubUrl.replace(/^http/, 'ws')}${request.url ?? ''}`);
    const waitingForHub: string[] = [];
    const commandOfAnswer = new Map<string, string>();

    client.on('message', (data) => {
      const frame = textOf(data);
      const [, id, command] = asked.exec(frame) ?? [];
      if (id !== undefined && command !== undefined) {
        commandOfAnswer.set(id, command);
        sent.set(command, (sent.get(command) ?? 0) + 1);
      }
      if (hub.readyState === WebSocket.OPEN) hub.send(frame);
      else waitingForHub.push(frame);
    });
    hub.on('open', () => waitingForHub.forEach((frame) => hub.send(frame)));
    hub.on('message', (data) => {
      const frame = textOf(data);
      const [, id] = answered.exec(frame) ?? [];
      if (toLose !== undefined && id !== undefined && commandOfAnswer.get(id) === toLose.command) {
        toLose.lost();
        toLose = undefined;
        return;
      }
      client.send(frame);
    });
    // Whichever side goes, the other hears of it.
    for (const [one, other] of [
      [client, hub],
      [hub, client],
    ] as const) {
      one.on('close', () => other.terminate());
      one.on('error', () => other.terminate());
    }
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseNextReplyTo: (command) =>
      new Promise((lost) => {
        toLose = { command, lost };
      }),
    timesSent: (command) => sent.get(command) ?? 0,
    async close() {
      for (const client of server.clients) client.terminate();
      server.close();
      await once(server, 'close');
    },
  };
}

/** socket.io sends no binary frames here. */
function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString('utf8');
}
