import type { FastifyInstance } from 'fastify';
import type { HubMetrics } from '../../metrics.ts';
import type { HallRuntime } from '../../runtime/hallRuntime.ts';

/**
 * `GET /health`: 200, or 503 while nothing can be recorded (disk full), with
 * `{ revision, day: { status, serviceDay? }, readOnly }`. `GET /metrics`: figures for Prometheus.
 */
export function healthRoutes(
  app: FastifyInstance,
  runtime: Pick<HallRuntime, 'now' | 'readOnly'>,
  metrics: Pick<HubMetrics, 'text'>,
): void {
  app.get('/health', (_request, reply) => {
    const { readOnly } = runtime;
    const { revision, state } = runtime.now();
    const day =
      state.day.status === 'none'
        ? { status: 'none' }
        : { status: state.day.status, serviceDay: state.day.serviceDay };
    return reply.code(readOnly ? 503 : 200).send({ revision, day, readOnly });
  });

  app.get('/metrics', async (_request, reply) => {
    const { contentType, body } = await metrics.text();
    return reply.type(contentType).send(body);
  });
}
