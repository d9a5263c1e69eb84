import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { second } from '@talon/shared';
import { fastify, type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { HubMetrics } from '../metrics.ts';
import type { HallRuntime } from '../runtime/hallRuntime.ts';
import type { Stores } from '../store/openStores.ts';
import { DiskFullError } from '../store/storeErrors.ts';
import type { HallVoice } from '../voice/hallVoice.ts';
import { plainStyle } from './plainPage.ts';
import { appointmentRoutes, type AppointmentParts } from './routes/appointments.ts';
import { clipRoute } from './routes/clips.ts';
import { branchConfigRoutes, type BranchConfigParts } from './routes/branchConfig.ts';
import { dayReportRoutes, type DayReportParts } from './routes/dayReports.ts';
import { dayFiguresRoutes, type DayFiguresParts } from './routes/dayFigures.ts';
import { healthRoutes } from './routes/health.ts';
import { ownAppointmentRoutes, type OwnAppointmentParts } from './routes/ownAppointments.ts';
import { proofRoute } from './routes/proofs.ts';
import { signInRoutes, type SignInParts } from './routes/signIn.ts';
import { staffRoutes, type StaffRouteParts } from './routes/staff.ts';
import { ticketStatus } from './routes/ticketStatus.ts';
import { webAppRoutes } from './routes/webApps.ts';

export interface HttpServerParts
  extends
    BranchConfigParts,
    SignInParts,
    DayReportParts,
    DayFiguresParts,
    AppointmentParts,
    OwnAppointmentParts,
    StaffRouteParts {
  readonly runtime: HallRuntime;
  readonly stores: Pick<
    Stores,
    | 'operators'
    | 'devices'
    | 'sessions'
    | 'staffChanges'
    | 'dayReports'
    | 'fairness'
    | 'waitScores'
    | 'proofs'
    | 'appointments'
    | 'inOneTransaction'
  >;
  readonly metrics: HubMetrics;
  readonly log: Logger;
  readonly readClip: HallVoice['readClip'];
}

/** Requests of one address in a minute. A board or console loads some twenty files and then stays on its socket. */
const requestsPerMinute = 1200;

/** Everything the hub serves over HTTP, not listening yet. Errors are `{code}` with a status, never a text of ours. */
export async function httpServer(parts: HttpServerParts): Promise<FastifyInstance> {
  const { runtime, metrics, log } = parts;
  const app = fastify({
    bodyLimit: 16_384,
    requestTimeout: 10 * second,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: refuseAddress,
  });

  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    // Nothing is recorded, so nothing is promised; the runtime says it in the log, and tries again.
    if (error instanceof DiskFullError) return reply.code(503).send({ code: 'hub-read-only' });
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, url: request.url }, 'a request failed');
    return reply.code(status).send({ code: errorCode(status) });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'not-found' }));

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // A page may be opened by a name that 'self' does not cover for sockets in older browsers.
        connectSrc: ["'self'", 'ws:'],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The hall is plain http on its own network: these would only make browsers complain there.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: '1 minute' });

  plainStyle(app);
  healthRoutes(app, runtime, metrics);
  signInRoutes(app, parts);
  branchConfigRoutes(app, parts);
  dayReportRoutes(app, parts);
  dayFiguresRoutes(app, parts);
  proofRoute(app, parts);
  appointmentRoutes(app, parts);
  ownAppointmentRoutes(app, parts);
  staffRoutes(app, parts);
  ticketStatus(app, runtime);
  clipRoute(app, parts.readClip);
  await webAppRoutes(app, runtime);
  return app;
}

/** An address that cannot be read or is too long comes no further than the router, which would repeat it. */
function refuseAddress({ statusCode = 400 }: FastifyError, _request: unknown, reply: FastifyReply): void {
  void reply.code(statusCode).send({ code: errorCode(statusCode) });
}

function errorCode(status: number): string {
  if (status === 413) return 'too-large';
  if (status === 429) return 'locked-out';
  return status >= 500 ? 'internal' : 'malformed';
}
