import type { ReactNode } from 'react';
import { areasOf, servicesOf, waitingFor } from '../branchLookup.ts';
import { AreaIcon } from '../components/AreaIcon.tsx';
import { PagedList } from '../components/PagedList.tsx';
import { Question } from '../components/Question.tsx';
import { StartWays } from '../components/StartWays.tsx';
import { TouchButton } from '../components/TouchButton.tsx';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import './AreasScreen.css';

/** The screen at rest: what brings you here? One touch on a tile and the visitor is on the way. */
export function AreasScreen(): ReactNode {
  const { say, name } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch);
  const kiosk = useKiosk((state) => state.snapshot?.kiosk);
  const send = useKiosk((state) => state.send);
  if (!branch || !kiosk) return null;

  return (
    <>
      <div className="areas-top">
        <Question title={say('kiosk.areasTitle')} hint={say('kiosk.areasHint')} />
        <StartWays />
      </div>
      <PagedList shape="tiles" mayGoBack={false}>
        {areasOf(branch).map((area) => (
          <li key={area.id}>
            <TouchButton
              className="area-tile"
              onPress={() => {
                send({ type: 'areaChosen', areaId: area.id });
              }}
            >
              <AreaIcon icon={area.icon} />
              <span className="area-tile-words">
                <span className="area-tile-name">{name(area.name)}</span>
                <span className="area-tile-waiting">
                  {say('kiosk.waiting', { count: waitingFor(kiosk, servicesOf(branch, area.id)) })}
                </span>
              </span>
            </TouchButton>
          </li>
        ))}
      </PagedList>
    </>
  );
}
