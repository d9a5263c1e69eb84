import { branchConfigShape, type BranchConfig } from './branchConfig.ts';
import { appointmentContradictions } from './check/appointments.ts';
import type { ConfigFault } from './check/fault.ts';
import { hoursContradictions, hoursFaults } from './check/hours.ts';
import { moveContradictions } from './check/moves.ts';
import { numberFaults } from './check/numbers.ts';
import { ordinaryClassFaults, priorityContradictions } from './check/priority.ts';
import { referenceFaults } from './check/references.ts';
import { quotaContradictions, serviceFaults } from './check/services.ts';
import { shapeFault } from './check/shape.ts';
import { twiceFaults } from './check/twice.ts';
import { profileContradictions, workProfileFaults } from './check/workProfiles.ts';

export type CheckedBranchConfig =
  | { readonly ok: true; readonly config: BranchConfig }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

type Check = (config: BranchConfig) => readonly ConfigFault[];

/** Without these the hall cannot work at all: something is named that is not there, or is there twice. */
const partsFit: readonly Check[] = [
  referenceFaults,
  twiceFaults,
  numberFaults,
  ordinaryClassFaults,
  hoursFaults,
  serviceFaults,
  workProfileFaults,
];

/** The hall would work, but not as somebody meant it: one rule takes back what another gives. */
const rulesAgree: readonly Check[] = [
  hoursContradictions,
  priorityContradictions,
  profileContradictions,
  moveContradictions,
  quotaContradictions,
  appointmentContradictions,
];

/**
 * Checks a configuration from outside: its shape first, then that its parts fit together and that its rules do not
 * contradict each other.
 *
 * Every fault is listed with its path, so that the file can be mended in one go.
 */
export const checkBranchConfig = (input: unknown): CheckedBranchConfig =>
  checked(input, [...partsFit, ...rulesAgree]);

/**
 * Reads a configuration that was in force: its shape, and that its parts fit together.
 *
 * Contradictions are left alone here: what an older program let pass must not keep the hall closed in the morning.
 */
export const readBranchConfig = (input: unknown): CheckedBranchConfig => checked(input, partsFit);

function checked(input: unknown, checks: readonly Check[]): CheckedBranchConfig {
  const shaped = branchConfigShape.safeParse(input);
  if (!shaped.success) return { ok: false, faults: shaped.error.issues.map(shapeFault) };
  const faults = checks.flatMap((check) => check(shaped.data));
  return faults.length === 0 ? { ok: true, config: shaped.data } : { ok: false, faults };
}
