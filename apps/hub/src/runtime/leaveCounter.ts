import type { Actor, CommandId, SessionId } from '@talon/shared';
import type { HallRuntime } from './hallRuntime.ts';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/**
 * Closes the counter that a session holds, as its holder, before the session ends: nobody is there any more.
 *
 * A counter with a visitor stays held, so that the visit is not lost; a colleague may take it over. A refusal is no harm:
 * somebody was quicker, or the hub is stopping and keeps the counter as it is.
 */
export async function leaveCounter(
  who: StaffActor,
  runtime: Pick<HallRuntime, 'now' | 'submit'>,
  freshId: () => string,
): Promise<void> {
  const held = runtime
    .now()
    .state.counters.findEntry(
      (counter) => counter.status !== 'closed' && counter.sessionId === who.sessionId,
    );
  if (held === undefined) return;
  const [counterId, counter] = held;
  if (counter.status === 'closed' || counter.currentVisit !== null) return;
  await runtime.submit('closeCounter', freshId() as CommandId, { counterId }, who);
}

/**
 * The same for a person who is signed out by others: whichever session holds the counter, but the one he keeps.
 *
 * Also one that ended earlier while a visitor was there who is gone by now.
 */
export async function leaveCounterOf(
  person: Pick<StaffActor, 'operatorId' | 'role'>,
  kept: SessionId | undefined,
  runtime: Pick<HallRuntime, 'now' | 'submit'>,
  freshId: () => string,
): Promise<void> {
  const { operatorId, role } = person;
  const held = runtime
    .now()
    .state.counters.find((counter) => counter.status !== 'closed' && counter.operatorId === operatorId);
  if (held === undefined || held.status === 'closed' || held.sessionId === kept) return;
  await leaveCounter({ kind: 'staff', operatorId, role, sessionId: held.sessionId }, runtime, freshId);
}
