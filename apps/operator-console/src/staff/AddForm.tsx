import type { NewStaffMember, Role, StaffMember } from '@talon/shared';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/useTexts.ts';
import { NameField, RoleField } from './StaffFields.tsx';
import { nameFault } from './staffWords.ts';

interface AddFormProps {
  readonly staff: readonly StaffMember[];
  readonly onAdd: (wanted: NewStaffMember) => void;
  readonly onCancel: () => void;
}

/** Name and role of a new colleague. */
export function AddForm({ staff, onAdd, onCancel }: AddFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('operator');
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <form
      className="staff-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (nameFault(name, texts) === undefined) onAdd({ name, role });
        else box.current?.focus();
      }}
    >
      <h2>{t('staff.addTitle')}</h2>
      <p className="staff-said">{t('staff.addWords')}</p>
      <NameField value={name} staff={staff} tried={tried} box={box} onChange={setName} />
      <RoleField value={role} onChange={setRole} />
      <div className="staff-answers">
        <button type="submit" className="button button-primary">
          {t('staff.addNow')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('desk.cancel')}
        </button>
      </div>
    </form>
  );
}
