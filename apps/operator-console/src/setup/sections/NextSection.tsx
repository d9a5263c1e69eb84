import { faultPath, type CallingPolicy } from '@talon/shared';
import { useTexts } from '../../texts/useTexts.ts';
import { NumberBox } from '../fields/NumberBox.tsx';
import { NumberRule } from '../fields/Rule.tsx';
import { Said } from '../fields/Said.tsx';
import { useField, useSetup } from '../useSetup.ts';
import { SectionPart } from './SectionPart.tsx';
import './NextSection.css';

const policies = ['strict', 'accumulating', 'ratio'] as const;
const path = ['rules', 'calling'];

/** Who is called before whom. */
export function NextSection() {
  const { t } = useTexts();
  const { value, set } = useField(path);
  const calling = value as CallingPolicy;
  const inForce = useSetup(({ base }) => base?.config.rules.calling);
  const { priority, ordinary } = inForce?.kind === 'ratio' ? inForce : { priority: 1, ordinary: 2 };
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
                onChange={() => set(kind === 'ratio' ? { kind, priority, ordinary } : { kind })}
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
        unit="setup.times"
        whenEmpty="setup.noLimit"
      />
    </>
  );
}
