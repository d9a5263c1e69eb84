import type { BranchView, PriorityClassId, ProofId } from '@talon/shared';
import { Field } from '../../components/Field.tsx';
import { useTexts } from '../../texts/useTexts.ts';
import { markedClasses, ordinaryClass, ordinaryDraft, type PriorityDraft } from './priorityDraft.ts';

interface PriorityFieldsProps {
  readonly branch: BranchView;
  readonly draft: PriorityDraft;
  readonly onChange: (draft: PriorityDraft) => void;
  /** Somebody wanted to go on without naming the document. */
  readonly isProofMissing: boolean;
}

/** The priority class of a visitor, and the document that was shown for it. */
export function PriorityFields({ branch, draft, onChange, isProofMissing }: PriorityFieldsProps) {
  const { t, name } = useTexts();
  const ordinary = ordinaryClass(branch);
  const proofs = markedClasses(branch).find(({ id }) => id === draft.classId)?.proofs ?? [];
  return (
    <div className="priority-fields">
      <Field name={t('reception.priority')}>
        <select
          className="field-box"
          value={draft.classId ?? ''}
          onChange={({ target }) =>
            onChange({
              ...ordinaryDraft,
              classId: target.value === '' ? null : (target.value as PriorityClassId),
            })
          }
        >
          <option value="">{ordinary && name(ordinary.name)}</option>
          {markedClasses(branch).map((each) => (
            <option key={each.id} value={each.id}>
              {name(each.name)}
            </option>
          ))}
        </select>
      </Field>
      {proofs.length > 0 && (
        <div className="proof-fields">
          <Field
            name={t('reception.proof')}
            missing={isProofMissing ? t('reception.proofMissing') : undefined}
          >
            <select
              className="field-box"
              name="proof"
              title={proofs.filter(({ id }) => id === draft.proofId).map((each) => name(each.name))[0]}
              value={draft.proofId ?? ''}
              onChange={({ target }) =>
                onChange({ ...draft, proofId: target.value === '' ? null : (target.value as ProofId) })
              }
            >
              <option value="">{t('reception.proofChoose')}</option>
              {proofs.map((each) => (
                <option key={each.id} value={each.id}>
                  {name(each.name)}
                </option>
              ))}
            </select>
          </Field>
          <Field name={t('reception.documentNumber')}>
            <input
              className="field-box"
              type="text"
              maxLength={40}
              placeholder={t('reception.documentNumberHint')}
              autoComplete="off"
              value={draft.documentNumber}
              onChange={({ target }) => onChange({ ...draft, documentNumber: target.value })}
            />
          </Field>
        </div>
      )}
    </div>
  );
}
