import { z } from 'zod';
import { deviceId, operatorId, sessionId } from '../ids.ts';
import type { DeviceKind } from '../model/branchConfig.ts';
import { pin } from '../model/pin.ts';
import { instant } from '../time.ts';

/** What a member of staff may do: serve at a counter, help at the reception, steer the hall. */
export const roles = ['operator', 'reception', 'supervisor'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** Who may send commands. Boards and signs send none; `hub` is the hub's own ticker. */
export type Sender = DeviceKind | 'hub' | Role;

/** Who sent a command, as the hub established it. Never taken from the command itself. */
export const actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), operatorId, sessionId, role }),
  z.object({ kind: z.literal('kiosk'), deviceId }),
  z.object({ kind: z.literal('board'), deviceId }),
  z.object({ kind: z.literal('counterSign'), deviceId }),
  z.object({ kind: z.literal('printStation'), deviceId }),
  z.object({ kind: z.literal('hub') }),
]);
export type Actor = z.infer<typeof actor>;

export const senderOf = (who: Actor): Sender => (who.kind === 'staff' ? who.role : who.kind);

/** What a client presents when it connects: the `auth` of the socket. */
export const handshake = z.strictObject({
  protocol: z.number().int(),
  who: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('device'), deviceId, key: z.string().min(16).max(200) }),
    z.strictObject({ kind: z.literal('staff'), session: z.string().min(16).max(200) }),
  ]),
});
export type Handshake = z.infer<typeof handshake>;

/** Why the hub did not let a client in. `wrong-key` and `session-ended` want a person; the others pass by themselves. */
export const connectRefusals = [
  'malformed',
  'wrong-version',
  'wrong-key',
  'session-ended',
  'hub-busy',
] as const;
export const connectRefusal = z.enum(connectRefusals);
export type ConnectRefusal = z.infer<typeof connectRefusal>;

/** The hub's first message on a connection. */
export const welcome = z.object({
  protocol: z.number().int(),
  hubTime: instant,
  /** How fast the hub's clock runs: 1, or more in a replay. */
  clockSpeed: z.number().positive(),
  who: actor,
});
export type Welcome = z.infer<typeof welcome>;

/** `POST /api/sign-in`. Answers 200 `SignedIn`, or a `SignInRefusal`. */
export const signIn = z.strictObject({
  /** The operator's number, as on the badge. */
  number: z.string().regex(/^\d{1,6}$/),
  pin,
});
export type SignIn = z.infer<typeof signIn>;

export const signedIn = z.object({
  /** A secret for `Handshake.who.session`; the hub keeps only its hash. */
  session: z.string(),
  sessionId,
  operatorId,
  name: z.string(),
  role,
});
export type SignedIn = z.infer<typeof signedIn>;

/** `deactivated` is told only to whoever knows the PIN. */
export const signInRefusals = ['malformed', 'wrong-pin', 'deactivated', 'locked-out'] as const;
export type SignInRefusal = (typeof signInRefusals)[number];
