import {
  staffName,
  longestStaffName,
  type ChangedStaffMember,
  type Instant,
  type NewStaffMember,
  type OperatorId,
  type SessionId,
  type StaffChange,
  type StaffRefusal,
  type WorkProfileId,
} from '@talon/shared';
import type { Stores } from '../store/openStores.ts';
import type { KeptOperator, Operator } from '../store/operatorStore.ts';
import { freshPin, hashPin } from '../store/secrets.ts';

/** The work profiles that people bring; they are part of the branch's configuration. */
export interface OwnProfiles {
  readonly of: (operatorId: OperatorId) => WorkProfileId | null;
  /** Why this profile cannot be given; `undefined` when it can. */
  readonly refusalOf: (operatorId: OperatorId, profile: WorkProfileId | null) => StaffRefusal | undefined;
  /** Puts it in force; why not, where somebody has changed the configuration in between. @throws DiskFullError */
  readonly put: (operatorId: OperatorId, profile: WorkProfileId | null) => StaffRefusal | undefined;
}

export interface StaffParts {
  readonly stores: Pick<Stores, 'operators' | 'sessions' | 'staffChanges' | 'inOneTransaction'>;
  readonly now: () => Instant;
  readonly freshId: () => string;
  readonly ownProfiles: OwnProfiles;
  /** Cuts off who is connected by these sessions of a person, and gives up the counter that he holds. */
  readonly signedOut: (
    person: Operator,
    ended: readonly SessionId[],
    kept: SessionId | undefined,
  ) => Promise<void>;
  /** Shows everybody that names or roles have changed. */
  readonly changed: () => void;
}

/** A supervisor who asks for a change. */
export interface Administrator {
  readonly operatorId: OperatorId;
  /** Whether he is still one: a colleague may have been quicker, while a PIN was hashed. */
  readonly mayAdminister: () => boolean;
}

/** Who is to be changed, and the version that was seen. */
export interface SeenMember {
  readonly operatorId: OperatorId;
  readonly version: number;
}

/** `session-ended`: of who asks. A new PIN is told this once; the tables keep its hash. */
export type Administered =
  | { readonly ok: true; readonly operatorId: OperatorId; readonly pin?: string }
  | { readonly ok: false; readonly code: StaffRefusal | 'session-ended' };

const refuse = (code: StaffRefusal | 'session-ended'): Extract<Administered, { ok: false }> => ({
  ok: false,
  code,
});

/** Adds a member of staff, with the next number and a PIN. Refuses with `name-empty`, `name-too-long`. */
export async function addStaff(
  { name: typed, role }: NewStaffMember,
  by: Administrator,
  { stores, now, freshId, changed }: StaffParts,
): Promise<Administered> {
  const name = readName(typed);
  if (!name.ok) return refuse(name.code);
  const pin = freshPin();
  const pinHash = await hashPin(pin);
  const operatorId = freshId() as OperatorId;
  const added = stores.inOneTransaction((): Administered => {
    if (!by.mayAdminister()) return refuse('session-ended');
    stores.operators.add(
      { operatorId, number: stores.operators.nextNumber(), name: name.text, role },
      pinHash,
    );
    stores.staffChanges.note({
      at: now(),
      changedBy: by.operatorId,
      operatorId,
      what: 'added',
      before: null,
      after: name.text,
    });
    return { ok: true, operatorId, pin };
  });
  if (added.ok) changed();
  return added;
}

/**
 * Changes name, role and the work profile he brings. Another role ends his sessions: what he may do is decided when he
 * connects.
 *
 * Refuses with `name-empty`, `name-too-long`, `unknown-work-profile`, `faulty-configuration`, and as `changeMember` does.
 */
export async function changeStaff(
  seen: SeenMember,
  { name: typed, role, workProfileId }: ChangedStaffMember,
  by: Administrator,
  parts: StaffParts,
): Promise<Administered> {
  const name = typed === undefined ? undefined : readName(typed);
  if (name?.ok === false) return refuse(name.code);
  const { ownProfiles } = parts;
  const profileBefore = ownProfiles.of(seen.operatorId);
  const profile = workProfileId === undefined ? profileBefore : workProfileId;
  const profileChanges = profile !== profileBefore;
  const changed = await changeMember(seen, by, parts, (present) => {
    const refusal = profileChanges ? ownProfiles.refusalOf(seen.operatorId, profile) : undefined;
    if (refusal !== undefined) return refusal;
    return {
      name: name?.text ?? present.name,
      role: role ?? present.role,
      ...(profileChanges && {
        noted: [{ what: 'work-profile', before: profileBefore, after: profile }] as const,
      }),
    };
  });
  // After its note: on a disk that fills up in between, the record rather says too much than too little.
  const refusal = changed.ok && profileChanges ? ownProfiles.put(seen.operatorId, profile) : undefined;
  return refusal === undefined ? changed : refuse(refusal);
}

/** Gives a colleague another PIN; whoever is signed in by the old one is signed out. Refuses with `not-yourself` besides. */
export async function givePin(seen: SeenMember, by: Administrator, parts: StaffParts): Promise<Administered> {
  const pin = freshPin();
  const pinHash = await hashPin(pin);
  const given = await changeMember(seen, by, parts, ({ operatorId }) =>
    operatorId === by.operatorId ? 'not-yourself' : { pinHash, noted: [{ what: 'new-pin' }] },
  );
  return given.ok ? { ...given, pin } : given;
}

/** Lets a colleague go: he is signed out and cannot sign in. Refuses with `not-yourself` besides. */
export function deactivate(seen: SeenMember, by: Administrator, parts: StaffParts): Promise<Administered> {
  return changeMember(seen, by, parts, ({ operatorId, deactivatedAt }) => {
    if (operatorId === by.operatorId) return 'not-yourself';
    if (deactivatedAt !== null) return {};
    return { deactivatedAt: parts.now(), noted: [{ what: 'deactivated' }] };
  });
}

/** Takes somebody back, with another PIN: the old one may be known to anybody by now. */
export async function reactivate(
  seen: SeenMember,
  by: Administrator,
  parts: StaffParts,
): Promise<Administered> {
  const pin = freshPin();
  const pinHash = await hashPin(pin);
  const taken = await changeMember(seen, by, parts, ({ deactivatedAt }) =>
    // Who was never away keeps his PIN.
    deactivatedAt === null
      ? 'changed-meanwhile'
      : { deactivatedAt: null, pinHash, noted: [{ what: 'reactivated' }] },
  );
  return taken.ok ? { ...taken, pin } : taken;
}

type Noted = Pick<StaffChange, 'what'> & Partial<Pick<StaffChange, 'before' | 'after'>>;

/** What becomes of somebody; what is left out stays. */
interface Becoming extends Partial<Pick<KeptOperator, 'name' | 'role' | 'deactivatedAt'>> {
  readonly pinHash?: string;
  /** For the record, beside another name and role. */
  readonly noted?: readonly Noted[];
}

/**
 * Changes one person, all or nothing, and notes it. Where nothing changes nothing is written.
 *
 * Refuses with `session-ended`, `unknown-operator`, `changed-meanwhile`, `last-supervisor`, and with what `become` says.
 *
 * @throws DiskFullError when it cannot be written: then nothing has changed and nobody is signed out
 */
async function changeMember(
  { operatorId, version }: SeenMember,
  by: Administrator,
  { stores, now, signedOut, changed }: StaffParts,
  become: (present: KeptOperator) => Becoming | StaffRefusal,
): Promise<Administered> {
  const { operators, sessions, staffChanges } = stores;
  const done = stores.inOneTransaction((): Done => {
    if (!by.mayAdminister()) return refuse('session-ended');
    const present = operators.find(operatorId);
    if (present === undefined) return refuse('unknown-operator');
    if (present.version !== version) return refuse('changed-meanwhile');
    const becoming = become(present);
    if (typeof becoming === 'string') return refuse(becoming);

    const { pinHash, noted = [], ...more } = becoming;
    const next: KeptOperator = { ...present, ...more };
    const notes = [...changesBetween(present, next), ...noted];
    if (notes.length === 0) return { ok: true, operatorId };
    const others = operators.list().filter((each) => each.operatorId !== operatorId);
    if (mayAdminister(present) && ![next, ...others].some(mayAdminister)) return refuse('last-supervisor');

    const at = now();
    operators.change(next);
    if (pinHash !== undefined) operators.setPin(operatorId, pinHash);
    for (const { what, before = null, after = null } of notes)
      staffChanges.note({ at, changedBy: by.operatorId, operatorId, what, before, after });
    const isOut = pinHash !== undefined || next.role !== present.role || next.deactivatedAt !== null;
    return {
      ok: true,
      operatorId,
      ...(isOut && { out: { person: present, ended: sessions.endAllOf(operatorId, at) } }),
    };
  });
  if (!done.ok) return done;
  if (done.out !== undefined) await signedOut(done.out.person, done.out.ended, undefined);
  changed();
  return { ok: true, operatorId };
}

/** With who has to be signed out. */
type Done =
  | {
      readonly ok: true;
      readonly operatorId: OperatorId;
      readonly out?: { readonly person: Operator; readonly ended: readonly SessionId[] };
    }
  | Extract<Administered, { ok: false }>;

const mayAdminister = ({ role, deactivatedAt }: KeptOperator): boolean =>
  role === 'supervisor' && deactivatedAt === null;

function changesBetween(present: KeptOperator, next: KeptOperator): readonly Noted[] {
  return [
    ...(next.name === present.name
      ? []
      : [{ what: 'renamed', before: present.name, after: next.name } as const]),
    ...(next.role === present.role
      ? []
      : [{ what: 'role', before: present.role, after: next.role } as const]),
  ];
}

/** A name as it is kept: no blanks around it, one between its words. */
function readName(
  typed: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly code: StaffRefusal } {
  const text = staffName.safeParse(typed.replaceAll(/\s+/g, ' '));
  if (text.success) return { ok: true, text: text.data };
  return { ok: false, code: typed.trim().length > longestStaffName ? 'name-too-long' : 'name-empty' };
}
