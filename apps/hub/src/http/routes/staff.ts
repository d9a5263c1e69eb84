import {
  changedStaffMember,
  newStaffMember,
  operatorId,
  ownPinChange,
  type OwnPinRefusal,
  type StaffChange,
  type StaffMember,
  type StaffRefusal,
} from '@talon/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HallRuntime } from '../../runtime/hallRuntime.ts';
import {
  addStaff,
  changeStaff,
  deactivate,
  givePin,
  reactivate,
  type Administered,
  type Administrator,
  type SeenMember,
  type StaffParts,
} from '../../staff/administerStaff.ts';
import { changeOwnPin } from '../../staff/changeOwnPin.ts';
import { staffMembers } from '../../staff/staffMembers.ts';
import { seenVersion } from '../seenVersion.ts';
import { bearerOf } from '../bearer.ts';
import { staffOnly } from '../staffOnly.ts';
import { signInsPerMinute } from './signIn.ts';

export interface StaffRouteParts {
  readonly runtime: Pick<HallRuntime, 'now'>;
  readonly staff: StaffParts;
}

/** Half a year of a large centre. */
const changesShown = 200;

const statusOf: Readonly<Record<StaffRefusal | 'session-ended', number>> = {
  'name-empty': 422,
  'name-too-long': 422,
  'unknown-work-profile': 422,
  'session-ended': 401,
  'unknown-operator': 404,
  'changed-meanwhile': 412,
  'last-supervisor': 409,
  'not-yourself': 409,
  'faulty-configuration': 409,
};
const ownPinStatus: Readonly<Record<OwnPinRefusal | 'session-ended', number>> = {
  'session-ended': 401,
  'wrong-pin': 403,
  'locked-out': 429,
  'trivial-pin': 422,
  'same-pin': 422,
};

type ById = FastifyRequest<{ Params: { id: string } }>;

/**
 * The staff, for supervisors with `Authorization: Bearer <session>`; PROTOCOL.md, "Staff". Personal, and with PINs that are
 * told once: never kept by a browser.
 *
 * `GET /api/staff` 200 `{ staff: StaffMember[], changes: StaffChange[] }`, the newest change first.
 * `POST /api/staff` (`NewStaffMember`) 201 `{ member, pin }`.
 * `POST /api/staff/<id>` (`ChangedStaffMember`) 200 `{ member }`; `…/deactivate` 200 `{ member }`; `…/new-pin` and
 * `…/reactivate` 200 `{ member, pin }`. These name the version that was seen by `If-Match`: 428 `version-needed` without.
 * Refusals are `{ code }` out of `StaffRefusal`, 400 `malformed`, 503 `hub-read-only`.
 *
 * `POST /api/own-pin` (`OwnPinChange`), for everybody who is signed in: 204, or `{ code }` out of `OwnPinRefusal`.
 */
export function staffRoutes(app: FastifyInstance, { runtime, staff }: StaffRouteParts): void {
  const { stores } = staff;
  const forSupervisors = {
    onRequest: staffOnly(stores.sessions, ['supervisor']),
    // Each hashes a PIN, or ends somebody's work.
    config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
  };

  const sessionOf = (request: FastifyRequest) => stores.sessions.find(bearerOf(request) ?? '');
  const members = (): readonly StaffMember[] => staffMembers(stores, runtime.now());

  function answer(reply: FastifyReply, done: Administered, status: number): FastifyReply {
    if (!done.ok) return reply.code(statusOf[done.code]).send({ code: done.code });
    const member = members().find((each) => each.operatorId === done.operatorId);
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .send({ member, ...(done.pin !== undefined && { pin: done.pin }) });
  }

  /** Who asks; whether he still may is looked up again when it is done. */
  function administratorOf(request: FastifyRequest): Administrator | undefined {
    const session = sessionOf(request);
    return (
      session && {
        operatorId: session.operator.operatorId,
        mayAdminister: () => sessionOf(request)?.operator.role === 'supervisor',
      }
    );
  }

  async function forOne(
    request: ById,
    reply: FastifyReply,
    change: (seen: SeenMember, by: Administrator) => Promise<Administered> | undefined,
  ): Promise<FastifyReply> {
    const id = operatorId.safeParse(request.params.id);
    const version = seenVersion(request);
    if (version === undefined || version === 'any') return reply.code(428).send({ code: 'version-needed' });
    const by = administratorOf(request);
    if (by === undefined) return reply.code(401).send({ code: 'session-ended' });
    const done = id.success ? change({ operatorId: id.data, version }, by) : undefined;
    if (done === undefined) return reply.code(400).send({ code: 'malformed' });
    return answer(reply, await done, 200);
  }

  app.get('/api/staff', { onRequest: forSupervisors.onRequest }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send({
      staff: members(),
      changes: stores.staffChanges.newest(changesShown),
    } satisfies { staff: readonly StaffMember[]; changes: readonly StaffChange[] }),
  );

  app.post('/api/staff', forSupervisors, async (request, reply) => {
    const wanted = newStaffMember.safeParse(request.body);
    if (!wanted.success) return reply.code(400).send({ code: 'malformed' });
    const by = administratorOf(request);
    if (by === undefined) return reply.code(401).send({ code: 'session-ended' });
    return answer(reply, await addStaff(wanted.data, by, staff), 201);
  });

  app.post('/api/staff/:id', forSupervisors, (request: ById, reply) => {
    const wanted = changedStaffMember.safeParse(request.body);
    return forOne(request, reply, (seen, by) =>
      wanted.success ? changeStaff(seen, wanted.data, by, staff) : undefined,
    );
  });
  for (const [path, change] of Object.entries({ 'new-pin': givePin, deactivate, reactivate }))
    app.post(`/api/staff/:id/${path}`, forSupervisors, (request: ById, reply) =>
      forOne(request, reply, (seen, by) => change(seen, by, staff)),
    );

  app.post(
    '/api/own-pin',
    {
      onRequest: staffOnly(stores.sessions),
      config: { rateLimit: { max: signInsPerMinute, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const asked = ownPinChange.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'malformed' });
      const session = sessionOf(request);
      if (session === undefined) return reply.code(401).send({ code: 'session-ended' });
      const isSignedIn = () => sessionOf(request) !== undefined;
      const code = await changeOwnPin(asked.data, { ...session, isSignedIn }, staff);
      return code === undefined ? reply.code(204).send() : reply.code(ownPinStatus[code]).send({ code });
    },
  );
}
