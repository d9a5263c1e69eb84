import type { CounterId, HallView, SessionId } from '@talon/shared';

/** The counter that a session holds, for example after a reload of its page. */
export function heldCounter({ counters }: HallView, sessionId: SessionId): CounterId | undefined {
  return counters.find(({ status }) => status.status !== 'closed' && status.sessionId === sessionId)
    ?.counterId;
}
