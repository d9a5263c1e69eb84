import {
  assertNever,
  translate,
  type BranchView,
  type CallReason,
  type Locale,
  type PriorityClassId,
} from '@talon/shared';

/** Why this visitor was called and not another: a sentence out of the hub's codes. Full, for staff only. */
export function reasonSentence(
  locale: Locale,
  reason: CallReason,
  classes: BranchView['priorityClasses'],
): string {
  if (reason.rule === 'resumed') return translate(locale, 'desk.whyResumed');
  const overtaken = translate(locale, 'desk.whyOvertaken', { count: reason.overtaken });
  return `${ruleInWords(locale, reason, classes)} ${overtaken}`;
}

function ruleInWords(
  locale: Locale,
  reason: Exclude<CallReason, { rule: 'resumed' }>,
  classes: BranchView['priorityClasses'],
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
      return translate(locale, 'desk.whyPicked');
    case 'overtaken-enough':
      return reason.timesOvertaken === 0
        ? translate(locale, 'desk.whyBeforeLimited')
        : translate(locale, 'desk.whyOvertakenEnough', { count: reason.timesOvertaken });
    default:
      return assertNever(reason);
  }
}
