import { useTexts } from '../../texts/useTexts.ts';
import { NumberBox } from '../fields/NumberBox.tsx';
import { NumberRule, RuleFrame, SwitchRule } from '../fields/Rule.tsx';
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
        <NumberRule path={['rules', 'maximumCalls']} title="setup.maximumCalls" unit="setup.times" />
        <NumberRule
          path={['rules', 'secondsBetweenCalls']}
          title="setup.secondsBetweenCalls"
          unit="setup.seconds"
        />
        <NumberRule
          path={['rules', 'automaticCallAfterSeconds']}
          title="setup.automaticCall"
          unit="setup.seconds"
          whenEmpty="setup.never"
        />
        <NumberRule path={['rules', 'undoSeconds']} title="setup.undoSeconds" unit="setup.seconds" />
      </SectionPart>
      <SectionPart title="setup.moveNoShow">
        <NumberRule path={['rules', 'noShowAfter', 'calls']} title="setup.noShowCalls" unit="setup.times" />
        <NumberRule
          path={['rules', 'noShowAfter', 'seconds']}
          title="setup.noShowSeconds"
          unit="setup.seconds"
          whenEmpty="setup.notSet"
        />
        <NumberRule
          path={['rules', 'noShowBySelfAfterSeconds']}
          title="setup.noShowBySelf"
          unit="setup.seconds"
          whenEmpty="setup.never"
        />
        <SwitchRule
          path={['rules', 'noShowReturn']}
          title="setup.noShowReturn"
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
          unit="setup.minutes"
          whenEmpty="setup.never"
        />
        {parkReasons.map((reason, at) => (
          <RuleFrame
            key={reason.id}
            path={['parkReasons', at]}
            title={name(reason.name)}
            words={t('setup.parkReasonReturnWords')}
            deep
          >
            {({ describedBy }) => (
              <>
                <NumberBox
                  path={['parkReasons', at, 'returnAfterMinutes']}
                  label={`${name(reason.name)}, ${t('setup.parkReasonReturn')}`}
                  describedBy={describedBy}
                  empty={null}
                  placeholder="–"
                />
                <span className="setup-unit">{t('setup.minutes')}</span>
              </>
            )}
          </RuleFrame>
        ))}
        <SwitchRule path={['rules', 'transferKeepsPlace']} title="setup.transferKeepsPlace" />
        <SwitchRule path={['rules', 'cancelWhenPaperRefused']} title="setup.cancelWhenPaperRefused" />
      </SectionPart>
    </>
  );
}
