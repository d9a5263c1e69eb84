import type { BranchView, CounterId, WorkProfileId } from '@talon/shared';
import { useState } from 'react';
import { Field } from '../components/Field.tsx';
import { useTexts } from '../texts/useTexts.ts';

interface ProfileChoiceProps {
  readonly branch: BranchView;
  readonly counterId: CounterId;
  /** In force now. */
  readonly present: WorkProfileId;
  /** `null`: the counter's own. */
  readonly onAssign: (workProfileId: WorkProfileId | null) => void;
}

/** [PROFILE-1] By which work profile a counter is to work, from the next visitor on. */
export function ProfileChoice({ branch, counterId, present, onAssign }: ProfileChoiceProps) {
  const { t, name } = useTexts();
  const own = branch.counters.find(({ id }) => id === counterId)?.workProfileId;
  const [chosen, setChosen] = useState(present);
  return (
    <form
      className="profile-choice"
      onSubmit={(event) => {
        event.preventDefault();
        onAssign(chosen === own ? null : chosen);
      }}
    >
      <Field name={t('moves.assignTitle')}>
        <select
          className="field-box"
          value={chosen}
          onChange={({ target }) => setChosen(target.value as WorkProfileId)}
        >
          {branch.workProfiles.map(({ id, name: profile }) => (
            <option key={id} value={id}>
              {id === own ? t('moves.assignOwn', { profile: name(profile) }) : name(profile)}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" className="button" disabled={chosen === present}>
        {t('moves.assign')}
      </button>
      <p className="profile-hint">{t('moves.assignHint')}</p>
    </form>
  );
}
