import type { BranchView, CurrentVisitView, ProofId, ShownProof } from '@talon/shared';
import { useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { reasonOfKey } from '../../components/reasonOfKey.ts';
import { Field } from '../../components/Field.tsx';
import { useTexts } from '../../texts/useTexts.ts';

interface ClassCheckDialogProps {
  readonly branch: BranchView;
  readonly visit: CurrentVisitView;
  /** With the document that was shown; without one where the class asks for none. */
  readonly onConfirm: (proof: ShownProof | undefined) => void;
  readonly onClose: () => void;
}

/** [PRIORITY-4] Which document proves the class; its number too where the class holds once a day. */
export function ClassCheckDialog({ branch, visit, onConfirm, onClose }: ClassCheckDialogProps) {
  const { t, name } = useTexts();
  const claimed = branch.priorityClasses.find(({ id }) => id === visit.priorityClassId);
  const proofs = claimed?.proofs ?? [];
  const wantsNumber = claimed?.oncePerDay === true && proofs.length > 0;
  const [proofId, setProofId] = useState<ProofId | undefined>(proofs[0]?.id);
  const [number, setNumber] = useState('');
  const [isMissing, setMissing] = useState(false);

  function confirm(shown = proofId): void {
    if (shown === undefined) return onConfirm(undefined);
    const documentNumber = number.trim();
    if (!wantsNumber) return onConfirm({ proofId: shown });
    if (documentNumber === '') return setMissing(true);
    return onConfirm({ proofId: shown, documentNumber });
  }

  return (
    <Dialog
      title={t('moves.classTitle', {
        class: claimed === undefined ? visit.priorityClassId : name(claimed.name),
      })}
      onClose={onClose}
      onKeyDown={(event) => {
        // The digits of the number are no choice.
        if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
        const shown = reasonOfKey(event, proofs);
        if (shown === undefined) return;
        setProofId(shown);
        if (!wantsNumber) confirm(shown);
        else {
          event.preventDefault();
          event.currentTarget.querySelector<HTMLElement>('input[type=text]')?.focus();
        }
      }}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        {proofs.length === 0 && <p className="dialog-words">{t('moves.classNoProofs')}</p>}
        {proofs.length > 0 && (
          <fieldset className="proof-choice">
            <legend className="reason-heading">{t('moves.classWhich')}</legend>
            {proofs.map((proof, place) => (
              <label key={proof.id} className="reason-button proof-option">
                <input
                  type="radio"
                  name="proof"
                  checked={proof.id === proofId}
                  data-first-focus={place === 0 ? true : undefined}
                  onChange={() => setProofId(proof.id)}
                />
                {name(proof.name)}
                {place < 9 && <KeyCap name={String(place + 1)} />}
              </label>
            ))}
          </fieldset>
        )}
        {wantsNumber && (
          <Field
            name={t('moves.classNumber')}
            missing={isMissing && number.trim() === '' ? t('moves.classNumberMissing') : undefined}
          >
            <input
              className="field-box"
              type="text"
              maxLength={40}
              autoComplete="off"
              value={number}
              onChange={({ target }) => setNumber(target.value)}
            />
            <small className="class-number-why">{t('moves.classNumberWhy')}</small>
          </Field>
        )}
        <div className="dialog-answers">
          <button type="button" className="button" onClick={onClose}>
            {t('desk.cancel')}
          </button>
          <button
            type="submit"
            className="button button-primary"
            data-first-focus={proofs.length === 0 ? true : undefined}
          >
            {t('moves.classConfirm')} <KeyCap name="Enter" />
          </button>
        </div>
      </form>
    </Dialog>
  );
}
