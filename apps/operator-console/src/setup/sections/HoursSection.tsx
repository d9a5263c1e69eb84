import { NumberRule, SwitchRule } from '../fields/Rule.tsx';
import { ExceptionalDays } from './ExceptionalDays.tsx';
import { SectionPart } from './SectionPart.tsx';
import { WeekHours } from './WeekHours.tsx';

/** When the branch is open, and how its day begins and ends. */
export function HoursSection() {
  return (
    <>
      <SectionPart title="setup.weekHours" words="setup.weekHoursWords">
        <WeekHours path={['openingHours']} />
      </SectionPart>
      <SectionPart title="setup.exceptions" words="setup.exceptionsWords">
        <ExceptionalDays path={['exceptions']} />
      </SectionPart>
      <SwitchRule path={['rules', 'daysFollowSchedule']} title="setup.daysFollowSchedule" />
      <NumberRule
        path={['rules', 'lastTicketMinutes']}
        title="setup.lastTicketMinutes"
        unit="setup.minutes"
      />
      <SwitchRule path={['rules', 'closesByForecast']} title="setup.closesByForecast" />
      <NumberRule
        path={['rules', 'dayEndsMinutesAfterClosing']}
        title="setup.dayEndsMinutes"
        unit="setup.minutes"
        whenEmpty="setup.notSet"
      />
    </>
  );
}
