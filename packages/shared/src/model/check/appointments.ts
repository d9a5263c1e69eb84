import type { BranchConfig } from '../branchConfig.ts';
import { configFault, type ConfigFault } from './fault.ts';

/** [APPOINT-1] Nobody comes in the very minute: with no time before and after, every booking would be late. */
export function appointmentContradictions({ rules: { appointments } }: BranchConfig): ConfigFault[] {
  if (appointments === null || appointments.earlyMinutes + appointments.lateMinutes > 0) return [];
  return [configFault('rules.appointments.lateMinutes', 'appointment-window-empty')];
}
