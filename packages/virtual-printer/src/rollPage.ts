import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { describeJob, type Job } from './job.ts';
import {
  obstacle,
  type PrinterState,
  type PrinterStateChange,
  printerStateChangeSchema,
} from './printerState.ts';
import { rollPageHtml, rollPageScript, rollPageStyle } from './rollPageAssets.ts';

/** What the page shows and steers of a printer. */
export interface ShownPrinter {
  readonly modelName: string;
  readonly widthDots: number;
  readonly host: string;
  readonly port: number;
  readonly state: PrinterState;
  /** Bytes that wait in the receive buffer. */
  readonly waitingBytes: number;
  /** The last finished jobs, oldest first. */
  readonly jobs: readonly Job[];
  /** How many jobs were finished since the start. */
  readonly jobsPrinted: number;
  /** What was wrong outside of any job. */
  readonly warnings: readonly string[];
  /** Resolves when the change is in force; throws when it is none. */
  setState(change: PrinterStateChange): Promise<void>;
  /** Calls back after each change of state and each job, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

export interface RollPage {
  readonly url: string;
  close(): Promise<void>;
}

const LONGEST_BODY_BYTES = 4096;

const commonHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Serves the live page of a printer on 127.0.0.1. Rejects with the error of `listen`, for example EADDRINUSE. */
export async function startRollPage(printer: ShownPrinter, port: number): Promise<RollPage> {
  const server = createServer((request, response) => {
    answer(printer, request, response).catch((error: unknown) => {
      request.resume();
      if (response.headersSent) response.destroy();
      else if (error instanceof RefusedRequest) sendJson(response, error.status, { error: error.message });
      else sendJson(response, 500, { error: String(error) });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

class RefusedRequest extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

async function answer(
  printer: ShownPrinter,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  refuseForeignHost(request);
  const { pathname } = new URL(request.url ?? '/', 'http://printer');
  if (request.method === 'POST') {
    if (pathname !== '/state') throw new RefusedRequest(404, 'only /state takes a POST');
    await printer.setState(parseChange(await readJson(request)));
    sendJson(response, 200, describePrinter(printer));
    return;
  }
  if (request.method !== 'GET') throw new RefusedRequest(405, 'only GET and POST are known here');
  switch (pathname) {
    case '/':
      send(response, 200, 'text/html; charset=utf-8', rollPageHtml);
      return;
    case '/roll.css':
      send(response, 200, 'text/css; charset=utf-8', rollPageStyle);
      return;
    case '/roll.js':
      send(response, 200, 'text/javascript; charset=utf-8', rollPageScript);
      return;
    case '/state':
      sendJson(response, 200, describePrinter(printer));
      return;
    case '/jobs':
      sendJson(response, 200, printer.jobs.map(describeJob));
      return;
    case '/changes':
      streamChanges(printer, response);
      return;
    default:
      sendJobFile(printer, pathname, response);
  }
}

function describePrinter(printer: ShownPrinter) {
  const { modelName, widthDots, host, port, state, waitingBytes, jobsPrinted, warnings } = printer;
  return {
    state,
    obstacle: obstacle(state) ?? null,
    model: modelName,
    widthDots,
    host,
    port,
    waitingBytes,
    jobsPrinted,
    warnings,
  };
}

function sendJobFile(printer: ShownPrinter, pathname: string, response: ServerResponse): void {
  const [, number, extension] = /^\/jobs\/(\d{1,9})\.(png|txt|json)$/.exec(pathname) ?? [];
  if (number === undefined) throw new RefusedRequest(404, `there is no ${pathname}`);
  const job = printer.jobs.find((candidate) => candidate.number === Number(number));
  if (job === undefined)
    throw new RefusedRequest(404, `job ${number} is not printed yet or not kept any more`);
  if (extension === 'png') send(response, 200, 'image/png', job.png);
  else if (extension === 'txt') send(response, 200, 'text/plain; charset=utf-8', `${job.text}\n`);
  else sendJson(response, 200, describeJob(job));
}

/** Server-sent events: one `change` now and after each change; the page then asks for what it shows. */
function streamChanges(printer: ShownPrinter, response: ServerResponse): void {
  response.writeHead(200, { ...commonHeaders, 'content-type': 'text/event-stream' });
  const tell = () => response.write('event: change\ndata:\n\n');
  const unsubscribe = printer.subscribe(tell);
  response.on('close', unsubscribe);
  tell();
}

/** A page of another site that a name server points at this machine is not welcome (DNS rebinding). */
function refuseForeignHost(request: IncomingMessage): void {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)) return;
  throw new RefusedRequest(403, 'only addresses of this machine are served');
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  // A page of another site cannot send this type without asking first, and we allow nobody.
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    throw new RefusedRequest(415, 'send JSON, with content-type application/json');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read to its end all the same: who is still sending does not read the refusal.
    if (size <= LONGEST_BODY_BYTES) chunks.push(chunk);
  }
  if (size > LONGEST_BODY_BYTES) throw new RefusedRequest(413, `more than ${LONGEST_BODY_BYTES} bytes`);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new RefusedRequest(400, 'this is not JSON');
  }
}

function parseChange(body: unknown): PrinterStateChange {
  const parsed = printerStateChangeSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  throw new RefusedRequest(400, reasons.join('; '));
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', `${JSON.stringify(body)}\n`);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  // What was not read of a refused request would be taken for the next one.
  const connection = status >= 400 ? { connection: 'close' } : {};
  response.writeHead(status, { ...commonHeaders, ...connection, 'content-type': type }).end(body);
}
