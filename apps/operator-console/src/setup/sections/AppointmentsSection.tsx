import { faultPath } from '@talon/shared';
import { useTexts } from '../../texts/useTexts.ts';
import { NumberRule, SwitchRule, TitledRule } from '../fields/Rule.tsx';
import { useDraft, useField } from '../useSetup.ts';
import '../../components/Field.css';
import '../fields/boxes.css';

const classPath = ['rules', 'appointments', 'priorityClassId'];

/** The class is for a person to choose: any guess would give somebody a precedence. */
const bookedOrNot = { on: { earlyMinutes: 15, lateMinutes: 5 }, off: null };

/** How booked times and the live queue go together. */
export function AppointmentsSection() {
  const { rules } = useDraft();
  return (
    <>
      <SwitchRule path={['rules', 'appointments']} title="setup.appointments" values={bookedOrNot} />
      {rules.appointments !== null && (
        <>
          <NumberRule
            path={['rules', 'appointments', 'earlyMinutes']}
            title="setup.earlyMinutes"
            unit="setup.minutes"
          />
          <NumberRule
            path={['rules', 'appointments', 'lateMinutes']}
            title="setup.lateMinutes"
            unit="setup.minutes"
          />
          <ClassRule />
        </>
      )}
    </>
  );
}

function ClassRule() {
  const { t, name } = useTexts();
  const { priorityClasses } = useDraft();
  const { value, set } = useField(classPath);
  const chosen = typeof value === 'string' ? value : '';
  return (
    <TitledRule path={classPath} title="setup.appointmentClass">
      {({ titleId, describedBy }) => (
        <select
          className="field-box setup-select"
          data-path={faultPath(classPath)}
          aria-labelledby={titleId}
          aria-describedby={describedBy}
          value={chosen}
          onChange={({ target }) => set(target.value)}
        >
          {!priorityClasses.some(({ id }) => id === value) && (
            <option value={chosen}>{chosen === '' ? t('setup.appointmentClassChoose') : chosen}</option>
          )}
          {priorityClasses.map((each) => (
            <option key={each.id} value={each.id}>
              {name(each.name)}
            </option>
          ))}
        </select>
      )}
    </TitledRule>
  );
}
