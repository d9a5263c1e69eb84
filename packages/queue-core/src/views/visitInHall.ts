import type { CounterId, VisitInHall } from '@talon/shared';
import type { Visit } from '../state.ts';
import { visitHead } from './head.ts';

/** Where a visit stands, as reception and supervisor see it. */
export function visitInHall(visit: Visit): VisitInHall {
  return { ...visitHead(visit), status: visit.status, counterId: counterOfVisit(visit) };
}

function counterOfVisit(visit: Visit): CounterId | null {
  switch (visit.status) {
    case 'waiting':
      return visit.place.kind === 'counter' ? visit.place.counterId : null;
    case 'parked':
      return visit.parkedAtCounter;
    default:
      return visit.counterId;
  }
}
