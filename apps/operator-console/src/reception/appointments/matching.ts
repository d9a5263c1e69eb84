import type { ListedAppointment } from '@talon/shared';

/** Those that somebody may mean: half a name, the beginning of a code, some digits of the telephone. */
export function matching(listed: readonly ListedAppointment[], typed: string): readonly ListedAppointment[] {
  const words = typed.trim().toLowerCase();
  const digits = words.replaceAll(/[^\d]/gu, '');
  if (words === '') return listed;
  return listed.filter(
    ({ visitorName, code, phone }) =>
      (visitorName?.toLowerCase().includes(words) ?? false) ||
      (digits !== '' && code.startsWith(digits)) ||
      (digits.length > 2 && (phone?.replaceAll(/[^\d]/gu, '').includes(digits) ?? false)),
  );
}
