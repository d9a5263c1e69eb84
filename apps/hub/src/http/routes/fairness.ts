import { serviceDay } from '@talon/shared';
import type { FastifyInstance } from 'fastify';
import type { HallRuntime } from '../../runtime/hallRuntime.ts';
import type { Stores } from '../../store/openStores.ts';
import { staffOnly } from '../staffOnly.ts';

export interface FairnessParts {
  readonly stores: Pick<Stores, 'sessions' | 'fairness'>;
  readonly runtime: Pick<HallRuntime, 'now'>;
}

/**
 * `GET /api/fairness/<day>`: how fair a service day was, for supervisors with `Authorization: Bearer <session>`.
 *
 * Answers 200 `FairnessReport`, 400 `malformed` for what is no date, 404 `not-found` for a day that was never opened.
 */
export function fairnessRoute(app: FastifyInstance, { stores, runtime }: FairnessParts): void {
  // It names operators, and reads a day of the journal while the hall waits.
  const forSupervisors = {
    config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
    onRequest: staffOnly(stores.sessions, ['supervisor']),
  };

  app.get<{ Params: { serviceDay: string } }>(
    '/api/fairness/:serviceDay',
    forSupervisors,
    (request, reply) => {
      const day = serviceDay.safeParse(request.params.serviceDay);
      if (!day.success) return reply.code(400).send({ code: 'malformed' });
      const report = stores.fairness.reportOf(day.data, runtime.now().config);
      if (report === undefined) return reply.code(404).send({ code: 'not-found' });
      return reply.header('cache-control', 'no-store').send(report);
    },
  );
}
