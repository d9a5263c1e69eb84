import type { FastifyInstance } from 'fastify';
import type { PutBranchConfig } from '../../runtime/putBranchConfig.ts';
import type { Stores } from '../../store/openStores.ts';
import { staffOnly } from '../staffOnly.ts';

export interface BranchConfigParts {
  readonly stores: Pick<Stores, 'sessions'>;
  readonly putBranchConfig: (file: unknown) => PutBranchConfig;
}

/** A thousand services in three languages are 1.5 MB. */
const largestFile = 4 * 1024 * 1024;

/**
 * `POST /api/branch-config` with `Authorization: Bearer <session>` of a supervisor and a configuration (or a set-up
 * file) as JSON puts it in force at once.
 *
 * Answers 200 `{ version, newDevices }` (their keys are in `new-devices.json` in the data folder), 422 `{ code:
 * 'faulty-configuration', faults: [{ path, message }] }` and changes nothing, 401 `session-ended`, 403 `not-allowed`,
 * 503 `hub-read-only` when the disk is full.
 */
export function branchConfigRoute(
  app: FastifyInstance,
  { stores, putBranchConfig }: BranchConfigParts,
): void {
  const rateLimit = { max: 20, timeWindow: '1 minute' };

  app.post(
    '/api/branch-config',
    {
      bodyLimit: largestFile,
      config: { rateLimit },
      onRequest: staffOnly(stores.sessions, ['supervisor']),
    },
    (request, reply) => {
      const put = putBranchConfig(request.body);
      if (!put.ok) return reply.code(422).send({ code: 'faulty-configuration', faults: put.faults });
      const { version, newDevices } = put;
      return reply.send({ version, newDevices });
    },
  );
}
