import type { ServiceAreaId } from '@talon/shared';
import type { ReactNode } from 'react';
import { servicesOf } from '../branchLookup.ts';
import { PagedList } from '../components/PagedList.tsx';
import { Question } from '../components/Question.tsx';
import { ServiceChoice } from '../components/ServiceChoice.tsx';
import { StartWays } from '../components/StartWays.tsx';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';

interface ServicesScreenProps {
  readonly areaId: ServiceAreaId;
  readonly mayGoBack: boolean;
}

/** Which service of the area? A service with one purpose and nothing to know before is asked for by this touch. */
export function ServicesScreen({ areaId, mayGoBack }: ServicesScreenProps): ReactNode {
  const { say, name } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch);
  const area = branch?.serviceAreas.find(({ id }) => id === areaId);
  if (!branch || area === undefined) return null;

  return (
    <>
      <Question about={name(area.name)} title={say('kiosk.servicesTitle')} />
      {mayGoBack ? null : <StartWays />}
      <PagedList key={areaId} shape="rows" mayGoBack={mayGoBack}>
        {servicesOf(branch, areaId).map((service) => (
          <ServiceChoice key={service.id} service={service} />
        ))}
      </PagedList>
    </>
  );
}
