import type { BranchConfig, Instant, TicketNumber, TicketView } from '@talon/shared';
import { explainVisit } from '../rules/explainVisit.ts';
import { numberKey } from '../rules/ticketSequence.ts';
import { unknownWaits, type Waits } from '../rules/waits.ts';
import type { HallState } from '../state.ts';
import { absentVisit } from './absentVisit.ts';
import type { ViewHead } from './head.ts';
import { printOrderView } from './printOrderView.ts';
import { visitInHall } from './visitInHall.ts';

/** What has become of one number of today, for whoever stands at the reception with it. */
export function ticketView(
  state: HallState,
  config: BranchConfig,
  ticket: TicketNumber,
  head: ViewHead,
  waits: Waits = unknownWaits,
): TicketView {
  return {
    view: 'ticket',
    ...head,
    ticket,
    found: found(state, config, ticket, { now: head.hubTime, waits }),
  };
}

function found(
  state: HallState,
  config: BranchConfig,
  ticket: TicketNumber,
  { now, waits }: { readonly now: Instant; readonly waits: Waits },
): TicketView['found'] {
  const key = numberKey(ticket);
  const visit = state.visits.valueSeq().find((each) => numberKey(each.ticket) === key);
  if (visit === undefined) return ended(state, config, key, now);
  const waitsInQueue = visit.status === 'waiting' && visit.place.kind === 'queue';
  const explained = visit.status === 'waiting' ? explainVisit(state, config, visit, now) : null;
  const order = state.printOrders.find(({ paper }) => paper.kind === 'ticket' && paper.visitId === visit.id);
  return {
    state: 'here',
    visit: visitInHall(visit),
    ahead: waitsInQueue ? (explained?.ahead ?? null) : null,
    wait: waits.ofVisit(visit.id),
    explained,
    order: order === undefined ? null : printOrderView(order),
  };
}

/** A number of today whose visit is not in the hall. */
function ended(state: HallState, config: BranchConfig, key: string, now: Instant): TicketView['found'] {
  const absent = state.absent.valueSeq().find((each) => numberKey(each.ticket) === key);
  if (absent !== undefined) return { state: 'absent', visit: absentVisit(state, config, absent, now) };
  return { state: state.numbers.has(key) ? 'over' : 'unknown' };
}
