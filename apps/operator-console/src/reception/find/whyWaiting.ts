import {
  formatTicket,
  type BranchView,
  type Instant,
  type VisitExplanation,
  type VisitId,
} from '@talon/shared';
import { reasonSentence } from '../../desk/reasonSentence.ts';
import type { Texts } from '../../texts/useTexts.ts';

/**
 * [EXPLAIN-1] Why somebody has not been called yet, in sentences for staff.
 *
 * @param at the hub's time of the explanation: it says what was so then
 */
export function whyWaiting(
  explained: VisitExplanation,
  visitId: VisitId,
  at: Instant,
  branch: BranchView,
  texts: Texts,
): readonly string[] {
  const { t, clock } = texts;
  const { waitedMinutes: minutes, timesOvertaken: count, mostOvertaken: most, counters } = explained;
  const overtaken = t('reception.explainOvertaken', { count });
  const more = counters.total - counters.first.length;
  return [
    t('reception.explainWaited', { time: clock(at), minutes }),
    most === null ? overtaken : `${overtaken} ${t('reception.explainLimit', { most })}`,
    ...guarantee(explained, texts),
    ...nextCalls(explained, visitId, branch, texts),
    ...(more > 0 ? [t('reception.explainMoreCounters', { count: more })] : []),
    ...(counters.total === 0 ? [t('reception.explainNoCounter')] : []),
  ];
}

function guarantee({ guaranteeInMinutes: left }: VisitExplanation, { t }: Texts): readonly string[] {
  if (left === null) return [];
  return left < 0
    ? [t('reception.explainGuaranteePast', { minutes: -left })]
    : [t('reception.explainGuaranteeLeft', { minutes: left })];
}

/** One sentence for all counters that would call the same visit for the same reason. */
function nextCalls(
  { counters }: VisitExplanation,
  visitId: VisitId,
  branch: BranchView,
  { t, locale }: Texts,
): readonly string[] {
  const calls = counters.first.map(({ counterId, next }) => ({
    number: branch.counters.find(({ id }) => id === counterId)?.number ?? counterId,
    isThis: next.visitId === visitId,
    ticket: formatTicket(next.ticket),
    reason: reasonSentence(locale, next.reason, branch),
  }));
  const isSame = (a: (typeof calls)[number], b: (typeof calls)[number]) =>
    a.ticket === b.ticket && a.reason === b.reason;
  return calls
    .filter((call, at) => calls.findIndex((other) => isSame(other, call)) === at)
    .map((call) => {
      const { isThis, ticket, reason } = call;
      const numbers = calls.filter((other) => isSame(other, call)).map(({ number }) => number);
      const said = { ticket, reason, count: numbers.length, numbers: numbers.join(', ') };
      return t(isThis ? 'reception.explainNextIsThis' : 'reception.explainNext', said);
    });
}
