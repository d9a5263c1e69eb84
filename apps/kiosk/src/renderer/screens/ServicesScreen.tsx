import type { ServiceAreaId } from '@talon/shared';
import type { ReactNode } from 'react';
import { servicesOf, waitingFor } from '../branchLookup.ts';
import { Choice } from '../components/Choice.tsx';
import { PagedList } from '../components/PagedList.tsx';
import { Question } from '../components/Question.tsx';
import { freshIntentId, useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';

interface ServicesScreenProps {
  readonly areaId: ServiceAreaId;
  readonly mayGoBack: boolean;
}

/** Which service of the area? A service with one purpose is asked for by this touch already. */
export function ServicesScreen({ areaId, mayGoBack }: ServicesScreenProps): ReactNode {
  const { say, name } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch);
  const kiosk = useKiosk((state) => state.snapshot?.kiosk);
  const send = useKiosk((state) => state.send);
  const area = branch?.serviceAreas.find(({ id }) => id === areaId);
  if (!branch || !kiosk || area === undefined) return null;

  return (
    <>
      <Question about={name(area.name)} title={say('kiosk.servicesTitle')} />
      <PagedList key={areaId} shape="rows" mayGoBack={mayGoBack}>
        {servicesOf(branch, areaId).map((service) => (
          <Choice
            key={service.id}
            name={name(service.name)}
            waiting={waitingFor(kiosk, [service])}
            onPress={() => {
              send({ type: 'serviceChosen', serviceId: service.id, intentId: freshIntentId() });
            }}
          />
        ))}
      </PagedList>
    </>
  );
}
