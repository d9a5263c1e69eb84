import { assertNever } from '@talon/shared';
import type { BranchView, MessageKey, OpeningHours, Purpose, Service, ServiceId } from '@talon/shared';
import { FilePen, MessageCircleQuestionMark, PackageCheck } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Availability } from '../availability.ts';
import { destinationOf, isClosing, serviceOf, waitingIn, waitNow } from '../branchLookup.ts';
import { Choice } from '../components/Choice.tsx';
import { HoursTable } from '../components/HoursTable.tsx';
import { PagedList } from '../components/PagedList.tsx';
import { Question } from '../components/Question.tsx';
import { hasDetails, ServiceDetails } from '../components/ServiceDetails.tsx';
import { comeBackText } from '../comeBackText.ts';
import { freshIntentId, useKiosk } from '../kioskStore.ts';
import { useAvailability } from '../useAvailability.ts';
import { useTexts, type Texts } from '../useTexts.ts';
import './PurposeScreen.css';

const icons: Readonly<Record<Purpose, LucideIcon>> = {
  consult: MessageCircleQuestionMark,
  submit: FilePen,
  collect: PackageCheck,
};

/**
 * To ask, to hand in, or to take away? And what to know before there is a ticket: the first of a list, so that it is read
 * whole on any glass, a page at a time where it must.
 */
export function PurposeScreen({ serviceId }: { readonly serviceId: ServiceId }): ReactNode {
  const { say, name } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch ?? null);
  const kiosk = useKiosk((state) => state.snapshot?.kiosk);
  const send = useKiosk((state) => state.send);
  const service = serviceOf(branch, serviceId);
  const availabilityNow = useAvailability();
  if (service === undefined || branch === null || !kiosk) return null;
  const availability = availabilityNow(service);
  const offered = availability.is === 'given' ? service.purposes : [];
  const { openingHours } = service;
  return (
    <>
      <Question
        about={name(service.name)}
        title={say(titleOf(service, availability))}
        hint={hintOf(availability, branch, say)}
      />
      <PagedList shape="purposes" mayGoBack>
        {[
          ...(hasDetails(service) ? [<DetailsItem key="details" service={service} />] : []),
          ...(availability.is === 'closed' && openingHours !== undefined
            ? [<HoursItem key="hours" openingHours={openingHours} />]
            : []),
          ...offered.map(({ purpose, queueId }) => {
            const place = destinationOf(branch, service.id, purpose);
            const isTooLate = isClosing(kiosk, queueId);
            const where =
              place && say('kiosk.hallOnFloor', { hall: name(place.hallName), floor: place.floor });
            return (
              <Choice
                key={purpose}
                icon={icons[purpose]}
                name={say(offered.length === 1 ? 'kiosk.confirm' : `common.${purpose}`)}
                note={isTooLate ? say('kiosk.queueClosing') : where}
                wait={isTooLate ? null : waitNow(kiosk, queueId)}
                waiting={waitingIn(kiosk, queueId)}
                onPress={
                  isTooLate
                    ? undefined
                    : () => {
                        send({ type: 'purposeChosen', purpose, intentId: freshIntentId() });
                      }
                }
              />
            );
          }),
        ]}
      </PagedList>
    </>
  );
}

function DetailsItem({ service }: { readonly service: Service }): ReactNode {
  return (
    <li className="purpose-details">
      <ServiceDetails service={service} />
    </li>
  );
}

function HoursItem({ openingHours }: { readonly openingHours: readonly OpeningHours[] }): ReactNode {
  const { say } = useTexts();
  return (
    <li className="purpose-hours">
      <HoursTable caption={say('kiosk.serviceHours')} hours={openingHours} />
    </li>
  );
}

function titleOf({ purposes }: Service, { is }: Availability): MessageKey {
  switch (is) {
    case 'given':
      return purposes.length === 1 ? 'kiosk.confirmTitle' : 'kiosk.purposeTitle';
    case 'closed':
      return 'kiosk.serviceClosedTitle';
    case 'usedUp':
      return 'kiosk.usedUpTitle';
    case 'closing':
      return 'kiosk.queueClosingTitle';
    default:
      return assertNever(is);
  }
}

function hintOf(availability: Availability, branch: BranchView, say: Texts['say']): string | undefined {
  if (availability.is === 'usedUp') return comeBackText(availability.again, branch, say);
  return availability.is === 'closing' ? comeBackText(null, branch, say) : undefined;
}
