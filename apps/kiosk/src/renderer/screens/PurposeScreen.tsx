import type { Purpose, ServiceId } from '@talon/shared';
import { FilePen, MessageCircleQuestionMark, PackageCheck } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { serviceOf, waitingIn } from '../branchLookup.ts';
import { Choice } from '../components/Choice.tsx';
import { PagedList } from '../components/PagedList.tsx';
import { Question } from '../components/Question.tsx';
import { freshIntentId, useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';

const icons: Readonly<Record<Purpose, LucideIcon>> = {
  consult: MessageCircleQuestionMark,
  submit: FilePen,
  collect: PackageCheck,
};

/** To ask, to hand in, or to take away? Only where the service offers more than one. */
export function PurposeScreen({ serviceId }: { readonly serviceId: ServiceId }): ReactNode {
  const { say, name } = useTexts();
  const service = useKiosk((state) => serviceOf(state.snapshot?.branch ?? null, serviceId));
  const kiosk = useKiosk((state) => state.snapshot?.kiosk);
  const send = useKiosk((state) => state.send);
  if (service === undefined || !kiosk) return null;

  return (
    <>
      <Question about={name(service.name)} title={say('kiosk.purposeTitle')} />
      <PagedList shape="rows" mayGoBack>
        {service.purposes.map(({ purpose, queueId }) => (
          <Choice
            key={purpose}
            icon={icons[purpose]}
            name={say(`common.${purpose}`)}
            waiting={waitingIn(kiosk, queueId)}
            onPress={() => {
              send({ type: 'purposeChosen', purpose, intentId: freshIntentId() });
            }}
          />
        ))}
      </PagedList>
    </>
  );
}
