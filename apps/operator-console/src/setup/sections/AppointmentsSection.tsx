import { faultPath } from '@talon/shared';
import { useTexts } from '../../texts/useTexts.ts';
import { NumberRule, RuleFrame, SwitchRule } from '../fields/Rule.tsx';
import { useDraft, useField } from '../useSetup.ts';

const classPath = ['rules', 'appointments', 'priorityClassId'];

/** How booked times and the live queue go together. */
export function AppointmentsSection() {
  const { rules, priorityClasses } = useDraft();
  const highest = priorityClasses.toSorted((a, b) => b.rank - a.rank)[0];
  return (
    <>
      <SwitchRule
        path={['rules', 'appointments']}
        title="setup.appointments"
        words="setup.appointmentsWords"
        values={{ on: { earlyMinutes: 15, lateMinutes: 5, priorityClassId: highest?.id }, off: null }}
      />
      {rules.appointments !== null && (
        <>
          <NumberRule
            path={['rules', 'appointments', 'earlyMinutes']}
            title="setup.earlyMinutes"
            words="setup.earlyMinutesWords"
            unit="setup.minutes"
          />
          <NumberRule
            path={['rules', 'appointments', 'lateMinutes']}
            title="setup.lateMinutes"
            words="setup.lateMinutesWords"
            unit="setup.minutes"
          />
          <ClassRule />
        </>
      )}
    </>
  );
}

function ClassRule() {
  const { name } = useTexts();
  const { priorityClasses } = useDraft();
  const { value, set } = useField(classPath);
  return (
    <RuleFrame path={classPath} title="setup.appointmentClass" words="setup.appointmentClassWords">
      {({ titleId, describedBy }) => (
        <select
          className="field-box setup-select"
          data-path={faultPath(classPath)}
          aria-labelledby={titleId}
          aria-describedby={describedBy}
          value={String(value)}
          onChange={({ target }) => set(target.value)}
        >
          {!priorityClasses.some(({ id }) => id === value) && (
            <option value={String(value)}>{String(value)}</option>
          )}
          {priorityClasses.map((each) => (
            <option key={each.id} value={each.id}>
              {name(each.name)}
            </option>
          ))}
        </select>
      )}
    </RuleFrame>
  );
}
