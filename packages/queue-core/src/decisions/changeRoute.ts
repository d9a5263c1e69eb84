import type { Actor, Payload, VisitId } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { RouteLeg } from '../events.ts';
import { mostServices, routeOf, servicesInAll } from '../rules/route.ts';
import type { HallState, Visit } from '../state.ts';
import { holds } from './atCounter.ts';

/**
 * Says which services come after the present one.
 *
 * Rule ROUTE-1. Refuses with `unknown-visit`, `counter-not-yours`, `unknown-service`, `purpose-not-offered`,
 * `route-too-long`.
 */
export function changeRoute(
  state: HallState,
  { visitId, route: steps }: Payload<'changeRoute'>,
  { actor, config }: DecisionContext,
): Move<'changeRoute'> {
  const visit = state.visits.get(visitId);
  if (visit === undefined) return reject('unknown-visit', { visitId });
  if (!mayChange(state, actor, visitId)) return reject('counter-not-yours');
  const found = routeOf(config, steps);
  if (!found.ok) return found;
  if (servicesInAll(visit, steps.length) > mostServices) return reject('route-too-long', { mostServices });
  const route = comingBackAsBefore(found.route, visit.route);
  if (isSame(route, visit.route)) return accept({});

  return accept({}, { type: 'routeChanged', visitId, route });
}

/** Reception and supervisors care for anybody, an operator for whoever is at his counter. */
function mayChange(state: HallState, actor: Actor, visitId: VisitId): boolean {
  if (actor.kind !== 'staff') return false;
  if (actor.role !== 'operator') return true;
  return state.counters.some(
    (counter) => counter.status === 'open' && counter.currentVisit === visitId && holds(actor, counter),
  );
}

/** [TRANSFER-5] Screens know services, not places: a service that is named again still waits for its counter. */
function comingBackAsBefore(route: readonly RouteLeg[], before: Visit['route']): RouteLeg[] {
  const promised = before.filter(({ place }) => place.kind === 'counter');
  return route.map((leg) => {
    const at = promised.findIndex((old) => isSameService(old, leg));
    return promised.splice(at, at === -1 ? 0 : 1)[0] ?? leg;
  });
}

const isSameService = (a: RouteLeg, b: RouteLeg): boolean =>
  a.serviceId === b.serviceId && a.purpose === b.purpose;

const isSame = (a: readonly RouteLeg[], b: readonly RouteLeg[]): boolean =>
  a.length === b.length && a.every((leg, at) => leg === b[at] || isSameQueue(leg, b[at]));

const isSameQueue = (a: RouteLeg, b: RouteLeg | undefined): boolean =>
  b?.place.kind === 'queue' && a.place.kind === 'queue' && a.queueId === b.queueId && isSameService(a, b);
