import { roles, type Role, type StaffMember } from '@talon/shared';
import { CircleAlert, Info } from 'lucide-react';
import { useId, type Ref } from 'react';
import { useTexts } from '../texts/useTexts.ts';
import { nameFault, namesakesOf } from './staffWords.ts';

interface NameFieldProps {
  readonly value: string;
  readonly staff: readonly StaffMember[];
  /** Whose name it is; nobody's yet where somebody is added. */
  readonly self?: StaffMember;
  /** Whether an empty field is told already. */
  readonly tried: boolean;
  readonly box: Ref<HTMLInputElement>;
  readonly onChange: (name: string) => void;
}

/** A name, with what is wrong with it and who has it already. */
export function NameField({ value, staff, self, tried, box, onChange }: NameFieldProps) {
  const texts = useTexts();
  const { t } = texts;
  const hint = useId();
  const fault = tried || value !== '' ? nameFault(value, texts) : undefined;
  const namesakes = value.trim() === '' ? [] : namesakesOf(value, staff, self);
  return (
    <label className="field">
      <span className="field-name">{t('staff.name')}</span>
      <input
        ref={box}
        type="text"
        className="field-box"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={fault !== undefined}
        aria-describedby={hint}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <span id={hint} className="staff-said" aria-live="polite">
        {fault !== undefined && (
          <span className="staff-fault">
            <CircleAlert aria-hidden="true" size={18} /> {fault}
          </span>
        )}
        {fault === undefined && namesakes.length > 0 && (
          <span className="staff-remark">
            <Info aria-hidden="true" size={18} /> {t('staff.namesake', { numbers: namesakes.join(', ') })}
          </span>
        )}
        {fault === undefined && namesakes.length === 0 && t('staff.nameHint')}
      </span>
    </label>
  );
}

interface RoleFieldProps {
  readonly value: Role;
  /** Said besides what the role may do. */
  readonly hint?: string;
  readonly onChange: (role: Role) => void;
}

/** A role, with what it may do. */
export function RoleField({ value, hint, onChange }: RoleFieldProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <label className="field">
      <span className="field-name">{t('staff.role')}</span>
      <select
        className="field-box"
        aria-describedby={id}
        value={value}
        onChange={({ target }) => onChange(target.value as Role)}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`staff.role-${role}`)}
          </option>
        ))}
      </select>
      <span id={id} className="staff-said">
        {t(`staff.roleWords-${value}`)} {hint}
      </span>
    </label>
  );
}
