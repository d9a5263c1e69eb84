import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { checkPriority, proofRecords } from '../rules/priorityProof.ts';
import type { HallState } from '../state.ts';
import { visitAtCounter } from './atCounter.ts';
import { ordinaryClass } from './giveTicket.ts';

/**
 * Says whether the visitor belongs to the class that he chose at the kiosk. Whoever does not, waits on with everybody
 * else, from the time of arrival.
 *
 * Rules PRIORITY-4 to PRIORITY-6. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`,
 * `class-not-claimed`, and where it holds with the codes of `checkPriority`.
 */
export function checkClass(
  state: HallState,
  { counterId, visitId, holds, proof }: Payload<'checkClass'>,
  context: DecisionContext,
): Move<'checkClass'> {
  const here = visitAtCounter(state, { counterId, visitId }, context);
  if (!here.ok) return here;
  const { visit } = here;
  if (!visit.classClaimed) return reject('class-not-claimed', { visitId });
  const { priorityClassId, queueId } = visit;
  const checked = { type: 'classChecked', visitId, counterId, holds } as const;
  if (!holds)
    return accept(
      {},
      { ...checked, priorityClassId: ordinaryClass(context.config) },
      { type: 'visitReturned', visitId, to: { kind: 'queue', queueId } },
    );

  const marked = { visitId, priorityClassId, proof };
  const may = checkPriority(context, marked);
  // The class was there when he chose it; a configuration cannot leave it out while he is in the hall (CONFIG-1).
  if (!may.ok)
    return may.code === 'unknown-priority-class'
      ? reject('class-not-claimed', { visitId })
      : { ...may, code: may.code };
  return {
    ...accept<'checkClass'>({}, { ...checked, priorityClassId }),
    personal: proofRecords(context, visitId, marked),
  };
}
