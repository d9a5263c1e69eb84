import { serviceDay, type ServiceDay, type WaitScoreFigures } from '@talon/shared';
import type { FastifyInstance } from 'fastify';
import type { HallNow, HallRuntime } from '../../runtime/hallRuntime.ts';
import type { Stores } from '../../store/openStores.ts';
import { staffOnly } from '../staffOnly.ts';

export interface DayFiguresParts {
  readonly stores: Pick<Stores, 'sessions' | 'fairness' | 'waitScores'>;
  readonly runtime: Pick<HallRuntime, 'now'>;
  /** What the promises of the day in force were worth, with those made while people waited. */
  readonly waitScoreOfToday: () => WaitScoreFigures;
}

/**
 * What service days come to out of the journal, for supervisors with `Authorization: Bearer <session>`.
 *
 * `GET /api/fairness/<day>` answers 200 `FairnessReport`, `GET /api/wait-score/<day>` 200 `WaitScoreReport`; both 400
 * `malformed` for what is no date, 404 `not-found` for a day that was never opened.
 */
export function dayFiguresRoutes(app: FastifyInstance, parts: DayFiguresParts): void {
  const { stores, waitScoreOfToday } = parts;
  dayRoute(app, 'fairness', parts, (day, { config }) => stores.fairness.reportOf(day, config));
  dayRoute(app, 'wait-score', parts, (day, { state, config }) =>
    state.day.status !== 'none' && state.day.serviceDay === day
      ? { serviceDay: day, ...waitScoreOfToday() }
      : stores.waitScores.reportOf(day, config),
  );
}

function dayRoute(
  app: FastifyInstance,
  name: string,
  { stores, runtime }: DayFiguresParts,
  figuresOf: (day: ServiceDay, hall: HallNow) => object | undefined,
): void {
  // One names operators, and each reads a day of the journal while the hall waits.
  const forSupervisors = {
    config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
    onRequest: staffOnly(stores.sessions, ['supervisor']),
  };

  app.get<{ Params: { serviceDay: string } }>(
    `/api/${name}/:serviceDay`,
    forSupervisors,
    (request, reply) => {
      const day = serviceDay.safeParse(request.params.serviceDay);
      if (!day.success) return reply.code(400).send({ code: 'malformed' });
      const figures = figuresOf(day.data, runtime.now());
      if (figures === undefined) return reply.code(404).send({ code: 'not-found' });
      return reply.header('cache-control', 'no-store').send(figures);
    },
  );
}
