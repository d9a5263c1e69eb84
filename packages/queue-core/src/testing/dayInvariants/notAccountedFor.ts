import type { VisitId } from '@talon/shared';
import type { HallEvent } from '../../events.ts';
import type { HallState } from '../../state.ts';
import { endings } from './placeLost.ts';

/**
 * Nobody is lost: every visit that was ever issued is in the hall, or was ended by exactly one event; nothing happens to
 * one that was never issued or is over, and no number is given twice in a day.
 *
 * @param journal everything that has happened, from the first day on
 * @param hall the hall now
 */
export function notAccountedFor(journal: readonly HallEvent[], hall: HallState): readonly string[] {
  const broken: string[] = [];
  const endOf = new Map<VisitId, string | null>();
  let day = '';
  let numbers = new Set<string>();
  for (const { body } of journal) {
    if (body.type === 'dayOpened' && body.serviceDay !== day) {
      day = body.serviceDay;
      numbers = new Set();
    }
    if (body.type === 'ticketIssued') {
      const number = `${body.ticket.letter}${body.ticket.number}`;
      if (numbers.has(number)) broken.push(`number ${number} was given twice on ${day}`);
      if (endOf.has(body.visitId)) broken.push(`${body.visitId} was issued twice`);
      numbers.add(number);
      endOf.set(body.visitId, null);
    } else if ('visitId' in body) {
      const end = endOf.get(body.visitId);
      if (end === undefined) broken.push(`${body.type} happened to ${body.visitId}, who was never issued`);
      else if (end !== null) broken.push(`${body.type} happened to ${body.visitId} after ${end}`);
      if (endings.includes(body.type)) endOf.set(body.visitId, body.type);
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
  return broken;
}
