import type { MessageKey, Purpose, Service, ServiceId } from '@talon/shared';
import { FilePen, MessageCircleQuestionMark, PackageCheck } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { destinationOf, serviceOf, waitingIn, waitNow } from '../branchLookup.ts';
import { Choice } from '../components/Choice.tsx';
import { HoursTable } from '../components/HoursTable.tsx';
import { PagedList } from '../components/PagedList.tsx';
import { Question } from '../components/Question.tsx';
import { useIsClosed } from '../components/ServiceChoice.tsx';
import { hasDetails, ServiceDetails } from '../components/ServiceDetails.tsx';
import { freshIntentId, useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
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
  const isClosed = useIsClosed(service);
  if (service === undefined) return null;
  const offered = isClosed || !kiosk ? [] : service.purposes;
  return (
    <>
      <Question about={name(service.name)} title={say(titleOf(service, isClosed))} />
      <PagedList shape="purposes" mayGoBack>
        {[
          ...(hasDetails(service) ? [<DetailsItem key="details" service={service} />] : []),
          ...(isClosed ? [<HoursItem key="hours" service={service} />] : []),
          ...offered.map(({ purpose, queueId }) => {
            const place = destinationOf(branch, service.id, purpose);
            return (
              <Choice
                key={purpose}
                icon={icons[purpose]}
                name={say(offered.length === 1 ? 'kiosk.confirm' : `common.${purpose}`)}
                note={place && say('kiosk.hallOnFloor', { hall: name(place.hallName), floor: place.floor })}
                wait={kiosk ? waitNow(kiosk, queueId) : null}
                waiting={kiosk ? waitingIn(kiosk, queueId) : undefined}
                onPress={() => {
                  send({ type: 'purposeChosen', purpose, intentId: freshIntentId() });
                }}
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

function HoursItem({ service }: { readonly service: Service }): ReactNode {
  const { say } = useTexts();
  return (
    <li className="purpose-hours">
      <HoursTable caption={say('kiosk.serviceHours')} hours={service.openingHours ?? []} />
    </li>
  );
}

function titleOf({ purposes }: Service, isClosed: boolean): MessageKey {
  if (isClosed) return 'kiosk.serviceClosedTitle';
  return purposes.length === 1 ? 'kiosk.confirmTitle' : 'kiosk.purposeTitle';
}
