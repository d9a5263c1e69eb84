import { z } from 'zod';
import { counterId, operatorId, workProfileId } from '../ids.ts';
import { role } from '../protocol/handshake.ts';
import { instant } from '../time.ts';
import { pin } from './pin.ts';

/** As it is shown to colleagues and in reports. Two people may have the same one. */
export const longestStaffName = 100;
export const staffName = z.string().trim().min(1).max(longestStaffName);

/** A member of staff as supervisors see him, now. `GET /api/staff`. */
export const staffMember = z.object({
  operatorId,
  /** As on the badge; given by the hub, never to two people. */
  number: z.string(),
  name: z.string(),
  role,
  /** Counts the changes, so that nobody's is overwritten unseen: `If-Match`. */
  version: z.number().int().positive(),
  /** Since when he may not sign in; `null`: he may. Nobody is deleted: journal and reports name him. */
  deactivatedAt: instant.nullable(),
  /** [PROFILE-2] The profile he brings; `null`: works by the counter's. */
  workProfileId: workProfileId.nullable(),
  /** The newest of his sign-ins that has not ended. */
  signedInSince: instant.nullable(),
  lastSignInAt: instant.nullable(),
  /** Held now, also by a sign-in that has ended while a visitor was there. */
  counterId: counterId.nullable(),
});
export type StaffMember = z.infer<typeof staffMember>;

/** What was done to a member of staff, when and by whom. `before` and `after`: names, roles, ids of work profiles. */
export const staffChange = z.object({
  at: instant,
  changedBy: operatorId,
  operatorId,
  what: z.enum([
    'added',
    'renamed',
    'role',
    'work-profile',
    'new-pin',
    'own-pin',
    'deactivated',
    'reactivated',
  ]),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type StaffChange = z.infer<typeof staffChange>;

/** `POST /api/staff`. The hub says by `StaffRefusal` what is wrong with a name. */
export const newStaffMember = z.strictObject({ name: z.string(), role });
export type NewStaffMember = z.infer<typeof newStaffMember>;

/** `POST /api/staff/<id>`: what is left out stays. */
export const changedStaffMember = z
  .strictObject({ name: z.string(), role, workProfileId: workProfileId.nullable() })
  .partial();
export type ChangedStaffMember = z.infer<typeof changedStaffMember>;

/** `POST /api/own-pin`, for everybody who is signed in. */
export const ownPinChange = z.strictObject({ pin, newPin: pin });
export type OwnPinChange = z.infer<typeof ownPinChange>;

/** Why the staff was not changed. */
export const staffRefusal = z.enum([
  'name-empty',
  'name-too-long',
  'unknown-operator',
  'unknown-work-profile',
  /** Somebody else has changed the same person since. */
  'changed-meanwhile',
  /** Nobody would be left who may administer. */
  'last-supervisor',
  'not-yourself',
  /** The configuration in force contradicts itself, so that no work profile can be put into it. */
  'faulty-configuration',
]);
export type StaffRefusal = z.infer<typeof staffRefusal>;

/** Why the own PIN was not changed. */
export const ownPinRefusal = z.enum(['wrong-pin', 'locked-out', 'trivial-pin', 'same-pin']);
export type OwnPinRefusal = z.infer<typeof ownPinRefusal>;
