import type { DeviceId } from '@talon/shared';
import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { Logger } from 'pino';
import type { DeviceStore } from '../store/deviceStore.ts';
import { tokenBucket } from '../tokenBucket.ts';
import { bearerOf } from './bearer.ts';

/** Requests of one system: a night's bookings at once, and then two a second. */
const burst = 60;
const perSecond = 2;

/** Where a request keeps who sends it; to be decorated once where the hook is used. */
export const bookingSystemKey = 'bookingSystem';

/** Who sends a request that the hook has let through. */
export const bookingSystemOf = (request: FastifyRequest): DeviceId =>
  request.getDecorator<DeviceId>(bookingSystemKey);

/**
 * Lets nobody further than a booking system that shows `Authorization: Bearer <key>`, and none of them faster than the hub
 * has time for.
 *
 * For `onRequest`: before a body is read. Answers 401 `wrong-key`, also to a key that was taken away, and 429
 * `too-many-requests` with `retry-after`.
 */
export function bookingSystemOnly(
  devices: Pick<DeviceStore, 'bookingSystemWith'>,
  log: Pick<Logger, 'info'>,
): onRequestAsyncHookHandler {
  /** As many as there are systems. */
  const buckets = new Map<DeviceId, ReturnType<typeof tokenBucket>>();
  const bucketOf = (system: DeviceId) => {
    const bucket = buckets.get(system) ?? tokenBucket(burst, perSecond, () => performance.now());
    buckets.set(system, bucket);
    return bucket;
  };
  return async (request, reply) => {
    const key = bearerOf(request);
    const system = key === undefined ? undefined : devices.bookingSystemWith(key);
    if (system === undefined) {
      log.info({ code: 'wrong-key', address: request.ip }, 'a booking system was refused');
      return reply.code(401).send({ code: 'wrong-key' });
    }
    if (!bucketOf(system).take())
      return reply.code(429).header('retry-after', '1').send({ code: 'too-many-requests' });
    request.setDecorator(bookingSystemKey, system);
    return undefined;
  };
}
