import type { FastifyInstance } from 'fastify';
import type { CurrentConfig } from '../../runtime/currentConfig.ts';
import type { JudgedBranchConfig } from '../../runtime/judgeBranchConfig.ts';
import type { PutBranchConfig } from '../../runtime/putBranchConfig.ts';
import type { Stores } from '../../store/openStores.ts';
import { seenVersion } from '../seenVersion.ts';
import { staffOnly } from '../staffOnly.ts';

export interface BranchConfigParts {
  readonly stores: Pick<Stores, 'sessions'>;
  readonly branchConfig: Pick<CurrentConfig, 'get' | 'version'>;
  readonly judgeBranchConfig: (file: unknown) => JudgedBranchConfig;
  readonly putBranchConfig: (file: unknown, editedFrom: number | 'any') => PutBranchConfig;
}

/** A thousand services in three languages are 1.5 MB. */
const largestFile = 4 * 1024 * 1024;

/** A check parses and walks through the whole file: some ten milliseconds in which the hub does nothing else. */
const rateLimit = { max: 20, timeWindow: '1 minute' };

/**
 * The branch's configuration, for supervisors with `Authorization: Bearer <session>`. A file is a configuration or a set-up
 * file as JSON; a fault is `{ path, code, params, message }`, a remark `{ path, code, params }`.
 *
 * `GET /api/branch-config` answers 200 `{ version, config }` with the version as `ETag`.
 *
 * `POST /api/branch-config/check` with a file answers 200 `{ version, faults, remarks }` and changes nothing; `version` is
 * the one in force.
 *
 * `POST /api/branch-config` with a file and `If-Match: "<version it was edited from>"` (`*`: whatever is in force) puts it in
 * force at once: 200 `{ version, newDevices }` (their keys are in `new-devices.json` in the data folder). It changes
 * nothing and answers 428 `version-needed` without `If-Match`, 412 `{ code: 'changed-meanwhile', version }` when another one
 * was put in force since, 422 `{ code: 'faulty-configuration', faults }`, 503 `hub-read-only` when the disk is full.
 *
 * All of them: 401 `session-ended`, 403 `not-allowed`.
 */
export function branchConfigRoutes(
  app: FastifyInstance,
  { stores, branchConfig, judgeBranchConfig, putBranchConfig }: BranchConfigParts,
): void {
  const onRequest = staffOnly(stores.sessions, ['supervisor']);
  const forFiles = { bodyLimit: largestFile, config: { rateLimit }, onRequest };

  app.get('/api/branch-config', { onRequest }, (_request, reply) => {
    const version = branchConfig.version();
    return reply
      .header('cache-control', 'no-store')
      .header('etag', `"${version}"`)
      .send({ version, config: branchConfig.get() });
  });

  app.post('/api/branch-config/check', forFiles, (request, reply) => {
    const judged = judgeBranchConfig(request.body);
    return reply.send({
      version: branchConfig.version(),
      faults: judged.ok ? [] : judged.faults,
      remarks: judged.ok ? judged.remarks : [],
    });
  });

  app.post('/api/branch-config', forFiles, (request, reply) => {
    const editedFrom = seenVersion(request);
    if (editedFrom === undefined) return reply.code(428).send({ code: 'version-needed' });
    const put = putBranchConfig(request.body, editedFrom);
    if (put.ok) return reply.send({ version: put.version, newDevices: put.newDevices });
    return put.why === 'changed-meanwhile'
      ? reply.code(412).send({ code: put.why, version: put.version })
      : reply.code(422).send({ code: 'faulty-configuration', faults: put.faults });
  });
}
