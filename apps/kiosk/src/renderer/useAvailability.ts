import type { Service } from '@talon/shared';
import { minute } from '@talon/shared';
import { useMemo } from 'react';
import { availabilityOf, type Availability } from './availability.ts';
import { useKiosk } from './kioskStore.ts';

/** Whether services give tickets now, looked at again each minute: what is used up or closed becomes choosable by itself. */
export function useAvailability(): (service: Service) => Availability {
  const snapshot = useKiosk((state) => state.snapshot);
  const hubTime = useKiosk((state) =>
    state.hubTime === null ? null : state.hubTime - (state.hubTime % minute),
  );
  return useMemo(() => (service) => availabilityOf(service, { snapshot, hubTime }), [snapshot, hubTime]);
}
