import type { BranchView, RouteStep } from '@talon/shared';
import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { RouteDialog } from '../../route/RouteDialog.tsx';
import { numberedSteps, stepName } from '../../route/stepWords.ts';
import { useTexts } from '../../texts/useTexts.ts';
import './FurtherServices.css';

interface FurtherServicesProps {
  readonly branch: BranchView;
  /** What the ticket is for. */
  readonly first: RouteStep;
  readonly route: readonly RouteStep[];
  readonly onChange: (route: RouteStep[]) => void;
}

/** [ROUTE-1] What the visitor has come for besides: one ticket for all of it. */
export function FurtherServices({ branch, first, route, onChange }: FurtherServicesProps) {
  const texts = useTexts();
  const { t } = texts;
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="further-services">
      <ol>
        {numberedSteps(route).map(({ step, number, key }) => {
          const words = `${number}. ${stepName(branch, step, texts)}`;
          return (
            <li key={key} className="one-line" title={words}>
              {words}
            </li>
          );
        })}
      </ol>
      <button type="button" className="small-button" onClick={() => setAsking(true)}>
        <ListPlus aria-hidden="true" size={18} /> {t('moves.routeMove')}
      </button>
      {isAsking && (
        <RouteDialog
          title={t('moves.routeTitleNew')}
          branch={branch}
          first={first}
          firstWords={t('moves.routeFirst')}
          route={route}
          locked={false}
          onChange={onChange}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
