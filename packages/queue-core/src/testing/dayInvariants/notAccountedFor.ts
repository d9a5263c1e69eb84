import type { VisitId } from '@talon/shared';
import type { HallEvent } from '../../events.ts';
import type { HallState } from '../../state.ts';
import { endings } from './placeLost.ts';

/**
 * Nobody is lost: every visit that was ever issued is in the hall, or was ended by exactly one event that was not taken
 * back; nothing happens to one that was never issued or is over, no number is given twice in a day, and the hall counts every
 * visit by how it ended.
 *
 * [NOSHOW-4][UNDO-1] Until the day closes, a no-show may be taken back by readmission or undo, a finish by undo, also that of
 * a service after which the visit goes on.
 *
 * @param journal everything that has happened, from the first day on
 * @param hall the hall now
 */
export function notAccountedFor(journal: readonly HallEvent[], hall: HallState): readonly string[] {
  const broken: string[] = [];
  const endOf = new Map<VisitId, string | null>();
  let day = '';
  let numbers = new Set<string>();
  let today = new Set<VisitId>();
  let mayComeBack = new Set<VisitId>();
  /** [ROUTE-2] Who has finished a service, and was not called to the next one yet. */
  const goneOn = new Set<VisitId>();
  for (const { body } of journal) {
    if (body.type === 'dayOpened' && body.serviceDay !== day) {
      day = body.serviceDay;
      numbers = new Set();
      today = new Set();
    }
    if (body.type === 'dayClosed') mayComeBack = new Set();
    if (body.type === 'ticketIssued') {
      const number = `${body.ticket.letter}${body.ticket.number}`;
      if (numbers.has(number)) broken.push(`number ${number} was given twice on ${day}`);
      if (endOf.has(body.visitId)) broken.push(`${body.visitId} was issued twice`);
      numbers.add(number);
      today.add(body.visitId);
      endOf.set(body.visitId, null);
    } else if ('visitId' in body) {
      const end = endOf.get(body.visitId);
      const back = takenBack[body.type];
      if (end === undefined) broken.push(`${body.type} happened to ${body.visitId}, who was never issued`);
      else if (end !== null && !(back?.includes(end) === true && mayComeBack.has(body.visitId)))
        broken.push(`${body.type} happened to ${body.visitId} after ${end}`);
      else if (end === null && back !== undefined && !(body.type === 'endUndone' && goneOn.has(body.visitId)))
        broken.push(`${body.type} happened to ${body.visitId}, who had not ended`);
      if (back !== undefined) endOf.set(body.visitId, null);
      if (body.type === 'serviceStepFinished') goneOn.add(body.visitId);
      if (body.type === 'visitCalled' || body.type === 'endUndone') goneOn.delete(body.visitId);
      if (endings.includes(body.type)) {
        endOf.set(body.visitId, body.type);
        mayComeBack.add(body.visitId);
      }
    }
  }
  endOf.forEach((end, id) => {
    if (end === null && !hall.visits.has(id))
      broken.push(`${id} is lost: issued, not ended, not in the hall`);
    if (end !== null && hall.visits.has(id)) broken.push(`${id} is in the hall after ${end}`);
  });
  hall.visits.forEach((_, id) => {
    if (!endOf.has(id)) broken.push(`${id} is in the hall and was never issued`);
  });
  // [NOSHOW-4] A no-show that was taken back is none in any figure.
  const counted = { issued: 0, served: 0, noShow: 0, cancelled: 0, leftOver: 0 };
  for (const id of today) {
    const as = countedAs[endOf.get(id) ?? ''];
    counted.issued += 1;
    if (as !== undefined) counted[as] += 1;
  }
  for (const how of Object.keys(counted) as (keyof typeof counted)[])
    if (counted[how] !== hall.totals[how])
      broken.push(`${counted[how]} visits are ${how}, the hall counts ${hall.totals[how]}`);
  hall.absent.forEach((_, id) => {
    if (endOf.get(id) !== 'visitNoShow') broken.push(`${id} may come back and is no no-show`);
  });
  return broken;
}

/** Which ends are taken back, by the event that does. */
const takenBack: Readonly<Record<string, readonly string[]>> = {
  visitReadmitted: ['visitNoShow'],
  endUndone: ['visitNoShow', 'serviceFinished'],
};

const countedAs: Readonly<Record<string, Exclude<keyof HallState['totals'], 'issued'>>> = {
  serviceFinished: 'served',
  visitNoShow: 'noShow',
  visitCancelled: 'cancelled',
  visitLeftOver: 'leftOver',
};
