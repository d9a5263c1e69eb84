import {
  assertNever,
  translate,
  type BranchView,
  type CallReason,
  type Locale,
  type PriorityClassId,
} from '@talon/shared';

/** Whatever a reason may name. */
type KnownNames = Pick<BranchView, 'priorityClasses' | 'pickReasons'>;

/** Why this visitor was called and not another: a sentence out of the hub's codes. Full, for staff only. */
export function reasonSentence(locale: Locale, reason: CallReason, branch: KnownNames): string {
  if (reason.rule === 'resumed') return translate(locale, 'desk.whyResumed');
  const overtaken = translate(locale, 'desk.whyOvertaken', { count: reason.overtaken });
  return `${ruleInWords(locale, reason, branch)} ${overtaken}`;
}

function ruleInWords(
  locale: Locale,
  reason: Exclude<CallReason, { rule: 'resumed' }>,
  { priorityClasses: classes, pickReasons }: KnownNames,
): string {
  const nameOf = (classId: PriorityClassId) => classes.find(({ id }) => id === classId)?.name[locale] ?? '';
  switch (reason.rule) {
    case 'transferred-here':
      return translate(locale, 'desk.whyTransferredHere');
    case 'longest-wait': {
      const priority = classes.find(({ id, rank }) => id === reason.priorityClassId && rank > 0);
      return priority === undefined
        ? translate(locale, 'desk.whyLongestWait')
        : translate(locale, 'desk.whyClass', { class: priority.name[locale] });
    }
    case 'most-points':
      return translate(locale, 'desk.whyPoints', { points: reason.points });
    case 'turn':
      return reason.of === 'priority'
        ? translate(locale, 'desk.whyTurnPriority', { class: nameOf(reason.priorityClassId) })
        : translate(locale, 'desk.whyTurnOrdinary');
    case 'past-guarantee': {
      const { guaranteedMinutes: minutes, priorityClassId } = reason;
      return translate(locale, 'desk.whyPastGuarantee', { minutes, class: nameOf(priorityClassId) });
    }
    case 'before-booked-time':
      return translate(locale, 'desk.whyBeforeBookedTime');
    case 'picked':
      return translate(locale, 'desk.whyPicked', {
        reason: pickReasons.find(({ id }) => id === reason.reasonId)?.name[locale] ?? reason.reasonId,
      });
    case 'overtaken-enough':
      return reason.timesOvertaken === 0
        ? translate(locale, 'desk.whyBeforeLimited')
        : translate(locale, 'desk.whyOvertakenEnough', { count: reason.timesOvertaken });
    default:
      return assertNever(reason);
  }
}
