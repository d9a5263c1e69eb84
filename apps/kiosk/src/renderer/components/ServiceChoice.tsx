import { phaseOfHours } from '@talon/shared';
import type { Service } from '@talon/shared';
import type { ReactNode } from 'react';
import { onlyQueueOf, waitingFor, waitNow } from '../branchLookup.ts';
import { freshIntentId, useKiosk } from '../kioskStore.ts';
import { useLocalTime } from '../useLocalTime.ts';
import { useTexts } from '../useTexts.ts';
import { Choice } from './Choice.tsx';

/** A service to choose. One that is closed now says so; its next screen says when to come. */
export function ServiceChoice({ service }: { readonly service: Service }): ReactNode {
  const { say, name } = useTexts();
  const kiosk = useKiosk((state) => state.snapshot?.kiosk);
  const send = useKiosk((state) => state.send);
  const isClosed = useIsClosed(service);
  const queueId = onlyQueueOf(service);
  return (
    <Choice
      name={name(service.name)}
      note={isClosed ? say('kiosk.serviceClosed') : undefined}
      wait={isClosed || !kiosk || queueId === undefined ? null : waitNow(kiosk, queueId)}
      waiting={isClosed || !kiosk ? undefined : waitingFor(kiosk, [service])}
      onPress={() => {
        send({ type: 'serviceChosen', serviceId: service.id, intentId: freshIntentId() });
      }}
    />
  );
}

/** Whether a service keeps hours of its own and is outside of them now. The hub has the last word [ISSUE-5]. */
export function useIsClosed(service: Service | undefined): boolean {
  const local = useLocalTime();
  if (service?.openingHours === undefined || local === undefined) return false;
  return phaseOfHours(service, local) !== 'open';
}
