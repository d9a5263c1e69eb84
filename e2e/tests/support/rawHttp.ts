import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number | undefined;
  readonly body: string;
}

/**
 * Sends a request as it is: with any Host and Origin, and a path in which nobody has put the dots right.
 *
 * @param origin scheme, host and port
 */
export function askRaw(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<Answered> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, body: Buffer.concat(parts).toString('utf8') }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Sends bytes that may be anything and hangs up. Resolves with what was answered when the connection is closed. */
export async function sendBytes(port: number, bytes: string | Buffer): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port });
  let heard = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    heard += text;
  });
  // A door may be shut while somebody still talks.
  socket.on('error', () => {});
  socket.end(bytes);
  await once(socket, 'close');
  return heard;
}
