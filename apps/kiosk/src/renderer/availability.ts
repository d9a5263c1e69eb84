import { localTime, phaseOfHours } from '@talon/shared';
import type { BranchView, Instant, Service } from '@talon/shared';
import type { KioskSnapshot } from '../ipc.ts';
import { isClosing } from './branchLookup.ts';

/** Whether a service gives tickets now, and what keeps it from that. */
export type Availability =
  | { readonly is: 'given' }
  /** [ISSUE-5] Outside the hours of its own. */
  | { readonly is: 'closed' }
  /** [ISSUE-7] `again`: when there will be more today. */
  | { readonly is: 'usedUp'; readonly again: Instant | null }
  /** [CLOSING-1] Nobody who comes now would be served today, whatever for. */
  | { readonly is: 'closing' };

/** As far as a kiosk knows, by the hub's time carried on; the hub has the last word. */
export function availabilityOf(
  service: Service,
  { snapshot, hubTime }: { readonly snapshot: KioskSnapshot | null; readonly hubTime: Instant | null },
): Availability {
  const { branch = null, kiosk = null } = snapshot ?? {};
  if (branch === null || kiosk === null || hubTime === null) return { is: 'given' };
  if (isOutsideOwnHours(service, branch, hubTime)) return { is: 'closed' };
  const none = kiosk.usedUp.find(({ serviceId }) => serviceId === service.id);
  if (none !== undefined && (none.again === null || hubTime < none.again))
    return { is: 'usedUp', again: none.again };
  const areAllClosing = service.purposes.every(({ queueId }) => isClosing(kiosk, queueId));
  return { is: areAllClosing ? 'closing' : 'given' };
}

/** A service without hours of its own is given as long as the day is open; so is one that only has other dates. */
function isOutsideOwnHours(
  { openingHours, exceptions }: Service,
  { timeZone }: BranchView,
  hubTime: Instant,
): boolean {
  const local = localTime(hubTime, timeZone);
  const keepsHours = openingHours !== undefined || exceptions?.some(({ date }) => date === local.serviceDay);
  return keepsHours === true && phaseOfHours({ openingHours, exceptions }, local) !== 'open';
}
