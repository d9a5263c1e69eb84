import { faultPath, type CallingPolicy } from '@talon/shared';
import { useRef } from 'react';
import { useTexts } from '../../texts/useTexts.ts';
import { NumberBox } from '../fields/NumberBox.tsx';
import { NumberRule } from '../fields/Rule.tsx';
import { Said } from '../fields/Said.tsx';
import { useField } from '../useSetup.ts';
import { SectionPart } from './SectionPart.tsx';

const policies = ['strict', 'accumulating', 'ratio'] as const;
const path = ['rules', 'calling'];

/** Who is called before whom. */
export function NextSection() {
  const { t } = useTexts();
  const { value, set } = useField(path);
  const calling = value as CallingPolicy;
  // Whoever looks at another order and comes back finds the numbers again.
  const ratio = useRef({ priority: 1, ordinary: 2 });
  if (calling.kind === 'ratio') ratio.current = { priority: calling.priority, ordinary: calling.ordinary };
  return (
    <>
      <SectionPart title="setup.calling" words="setup.callingWords">
        <div className="setup-choices" role="radiogroup" aria-label={t('setup.calling')}>
          {policies.map((kind) => (
            <label key={kind} className="setup-choice">
              <input
                type="radio"
                name="calling"
                data-path={kind === calling.kind ? faultPath(path) : undefined}
                checked={kind === calling.kind}
                onChange={() => set(kind === 'ratio' ? { kind, ...ratio.current } : { kind })}
              />
              <span>
                <b>{t(`setup.policy-${kind}`)}</b> {t(`setup.policy-${kind}Words`)}
              </span>
            </label>
          ))}
        </div>
        {calling.kind === 'ratio' && (
          <div className="setup-ratio">
            <NumberBox path={[...path, 'priority']} label={t('setup.ratioPriority')} />
            <span className="setup-unit">{t('setup.ratioPriority')}</span>
            <span aria-hidden="true">:</span>
            <NumberBox path={[...path, 'ordinary']} label={t('setup.ratioOrdinary')} />
            <span className="setup-unit">{t('setup.ratioOrdinary')}</span>
          </div>
        )}
        <Said path={path} deep />
      </SectionPart>
      <NumberRule
        path={['rules', 'mostOvertaken']}
        title="setup.mostOvertaken"
        words="setup.mostOvertakenWords"
        unit="setup.times"
        whenEmpty="setup.noLimit"
      />
    </>
  );
}
