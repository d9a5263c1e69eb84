import type { Instant, Ms, PriorityClassId, Purpose, ServiceId } from '@talon/shared';

/**
 * Somebody who will come, with everything that chance decides about a visitor. The hall decides none of it, so two
 * configurations can be tried on the very same people.
 */
export interface Visitor {
  readonly arrivesAt: Instant;
  readonly serviceId: ServiceId;
  readonly purpose: Purpose;
  /** Marked at the reception; `null` takes a ticket at a kiosk. */
  readonly priorityClassId: PriorityClassId | null;
  /** From the call to the counter; `null` does not come. */
  readonly walkMs: Ms | null;
  /** At the counter. */
  readonly serviceMs: Ms;
}
