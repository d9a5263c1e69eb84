import { useTexts } from '../../texts/useTexts.ts';
import { NumberBox } from '../fields/NumberBox.tsx';
import { NumberRule, SwitchRule } from '../fields/Rule.tsx';
import { Said } from '../fields/Said.tsx';
import { useDraft } from '../useSetup.ts';
import { SectionPart } from './SectionPart.tsx';

/** What operators may do with a visitor, and what happens by itself. */
export function MovesSection() {
  const { t, name } = useTexts();
  const { rules, parkReasons } = useDraft();
  return (
    <>
      <SectionPart title="setup.moveCalls">
        <NumberRule
          path={['rules', 'maximumCalls']}
          title="setup.maximumCalls"
          words="setup.maximumCallsWords"
          unit="setup.times"
        />
        <NumberRule
          path={['rules', 'secondsBetweenCalls']}
          title="setup.secondsBetweenCalls"
          words="setup.secondsBetweenCallsWords"
          unit="setup.seconds"
        />
        <NumberRule
          path={['rules', 'automaticCallAfterSeconds']}
          title="setup.automaticCall"
          words="setup.automaticCallWords"
          unit="setup.seconds"
          whenEmpty="setup.never"
        />
        <NumberRule
          path={['rules', 'undoSeconds']}
          title="setup.undoSeconds"
          words="setup.undoSecondsWords"
          unit="setup.seconds"
        />
      </SectionPart>
      <SectionPart title="setup.moveNoShow">
        <NumberRule
          path={['rules', 'noShowAfter', 'calls']}
          title="setup.noShowCalls"
          words="setup.noShowCallsWords"
          unit="setup.times"
        />
        <NumberRule
          path={['rules', 'noShowAfter', 'seconds']}
          title="setup.noShowSeconds"
          words="setup.noShowSecondsWords"
          unit="setup.seconds"
          whenEmpty="setup.notSet"
        />
        <NumberRule
          path={['rules', 'noShowBySelfAfterSeconds']}
          title="setup.noShowBySelf"
          words="setup.noShowBySelfWords"
          unit="setup.seconds"
          whenEmpty="setup.never"
        />
        <SwitchRule
          path={['rules', 'noShowReturn']}
          title="setup.noShowReturn"
          words="setup.noShowReturnWords"
          values={{ on: { withinMinutes: 15, withinCalls: null }, off: null }}
        />
        {rules.noShowReturn !== null && (
          <div className="setup-row-line setup-under">
            <span>{t('setup.returnMinutes')}</span>
            <NumberBox
              path={['rules', 'noShowReturn', 'withinMinutes']}
              label={`${t('setup.noShowReturn')}, ${t('setup.returnMinutes')}`}
              empty={null}
              placeholder="–"
            />
            <span className="setup-unit">{t('setup.minutes')}</span>
            <span>{t('setup.returnCalls')}</span>
            <NumberBox
              path={['rules', 'noShowReturn', 'withinCalls']}
              label={`${t('setup.noShowReturn')}, ${t('setup.returnCalls')}`}
              empty={null}
              placeholder="–"
            />
            <Said path={['rules', 'noShowReturn', 'withinMinutes']} />
            <Said path={['rules', 'noShowReturn', 'withinCalls']} />
          </div>
        )}
      </SectionPart>
      <SectionPart title="setup.movePark">
        <NumberRule
          path={['rules', 'parkedReturnMinutes']}
          title="setup.parkedReturn"
          words="setup.parkedReturnWords"
          unit="setup.minutes"
          whenEmpty="setup.never"
        />
        {parkReasons.map((reason, at) => (
          <div key={reason.id} className="setup-rule">
            <p className="setup-rule-words">
              <b>{name(reason.name)}</b> <span>{t('setup.parkReasonReturnWords')}</span>
            </p>
            <div className="setup-rule-field">
              <NumberBox
                path={['parkReasons', at, 'returnAfterMinutes']}
                label={`${name(reason.name)}, ${t('setup.parkReasonReturn')}`}
                empty={null}
                placeholder="–"
              />
              <span className="setup-unit">{t('setup.minutes')}</span>
            </div>
            <Said path={['parkReasons', at]} deep />
          </div>
        ))}
        <SwitchRule
          path={['rules', 'transferKeepsPlace']}
          title="setup.transferKeepsPlace"
          words="setup.transferKeepsPlaceWords"
        />
        <SwitchRule
          path={['rules', 'cancelWhenPaperRefused']}
          title="setup.cancelWhenPaperRefused"
          words="setup.cancelWhenPaperRefusedWords"
        />
      </SectionPart>
    </>
  );
}
