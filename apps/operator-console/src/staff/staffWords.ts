import { longestStaffName, type BranchView, type StaffChange, type StaffMember } from '@talon/shared';
import type { Texts } from '../texts/useTexts.ts';

/** A name as it is compared: case and blanks tell nobody apart. */
const folded = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('uk');

/** Numbers of the others who have this name already. */
export const namesakesOf = (
  name: string,
  staff: readonly StaffMember[],
  self?: Pick<StaffMember, 'operatorId'>,
): readonly string[] =>
  staff
    .filter((each) => each.operatorId !== self?.operatorId && folded(each.name) === folded(name))
    .map(({ number }) => number);

/** What is wrong with a name, in words; `undefined` when nothing is. */
export function nameFault(name: string, { t }: Texts): string | undefined {
  if (name.trim() === '') return t('staff.nameEmpty');
  return name.trim().length > longestStaffName
    ? t('staff.nameTooLong', { most: longestStaffName })
    : undefined;
}

/** By half a name or a number, the letters in any case. */
export function matching(staff: readonly StaffMember[], typed: string): readonly StaffMember[] {
  const words = folded(typed).split(' ');
  return staff.filter(({ name, number }) =>
    words.every((word) => folded(name).includes(word) || number.startsWith(word)),
  );
}

/** Where somebody is now. */
export function nowWords(member: StaffMember, branch: BranchView, { t, clock }: Texts): string {
  const { deactivatedAt, counterId, signedInSince } = member;
  const number = branch.counters.find(({ id }) => id === counterId)?.number;
  if (number !== undefined)
    return t(signedInSince === null ? 'staff.atCounterSignedOut' : 'staff.atCounter', { number });
  if (deactivatedAt !== null) return t('staff.noAccess');
  return signedInSince === null
    ? t('staff.notSignedIn')
    : t('staff.signedInSince', { time: clock(signedInSince) });
}

/** What was done to somebody. */
export function changeWords(
  { what, before, after }: StaffChange,
  branch: BranchView,
  { t, name }: Texts,
): string {
  const said = (value: string | null): string => {
    if (what === 'role') return t(`staff.role-${value as StaffMember['role']}`);
    if (what !== 'work-profile') return value ?? '';
    const profile = branch.workProfiles.find(({ id }) => id === value);
    // One that was removed since has only its id left.
    return profile === undefined ? (value ?? t('staff.profileOfCounter')) : name(profile.name);
  };
  if (what === 'renamed' || what === 'role' || what === 'work-profile')
    return t(`staff.change-${what}`, { before: said(before), after: said(after) });
  return t(`staff.change-${what}`);
}
