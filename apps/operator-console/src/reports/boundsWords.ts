import type { FairnessReport, PriorityClassId } from '@talon/shared';
import type { Texts } from '../texts/useTexts.ts';

/** What is said of one bound of fairness. */
interface BoundWords {
  readonly words: string;
  /** `unset`: the branch has no such bound, or nobody has come to it. */
  readonly state: 'kept' | 'missed' | 'unset';
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
    said.push(missed(t('fairness.beyondByRule', { count: broken }), why));
  } else if (most === 0) said.push(kept(t('fairness.overtakenNobody')));
  else if (limit === null) said.push(unset(t('fairness.overtakenNoLimit', { most })));
  else said.push(kept(t('fairness.overtakenWithin', { limit, atLimit })));
  if (beyondByHand > 0) said.push(missed(t('fairness.beyondByHand', { count: beyondByHand }), []));
  return said;
}

function guaranteeWords(
  byClass: FairnessReport['byClass'],
  t: Texts['t'],
  classWords: (priorityClassId: PriorityClassId) => string,
): readonly BoundWords[] {
  if (byClass.every(({ guaranteedMinutes }) => guaranteedMinutes === null))
    return [unset(t('fairness.guaranteesNone'))];
  const said = byClass.flatMap(({ priorityClassId, guaranteedMinutes, judged, pastGuarantee, causes }) => {
    if (guaranteedMinutes === null || judged === 0) return [];
    const of = { className: classWords(priorityClassId), minutes: guaranteedMinutes };
    if (pastGuarantee === 0) return [kept(t('fairness.guaranteeKept', { ...of, count: judged }))];
    const words = t('fairness.guaranteeMissed', { ...of, count: pastGuarantee, judged });
    const why = causes.map(({ cause, visits: count }) => t(`fairness.cause-${cause}`, { count }));
    return [missed(words, why)];
  });
  return said.length === 0 ? [unset(t('fairness.guaranteesUntouched'))] : said;
}

const kept = (words: string): BoundWords => ({ words, state: 'kept', why: [] });
const missed = (words: string, why: readonly string[]): BoundWords => ({ words, state: 'missed', why });
const unset = (words: string): BoundWords => ({ words, state: 'unset', why: [] });
