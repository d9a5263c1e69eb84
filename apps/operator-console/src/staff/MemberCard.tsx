import type {
  BranchView,
  ChangedStaffMember,
  Instant,
  StaffChange,
  StaffMember,
  WorkProfileId,
} from '@talon/shared';
import { useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../texts/useTexts.ts';
import { ChangeList } from './ChangeList.tsx';
import { NameField, RoleField } from './StaffFields.tsx';
import { SignInPart, type SignInActions } from './SignInPart.tsx';
import { nameFault } from './staffWords.ts';

type Typed = Partial<Pick<StaffMember, 'name' | 'role' | 'workProfileId'>>;

interface MemberCardProps extends SignInActions {
  readonly branch: BranchView;
  readonly now: Instant;
  readonly member: StaffMember;
  readonly staff: readonly StaffMember[];
  readonly changes: readonly StaffChange[];
  readonly isMe: boolean;
  /** Something is typed: what was said of the last change is over. */
  readonly onType: () => void;
  /**
   * Asks the hub for what was changed here.
   *
   * @param seen as it was when the first of it was typed
   * @returns whether it is done
   */
  readonly onSave: (
    seen: StaffMember,
    wanted: ChangedStaffMember,
  ) => Promise<'saved' | 'changed-meanwhile' | 'refused'>;
}

/** One person: name, role and work profile to change, the sign-in, and who changed what of him. */
export function MemberCard(props: MemberCardProps) {
  const { branch, now, member, staff, changes, isMe, onType, onSave, ...actions } = props;
  const texts = useTexts();
  const { t, name: named } = texts;
  const [typed, setTyped] = useState<Typed>({});
  /** As it was when typing began: what somebody else changes meanwhile must not be overwritten unseen. */
  const [seen, setSeen] = useState<StaffMember | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const profileHint = useId();
  useEffect(() => heading.current?.focus(), []);

  const shown = { ...member, ...typed };
  const isChanged =
    shown.name !== member.name || shown.role !== member.role || shown.workProfileId !== member.workProfileId;

  function type(more: Typed): void {
    onType();
    setSeen((before) => before ?? member);
    setTyped((before) => ({ ...before, ...more }));
  }
  /** What this screen changes besides is no change of somebody else. */
  const ofThisScreen = (action: () => void) => () => {
    setSeen(null);
    action();
  };
  const signInActions: SignInActions = {
    onNewPin: ofThisScreen(actions.onNewPin),
    onDeactivate: ofThisScreen(actions.onDeactivate),
    onReactivate: ofThisScreen(actions.onReactivate),
  };
  function forget(): void {
    setSeen(null);
    setTyped({});
    heading.current?.focus();
  }
  async function save(): Promise<void> {
    if (nameFault(shown.name, texts) !== undefined) return box.current?.focus();
    const became = await onSave(seen ?? member, typed);
    if (became === 'saved') forget();
    // What was typed stays, on top of what is there now.
    if (became === 'changed-meanwhile') setSeen(null);
    return undefined;
  }

  return (
    <div className="staff-card">
      <h2 ref={heading} tabIndex={-1}>
        {member.number} · {member.name}
      </h2>
      <form
        className="staff-fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) void save();
        }}
      >
        <NameField
          value={shown.name}
          staff={staff}
          self={member}
          tried
          box={box}
          onChange={(name) => type({ name })}
        />
        <div className="staff-two">
          <RoleField
            value={shown.role}
            {...(shown.role !== member.role && { hint: t('staff.roleHint') })}
            onChange={(role) => type({ role })}
          />
          <label className="field">
            <span className="field-name">{t('staff.profile')}</span>
            <select
              className="field-box"
              aria-describedby={profileHint}
              value={shown.workProfileId ?? ''}
              onChange={({ target }) =>
                type({ workProfileId: target.value === '' ? null : (target.value as WorkProfileId) })
              }
            >
              <option value="">{t('staff.profileOfCounter')}</option>
              {branch.workProfiles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {named(name)}
                </option>
              ))}
            </select>
            <span id={profileHint} className="staff-said">
              {t('staff.profileHint')}
            </span>
          </label>
        </div>
        {isChanged && (
          <div className="staff-answers">
            <button type="submit" className="button button-primary">
              {t('staff.save')}
            </button>
            <button type="button" className="button" onClick={forget}>
              {t('staff.discard')}
            </button>
          </div>
        )}
      </form>
      <SignInPart branch={branch} now={now} member={member} isMe={isMe} {...signInActions} />
      <ChangeList
        branch={branch}
        now={now}
        staff={staff}
        changes={changes.filter(({ operatorId }) => operatorId === member.operatorId)}
        ofOne
      />
    </div>
  );
}
