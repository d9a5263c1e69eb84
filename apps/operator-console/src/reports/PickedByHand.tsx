import type { BranchView, FairnessReport, PickReasonId } from '@talon/shared';
import { useStaffNames } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { FairnessTable } from './FairnessTable.tsx';

interface PickedByHandProps extends Pick<FairnessReport, 'pickedByHand'> {
  readonly branch: BranchView;
}

/** [PICK-2] Who called people by hand rather than by rule, and why. */
export function PickedByHand({ pickedByHand, branch }: PickedByHandProps) {
  const { t, name } = useTexts();
  const nameOf = useStaffNames();
  const reasonWords = (wanted: PickReasonId | null) => {
    if (wanted === null) return t('fairness.reasonParked');
    const known = branch.pickReasons.find(({ id }) => id === wanted);
    return known === undefined ? t('fairness.reasonGone') : name(known.name);
  };
  if (pickedByHand.length === 0) return <p className="fairness-words">{t('fairness.byHandNone')}</p>;
  return (
    <FairnessTable
      caption={t('fairness.byOperator')}
      columns={[t('fairness.operator'), t('fairness.calls'), t('fairness.overtakes')]}
      rows={pickedByHand.map(({ operatorId, calls, overtakes, byReason }) => ({
        key: operatorId,
        title: nameOf(operatorId) ?? `${t('fairness.operatorGone')} (${operatorId})`,
        hint: byReason
          .map(({ reasonId, calls: count }) =>
            t('fairness.byHandReason', { reason: reasonWords(reasonId), count }),
          )
          .join(' · '),
        cells: [{ value: calls }, { value: overtakes }],
      }))}
    />
  );
}
