import type { FairnessReport, PriorityClassId } from '@talon/shared';
import { Check, Minus, TriangleAlert } from 'lucide-react';
import { useTexts } from '../texts/useTexts.ts';
import { boundsWords } from './boundsWords.ts';

interface BoundsKeptProps {
  readonly report: FairnessReport;
  readonly classWords: (priorityClassId: PriorityClassId) => string;
}

/** [CALL-12][CALL-13] Whether nobody was overtaken or waited beyond what is allowed, and why, before all tables. */
export function BoundsKept({ report, classWords }: BoundsKeptProps) {
  const { t } = useTexts();
  const bounds = boundsWords(report, t, classWords);
  const isOverloaded = report.byClass.some(({ causes }) =>
    causes.some(({ cause }) => cause === 'counters-busy'),
  );
  return (
    <section className="bounds-kept" aria-labelledby="bounds-title">
      <h3 id="bounds-title">{t('fairness.bounds')}</h3>
      <ul>
        {bounds.map(({ words, state, why }) => (
          <li key={words} className={`bound-${state}`}>
            <Sign state={state} />
            <div>
              <p>{words}</p>
              {why.length > 0 && (
                <ul>
                  {why.map((cause) => (
                    <li key={cause}>{cause}</li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
      {isOverloaded && <p className="bounds-note">{t('fairness.guaranteesNote')}</p>}
    </section>
  );
}

const signs = { kept: Check, missed: TriangleAlert, unset: Minus };

function Sign({ state }: { state: keyof typeof signs }) {
  const Icon = signs[state];
  return <Icon aria-hidden="true" size={22} />;
}
