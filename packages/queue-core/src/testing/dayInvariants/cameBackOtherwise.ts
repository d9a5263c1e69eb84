import type { VisitId } from '@talon/shared';
import type { HallEvent } from '../../events.ts';
import type { HallState, Visit } from '../../state.ts';

/** Everybody as he was before his last end, kept a second time beside the hall. */
export interface EndedBefore {
  /** [UNDO-1][NOSHOW-4] Whoever came back by this event, and not as he was. */
  note(before: HallState, after: HallState, event: HallEvent): readonly string[];
}

/** Whoever has gone on to the next service may be given another class or route there, or a paper, before he is taken back. */
function withNotes(was: Visit | undefined, goneOn: Visit | undefined): Visit | undefined {
  if (was === undefined || goneOn === undefined) return was;
  const { priorityClassId, classClaimed, paper } = goneOn;
  return { ...was, priorityClassId, classClaimed, paper, route: [...was.route.slice(0, 1), ...goneOn.route] };
}

/**
 * [UNDO-1] Whoever is taken back is exactly as before, at the same counter. [NOSHOW-4] Whoever is readmitted has the number and
 * the place held before, in the queue.
 */
export function endedBefore(): EndedBefore {
  const visits = new Map<VisitId, Visit>();
  return {
    note(before, after, { body }) {
      // [PAUSE-3] A pause moves everybody's times: `pauseChanges` looks at those who are there.
      if (body.type === 'hallResumed' || body.type === 'dayClosed') visits.clear();
      if (
        body.type === 'serviceFinished' ||
        body.type === 'serviceStepFinished' ||
        body.type === 'visitNoShow'
      ) {
        const ended = before.visits.get(body.visitId);
        if (ended !== undefined) visits.set(body.visitId, ended);
      }
      if (body.type !== 'endUndone' && body.type !== 'visitReadmitted') return [];
      const was = withNotes(visits.get(body.visitId), before.visits.get(body.visitId));
      const is = after.visits.get(body.visitId);
      if (was === undefined || is === undefined) return [];
      if (body.type === 'endUndone')
        return JSON.stringify(is) === JSON.stringify(was)
          ? []
          : [`${is.id} was taken back otherwise than before`];
      const isSame =
        is.status === 'waiting' &&
        is.place.kind === 'queue' &&
        is.place.queueId === was.queueId &&
        is.placeAt === was.placeAt &&
        is.order === was.order &&
        is.ticket.number === was.ticket.number;
      return isSame ? [] : [`${is.id} was readmitted to another place than before`];
    },
  };
}
