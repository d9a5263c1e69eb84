import {
  ownPinRefusal,
  staffChange,
  staffMember,
  staffRefusal,
  type ChangedStaffMember,
  type NewStaffMember,
  type OperatorId,
  type OwnPinChange,
  type OwnPinRefusal,
  type StaffChange,
  type StaffMember,
  type StaffRefusal,
} from '@talon/shared';
import { z } from 'zod';
import { askHub, failureOfStatus, type GeneralFailure } from './askHub.ts';
import type { ReportsAnswer } from './reportsApi.ts';

const known = z.object({ staff: z.array(staffMember), changes: z.array(staffChange) });
/** Everybody, by number, and what was done to them, the newest first. */
export interface KnownStaff {
  readonly staff: readonly StaffMember[];
  readonly changes: readonly StaffChange[];
}

/** Who is to be changed, and the version that was seen. */
type SeenMember = Pick<StaffMember, 'operatorId' | 'version'>;

const changed = z.object({ member: staffMember, pin: z.string().optional() });
export type StaffAnswer =
  | { readonly ok: true; readonly member: StaffMember; readonly pin?: string | undefined }
  | { readonly ok: false; readonly why: StaffRefusal | GeneralFailure };

export type OwnPinAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: OwnPinRefusal | GeneralFailure };

/** The staff at the hub, for supervisors. Never throws: refusals and a hub that is away are answers. */
export interface StaffApi {
  readonly read: (session: string) => Promise<ReportsAnswer<KnownStaff>>;
  readonly add: (session: string, wanted: NewStaffMember) => Promise<StaffAnswer>;
  readonly change: (session: string, seen: SeenMember, wanted: ChangedStaffMember) => Promise<StaffAnswer>;
  readonly givePin: (session: string, seen: SeenMember) => Promise<StaffAnswer>;
  readonly deactivate: (session: string, seen: SeenMember) => Promise<StaffAnswer>;
  readonly reactivate: (session: string, seen: SeenMember) => Promise<StaffAnswer>;
  /** For everybody who is signed in. */
  readonly changeOwnPin: (session: string, pins: OwnPinChange) => Promise<OwnPinAnswer>;
}

export const staffApi: StaffApi = {
  async read(session) {
    const { status, body } = await askHub('/api/staff', session);
    const read = known.safeParse(body);
    if (status === 200 && read.success) return { ok: true, value: read.data };
    const why = failureOfStatus(status);
    return {
      ok: false,
      why: why === 'session-ended' || why === 'not-allowed' || why === 'no-connection' ? why : 'unexpected',
    };
  },
  add: (session, wanted) => change('', session, { json: wanted }),
  change: (session, seen, wanted) => changeOne(session, seen, '', wanted),
  givePin: (session, seen) => changeOne(session, seen, '/new-pin'),
  deactivate: (session, seen) => changeOne(session, seen, '/deactivate'),
  reactivate: (session, seen) => changeOne(session, seen, '/reactivate'),
  async changeOwnPin(session, pins) {
    const { status, body } = await askHub('/api/own-pin', session, { json: pins });
    if (status === 204) return { ok: true };
    return { ok: false, why: refusalIn(body, ownPinRefusal) ?? failureOfStatus(status) };
  },
};

const changeOne = (
  session: string,
  { operatorId, version }: { readonly operatorId: OperatorId; readonly version: number },
  then: string,
  wanted: ChangedStaffMember = {},
) => change(`/${operatorId}${then}`, session, { json: wanted, seenVersion: version });

async function change(
  path: string,
  session: string,
  sent: { readonly json: unknown; readonly seenVersion?: number },
): Promise<StaffAnswer> {
  const { status, body } = await askHub(`/api/staff${path}`, session, sent);
  const read = changed.safeParse(body);
  if ((status === 200 || status === 201) && read.success) return { ok: true, ...read.data };
  return { ok: false, why: refusalIn(body, staffRefusal) ?? failureOfStatus(status) };
}

/** The hub's own code, where it is one of these. */
function refusalIn<R extends string>(body: unknown, refusals: z.ZodType<R>): R | undefined {
  const read = z.object({ code: refusals }).safeParse(body);
  return read.success ? read.data.code : undefined;
}
