import { assertNever, translate, type BranchView, type CallReason, type Locale } from '@talon/shared';

/** Why this visitor was called and not another: a sentence out of the hub's codes. */
export function reasonSentence(
  locale: Locale,
  reason: CallReason,
  classes: BranchView['priorityClasses'],
): string {
  switch (reason.rule) {
    case 'transferred-here':
      return translate(locale, 'desk.whyTransferredHere');
    case 'resumed':
      return translate(locale, 'desk.whyResumed');
    case 'longest-wait': {
      const priority = classes.find(({ id, rank }) => id === reason.priorityClassId && rank > 0);
      const why =
        priority === undefined
          ? translate(locale, 'desk.whyLongestWait')
          : translate(locale, 'desk.whyClass', { class: priority.name[locale] });
      return `${why} ${translate(locale, 'desk.whyOvertaken', { count: reason.overtaken })}`;
    }
    default:
      return assertNever(reason);
  }
}
