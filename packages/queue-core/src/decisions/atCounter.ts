import type { Actor, CounterId, RejectionParams, VisitId } from '@talon/shared';
import type { DecisionContext } from '../decision.ts';
import { counterOf } from '../evolve.ts';
import { visitOf } from '../line.ts';
import type { CalledVisit, CounterState, HallState, ServingVisit } from '../state.ts';

type HeldCounter = Exclude<CounterState, { status: 'closed' }>;

/** Whether the counter is set up in the branch. */
export function counterExists({ config }: DecisionContext, counterId: CounterId): boolean {
  return config.counters.some(({ id }) => id === counterId);
}

/** [COUNTER-1] A counter obeys the one session that holds it. */
export function holds(actor: Actor, counter: HeldCounter): boolean {
  return actor.kind === 'staff' && actor.sessionId === counter.sessionId;
}

/** [COUNTER-4] A supervisor may pause or close any counter. */
export function mayManage(actor: Actor, counter: HeldCounter): boolean {
  return holds(actor, counter) || (actor.kind === 'staff' && actor.role === 'supervisor');
}

type OpenCounter = Extract<CounterState, { status: 'open' }>;

type HeldOpen =
  | { readonly ok: true; readonly counter: OpenCounter }
  | {
      readonly ok: false;
      readonly code: 'unknown-counter' | 'counter-closed' | 'counter-not-yours' | 'counter-paused';
      readonly params: RejectionParams;
    };

/**
 * A counter that is open and held by the sender.
 *
 * Rule COUNTER-1. Refuses with `unknown-counter`, `counter-closed`, `counter-not-yours`, `counter-paused`.
 */
export function heldOpen(state: HallState, counterId: CounterId, context: DecisionContext): HeldOpen {
  const refuse = (code: Extract<HeldOpen, { ok: false }>['code']) =>
    ({ ok: false, code, params: { counterId } }) as const;

  if (!counterExists(context, counterId)) return refuse('unknown-counter');
  const counter = counterOf(state, counterId);
  if (counter.status === 'closed') return refuse('counter-closed');
  if (!holds(context.actor, counter)) return refuse('counter-not-yours');
  if (counter.status === 'paused') return refuse('counter-paused');

  return { ok: true, counter };
}

type FreeCounter =
  | { readonly ok: true }
  | Extract<HeldOpen, { ok: false }>
  | {
      readonly ok: false;
      readonly code: 'counter-changed' | 'counter-busy' | 'hall-paused';
      readonly params: RejectionParams;
    };

/**
 * Whether a counter may call somebody: open, held by the sender, free, and as the desk showed it.
 *
 * Rules COUNTER-1, CALL-4, SEEN-1, PAUSE-1. Refuses as `heldOpen`, and with `counter-changed`, `counter-busy`,
 * `hall-paused`.
 */
export function freeCounter(
  state: HallState,
  seen: { readonly counterId: CounterId; readonly seenVisit: VisitId | null },
  context: DecisionContext,
): FreeCounter {
  const { counterId, seenVisit } = seen;
  const params = { counterId };
  const held = heldOpen(state, counterId, context);
  if (!held.ok) return held;
  const { currentVisit } = held.counter;
  if (currentVisit !== seenVisit) return { ok: false, code: 'counter-changed', params };
  if (currentVisit !== null) return { ok: false, code: 'counter-busy', params };
  if (state.pause !== null) return { ok: false, code: 'hall-paused', params };

  return { ok: true };
}

type VisitAtCounter =
  | { readonly ok: true; readonly visit: CalledVisit | ServingVisit }
  | {
      readonly ok: false;
      readonly code: 'unknown-counter' | 'counter-not-yours' | 'counter-changed';
      readonly params: RejectionParams;
    };

/**
 * The visit at a counter, for a move that its holder makes with the visit the desk showed.
 *
 * Rules COUNTER-1, SEEN-1. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`.
 */
export function visitAtCounter(
  state: HallState,
  seen: { readonly counterId: CounterId; readonly visitId: VisitId },
  context: DecisionContext,
): VisitAtCounter {
  const { counterId, visitId } = seen;
  const refuse = (code: Extract<VisitAtCounter, { ok: false }>['code']) =>
    ({ ok: false, code, params: { counterId } }) as const;

  if (!counterExists(context, counterId)) return refuse('unknown-counter');
  const counter = counterOf(state, counterId);
  if (counter.status === 'closed' || !holds(context.actor, counter)) return refuse('counter-not-yours');
  if (counter.currentVisit !== visitId) return refuse('counter-changed');

  return { ok: true, visit: visitOf(state, visitId) as CalledVisit | ServingVisit };
}
