import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AgentBridge } from '../../ipc.ts';
import { answerPageCall, isPageCall } from '../answerPageCall.ts';
import { pagePolicy } from '../pagePolicy.ts';
import { snapshotStreams } from './snapshotStreams.ts';

interface BrowserKioskOptions {
  readonly agent: AgentBridge;
  /** A loopback address; the page and its agent never leave the terminal. Default `127.0.0.1`. */
  readonly host?: '127.0.0.1' | '::1' | 'localhost';
  /** 0 takes any free port. */
  readonly port: number;
  /** Folder of the built page. Default: the renderer built in this package. */
  readonly pageFolder?: string;
  /** Width of the terminal's glass in mm, where it is known. */
  readonly mmWidth?: number;
}

interface BrowserKiosk {
  /** Where the page is. Its path is the secret of this start: who does not know it finds nothing. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

type DoorRefusal =
  | 'host-not-allowed'
  | 'origin-not-allowed'
  | 'not-found'
  | 'too-large'
  | 'too-many-pages'
  | 'malformed';

const builtPage = fileURLToPath(new URL('../../../out/renderer', import.meta.url));

/** More than any call of the page needs, in bytes. */
const bodyLimit = 4096;

/**
 * The kiosk for a terminal that runs a browser: the page and its agent as one service on loopback.
 *
 * Everything lies below a random path made at each start. `Host` must be this address (a foreign name that resolves to
 * loopback is refused) and a call must come from the page itself (`Origin`). Bad input is refused with a code.
 *
 * @throws Error when the page is not built or the port is taken
 */
export async function startBrowserKiosk(options: BrowserKioskOptions): Promise<BrowserKiosk> {
  const { agent, host = '127.0.0.1', port, pageFolder = builtPage, mmWidth } = options;
  await access(join(pageFolder, 'index.html'));

  const secret = randomBytes(18).toString('base64url');
  const streams = snapshotStreams(agent);
  const server = fastify({
    bodyLimit,
    forceCloseConnections: true,
    // An address that cannot be read gets no further than the router, which would repeat it.
    frameworkErrors: (_error, _request, reply) => void refuse(reply, 400, 'malformed'),
  });
  let origins: readonly string[] = [];

  guardDoors(server, () => origins);
  await server.register(fastifyStatic, { root: pageFolder, prefix: `/${secret}/`, cacheControl: false });

  server.get(`/${secret}/snapshots`, async (_request, reply) => {
    if (streams.areFull()) return refuse(reply, 503, 'too-many-pages');
    reply.hijack();
    streams.open(reply.raw);
    return reply;
  });

  server.post<{ Params: { name: string } }>(`/${secret}/call/:name`, async ({ params, body }, reply) => {
    if (!isPageCall(params.name)) return refuse(reply, 404, 'not-found');
    const answer = await answerPageCall(agent, params.name, body);
    return reply.status(answer.ok || answer.code !== 'malformed' ? 200 : 400).send(answer);
  });

  await server.listen({ host, port });
  const { port: boundPort } = server.server.address() as AddressInfo;
  const names = new Set([host === '::1' ? '[::1]' : host, 'localhost']);
  origins = Array.from(names, (name) => `http://${name}:${boundPort}`);

  const query = mmWidth === undefined ? '' : `?mmWidth=${mmWidth}`;
  return {
    url: `${origins[0]}/${secret}/${query}`,
    close: async () => {
      streams.close();
      await server.close();
    },
  };
}

function guardDoors(server: FastifyInstance, origins: () => readonly string[]): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!origins().includes(`http://${request.headers.host}`)) return refuse(reply, 403, 'host-not-allowed');
    if (!mayCome(request, origins())) return refuse(reply, 403, 'origin-not-allowed');
    void reply.headers({
      'content-security-policy': pagePolicy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });
  server.setNotFoundHandler(async (_request, reply) => refuse(reply, 404, 'not-found'));
  server.setErrorHandler(async (error, _request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    // Ours: let it be seen instead of blaming the page.
    if (status >= 500) throw error;
    return refuse(reply, status, status === 413 ? 'too-large' : 'malformed');
  });
}

/** A browser names the origin of every POST; without one it was not our page that called. */
function mayCome({ method, headers }: FastifyRequest, origins: readonly string[]): boolean {
  if (headers.origin === undefined) return method === 'GET' || method === 'HEAD';
  return origins.includes(headers.origin);
}

async function refuse(reply: FastifyReply, status: number, code: DoorRefusal): Promise<FastifyReply> {
  return reply.status(status).send({ ok: false, code });
}
