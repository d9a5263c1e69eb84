import type { BranchView, FairnessReport, OperatorId, PickReasonId } from '@talon/shared';
import { useTexts } from '../texts/useTexts.ts';

interface PickedByHandProps extends Pick<FairnessReport, 'pickedByHand'> {
  readonly branch: BranchView;
  readonly nameOf: (operatorId: OperatorId) => string | undefined;
}

/** [PICK-2] Who called people by hand rather than by rule, and why. */
export function PickedByHand({ pickedByHand, branch, nameOf }: PickedByHandProps) {
  const { t, name } = useTexts();
  const reasonWords = (wanted: PickReasonId | null) => {
    if (wanted === null) return t('fairness.reasonParked');
    const known = branch.pickReasons.find(({ id }) => id === wanted);
    return known === undefined ? t('fairness.reasonGone') : name(known.name);
  };
  if (pickedByHand.length === 0) return <p className="fairness-words">{t('fairness.byHandNone')}</p>;
  return (
    <table className="figures-table fairness-table">
      <caption>{t('fairness.byOperator')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fairness.operator')}</th>
          <th scope="col">{t('fairness.calls')}</th>
          <th scope="col">{t('fairness.overtakes')}</th>
        </tr>
      </thead>
      <tbody>
        {pickedByHand.map(({ operatorId, calls, overtakes, byReason }) => (
          <tr key={operatorId}>
            <th scope="row">
              <b>{nameOf(operatorId) ?? `${t('fairness.operatorGone')} (${operatorId})`}</b>
              <small>
                {byReason
                  .map(({ reasonId, calls: count }) =>
                    t('fairness.byHandReason', { reason: reasonWords(reasonId), count }),
                  )
                  .join(' · ')}
              </small>
            </th>
            <td>{calls}</td>
            <td className={overtakes === 0 ? 'figure-none' : undefined}>{overtakes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
