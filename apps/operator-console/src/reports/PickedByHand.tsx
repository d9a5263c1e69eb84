import type { BranchView, FairnessReport, OperatorId } from '@talon/shared';
import { useTexts } from '../texts/useTexts.ts';

interface PickedByHandProps extends Pick<FairnessReport, 'pickedByHand'> {
  readonly branch: BranchView;
  readonly nameOf: (operatorId: OperatorId) => string | undefined;
}

/** [PICK-2] Who called people by hand rather than by rule. */
export function PickedByHand({ pickedByHand, nameOf }: PickedByHandProps) {
  const { t } = useTexts();
  if (pickedByHand.length === 0) return <p className="fairness-words">{t('fairness.byHandNone')}</p>;
  return (
    <table className="figures-table fairness-table">
      <caption>{t('fairness.byOperator')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fairness.operator')}</th>
          <th scope="col">{t('fairness.calls')}</th>
        </tr>
      </thead>
      <tbody>
        {pickedByHand.map(({ operatorId, calls }) => (
          <tr key={operatorId}>
            <th scope="row">{nameOf(operatorId) ?? `${t('fairness.operatorGone')} (${operatorId})`}</th>
            <td>{calls}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
