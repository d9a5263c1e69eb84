import type { FairnessReport, PriorityClassId } from '@talon/shared';
import type { Texts } from '../texts/useTexts.ts';

/** What is said of one bound of fairness. */
interface BoundWords {
  readonly words: string;
  readonly isKept: boolean;
  /** The causes, a sentence each. */
  readonly why: readonly string[];
}

/**
 * [CALL-12][CALL-13] Whether the bounds of fairness were kept on a day, in plain sentences: of overtaking first, then of each class to
 * which a wait is guaranteed.
 *
 * @param classWords what a class is called
 */
export function boundsWords(
  report: Pick<FairnessReport, 'overtaking' | 'byClass'>,
  t: Texts['t'],
  classWords: (priorityClassId: PriorityClassId) => string,
): readonly BoundWords[] {
  return [...overtakingWords(report.overtaking, t), ...guaranteeWords(report.byClass, t, classWords)];
}

function overtakingWords(
  { limit, most, atLimit, beyondByRule, beyondByHand }: FairnessReport['overtaking'],
  t: Texts['t'],
): readonly BoundWords[] {
  const broken = beyondByRule.reduce((sum, { overtakes }) => sum + overtakes, 0);
  const said: BoundWords[] = [];
  if (broken > 0) {
    const why = beyondByRule.map(({ rule, overtakes: count }) =>
      t('fairness.beyondRule', { rule: t(`fairness.rule-${rule}`), count }),
    );
    said.push({ words: t('fairness.beyondByRule', { count: broken }), isKept: false, why });
  } else if (most === 0) said.push(kept(t('fairness.overtakenNobody')));
  else if (limit === null) said.push(kept(t('fairness.overtakenNoLimit', { most })));
  else said.push(kept(t('fairness.overtakenWithin', { limit, atLimit })));
  if (beyondByHand > 0)
    said.push({ words: t('fairness.beyondByHand', { count: beyondByHand }), isKept: false, why: [] });
  return said;
}

function guaranteeWords(
  byClass: FairnessReport['byClass'],
  t: Texts['t'],
  classWords: (priorityClassId: PriorityClassId) => string,
): readonly BoundWords[] {
  if (byClass.every(({ guaranteedMinutes }) => guaranteedMinutes === null))
    return [kept(t('fairness.guaranteesNone'))];
  const said = byClass.flatMap(({ priorityClassId, guaranteedMinutes, judged, pastGuarantee, causes }) => {
    if (guaranteedMinutes === null || judged === 0) return [];
    const of = { className: classWords(priorityClassId), minutes: guaranteedMinutes };
    if (pastGuarantee === 0) return [kept(t('fairness.guaranteeKept', { ...of, count: judged }))];
    const words = t('fairness.guaranteeMissed', { ...of, count: pastGuarantee, judged });
    const why = causes.map(({ cause, visits: count }) => t(`fairness.cause-${cause}`, { count }));
    return [{ words, isKept: false, why }];
  });
  return said.length === 0 ? [kept(t('fairness.guaranteesUntouched'))] : said;
}

const kept = (words: string): BoundWords => ({ words, isKept: true, why: [] });
