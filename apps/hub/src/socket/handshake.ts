import { handshake, protocolVersion, type Actor, type ConnectRefusal } from '@talon/shared';
import { z } from 'zod';
import type { Stores } from '../store/openStores.ts';

export type Admission =
  | { readonly ok: true; readonly who: Actor }
  | { readonly ok: false; readonly code: ConnectRefusal };

const anyVersion = z.object({ protocol: z.number() });

/** Who a client is, by what it presents when it connects: a device with its key or a member of staff with a session. */
export function admit(auth: unknown, { devices, sessions }: Pick<Stores, 'devices' | 'sessions'>): Admission {
  // Another version may present itself in another shape, so the version is read first.
  const version = anyVersion.safeParse(auth);
  if (!version.success) return { ok: false, code: 'malformed' };
  if (version.data.protocol !== protocolVersion) return { ok: false, code: 'wrong-version' };
  const presented = handshake.safeParse(auth);
  if (!presented.success) return { ok: false, code: 'malformed' };

  const { who } = presented.data;
  if (who.kind === 'device') {
    const device = devices.check(who.deviceId, who.key);
    if (device === undefined) return { ok: false, code: 'wrong-key' };
    return { ok: true, who: { kind: device.kind, deviceId: device.deviceId } };
  }
  const session = sessions.find(who.session);
  if (session === undefined) return { ok: false, code: 'session-ended' };
  const { operatorId, role } = session.operator;
  return { ok: true, who: { kind: 'staff', operatorId, sessionId: session.sessionId, role } };
}

/** How many may stand at the door; who comes beyond is told `hub-busy` and comes again. */
export const mostAtTheDoor = 64;
/** How many are let in before the hall gets its turn again: about 2 ms of work. */
const perTurn = 4;

/**
 * A door that lets few in at a time, so that ten thousand screens coming back together do not keep a working operator
 * waiting (PERFORMANCE.md 7: 36 ms instead of 400).
 */
export function handshakeDoor(nextTurn: (run: () => void) => void = setImmediate): {
  /** Runs `admitNow` in its turn; false when too many stand there already. */
  enter(admitNow: () => void): boolean;
} {
  const waiting: (() => void)[] = [];
  function letIn(): void {
    for (const admitNow of waiting.splice(0, perTurn)) admitNow();
    if (waiting.length > 0) nextTurn(letIn);
  }
  return {
    enter(admitNow) {
      if (waiting.length >= mostAtTheDoor) return false;
      waiting.push(admitNow);
      if (waiting.length === 1) nextTurn(letIn);
      return true;
    },
  };
}
