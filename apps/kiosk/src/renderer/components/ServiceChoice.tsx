import { assertNever } from '@talon/shared';
import type { Service } from '@talon/shared';
import type { ReactNode } from 'react';
import type { Availability } from '../availability.ts';
import { onlyQueueOf, waitingFor, waitNow } from '../branchLookup.ts';
import { freshIntentId, useKiosk } from '../kioskStore.ts';
import { useAvailability } from '../useAvailability.ts';
import { useTexts, type Texts } from '../useTexts.ts';
import { wallClock } from '../wallClock.ts';
import { Choice } from './Choice.tsx';

/** A service to choose. One that gives no tickets now says so; its next screen says when to come. */
export function ServiceChoice({ service }: { readonly service: Service }): ReactNode {
  const { say, name } = useTexts();
  const kiosk = useKiosk((state) => state.snapshot?.kiosk);
  const send = useKiosk((state) => state.send);
  const timeZone = useKiosk((state) => state.snapshot?.branch?.timeZone) ?? 'UTC';
  const availability = useAvailability()(service);
  const isGiven = availability.is === 'given';
  const queueId = onlyQueueOf(service);
  return (
    <Choice
      name={name(service.name)}
      note={noteOf(availability, say, timeZone)}
      wait={!isGiven || !kiosk || queueId === undefined ? null : waitNow(kiosk, queueId)}
      waiting={!isGiven || !kiosk ? undefined : waitingFor(kiosk, [service])}
      onPress={() => {
        send({ type: 'serviceChosen', serviceId: service.id, intentId: freshIntentId() });
      }}
    />
  );
}

function noteOf(availability: Availability, say: Texts['say'], timeZone: string): string | undefined {
  switch (availability.is) {
    case 'given':
      return undefined;
    case 'closed':
      return say('kiosk.serviceClosed');
    case 'usedUp': {
      const { again } = availability;
      return again === null
        ? say('kiosk.usedUp')
        : say('kiosk.usedUpAgain', { time: wallClock(again, timeZone) });
    }
    case 'closing':
      return say('kiosk.queueClosing');
    default:
      return assertNever(availability);
  }
}
