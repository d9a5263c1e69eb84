import type { BranchConfig, Instant, RejectionParams, RouteStep } from '@talon/shared';
import { counterOf } from '../counters.ts';
import type { RouteLeg } from '../events.ts';
import type { HallState, Visit } from '../state.ts';

/** [ROUTE-1] Services in one visit, those that are over among them. */
export const mostServices = 5;

interface NotOffered {
  readonly ok: false;
  readonly code: 'unknown-service' | 'purpose-not-offered';
  readonly params: RejectionParams;
}

/**
 * Where a visit waits for a service: in the queue that the service with its purpose feeds.
 *
 * Rule ISSUE-2. Refuses with `unknown-service`, `purpose-not-offered`.
 */
export function legOf(
  { services }: BranchConfig,
  { serviceId, purpose }: RouteStep,
): { readonly ok: true; readonly leg: RouteLeg } | NotOffered {
  const service = services.find(({ id }) => id === serviceId);
  if (service === undefined) return { ok: false, code: 'unknown-service', params: { serviceId } };
  const queueId = service.purposes.find((offered) => offered.purpose === purpose)?.queueId;
  if (queueId === undefined)
    return { ok: false, code: 'purpose-not-offered', params: { serviceId, purpose } };
  return { ok: true, leg: { serviceId, purpose, queueId, place: { kind: 'queue', queueId } } };
}

/**
 * The legs of a route, as the configuration has them now.
 *
 * Rule ROUTE-1. Refuses with `unknown-service`, `purpose-not-offered`.
 */
export function routeOf(
  config: BranchConfig,
  steps: readonly RouteStep[],
): { readonly ok: true; readonly route: RouteLeg[] } | NotOffered {
  const route: RouteLeg[] = [];
  for (const step of steps) {
    const found = legOf(config, step);
    if (!found.ok) return found;
    route.push(found.leg);
  }
  return { ok: true, route };
}

/** [ROUTE-1] How many services a visit has in all, when so many come after the present one. */
export const servicesInAll = ({ finishedSteps }: Visit, comingAfter: number): number =>
  finishedSteps + 1 + comingAfter;

/**
 * [ROUTE-2] Where a visit goes on when its present service is over; `undefined`: nowhere.
 *
 * [TRANSFER-5] A counter that was to take it back and has closed meanwhile leaves it to the queue of the service.
 */
export function nextLeg(state: HallState, config: BranchConfig, { route }: Visit): RouteLeg | undefined {
  const [leg] = route;
  if (leg === undefined || leg.place.kind === 'queue') return leg;
  const { counterId } = leg.place;
  const isThere =
    config.counters.some(({ id }) => id === counterId) && counterOf(state, counterId).status !== 'closed';
  return isThere ? leg : { ...leg, place: { kind: 'queue', queueId: leg.queueId } };
}

/**
 * [TRANSFER-2][ROUTE-3] From when on the place counts of a visit that is sent on; `null`: the one it has is kept.
 *
 * In a pause of the hall it is the moment when everything stopped, which is moved on with everybody else's place. A booked
 * time that lies ahead stays ahead: nobody comes forward by being sent on.
 */
export function movedPlace(
  { pause }: HallState,
  { rules }: BranchConfig,
  { placeAt }: Visit,
  now: Instant,
): Instant | null {
  const from = pause?.since ?? now;
  return rules.transferKeepsPlace || placeAt >= from ? null : from;
}
