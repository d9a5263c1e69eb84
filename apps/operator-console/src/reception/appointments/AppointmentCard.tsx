import {
  minute,
  type AppointmentRules,
  type BranchView,
  type ListedAppointment,
  type Locale,
  type Payload,
} from '@talon/shared';
import { useState } from 'react';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useTexts } from '../../texts/useTexts.ts';
import { Choices } from '../issue/Choices.tsx';
import { PrinterChoice } from '../print/PrinterChoice.tsx';
import { usePrinterPick } from '../print/usePrinterPick.ts';

interface AppointmentCardProps {
  readonly branch: BranchView;
  readonly rules: AppointmentRules;
  readonly appointment: ListedAppointment;
  readonly isToday: boolean;
  /** Whether tickets can be issued now. */
  readonly enabled: boolean;
  /** @returns whether the ticket was issued */
  readonly onCheckIn: (payload: Payload<'checkIn'>) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** One appointment: who, when and what for, and the ticket for whoever has come for it. */
export function AppointmentCard(props: AppointmentCardProps) {
  const { branch, rules, appointment, isToday, enabled, onCheckIn, onCancel } = props;
  const { appointmentId, bookedAt, code, visitorName, phone, serviceId, purpose, bookedBy, state } =
    appointment;
  const { t, name, clock } = useTexts();
  const [language, setLanguage] = useState<Locale>('uk');
  const printer = usePrinterPick(branch);
  const [isMissing, setMissing] = useState(false);
  const service = branch.services.find(({ id }) => id === serviceId);
  const system = branch.bookingSystems.find(({ id }) => id === bookedBy);

  async function checkIn(): Promise<void> {
    const { pick } = printer;
    if (pick === null) return setMissing(true);
    const printing = pick === 'no-paper' ? {} : { printerId: pick };
    if (await onCheckIn({ appointment: { appointmentId }, language, ...printing })) printer.used(pick);
    return undefined;
  }

  return (
    <form
      className="ticket-form"
      aria-label={visitorName ?? code}
      onSubmit={(event) => {
        event.preventDefault();
        void checkIn();
      }}
    >
      <div className="ticket-form-fields">
        <div className="form-service">
          <h2>
            {clock(bookedAt)} · {visitorName ?? t('appointments.noName')}
          </h2>
          <p className="queue-place">
            {service === undefined ? serviceId : name(service.name)} · {t(`common.${purpose}`)}
          </p>
        </div>
        <dl className="appointment-facts">
          <dt>{t('appointments.code')}</dt>
          <dd className="appointment-big-code">{code}</dd>
          {phone !== null && (
            <>
              <dt>{t('appointments.phone')}</dt>
              <dd>{phone}</dd>
            </>
          )}
          {bookedBy !== null && (
            <>
              <dt>{t('appointments.bookedBy')}</dt>
              <dd>{system === undefined ? bookedBy : name(system.name)}</dd>
            </>
          )}
          <dt>{t('appointments.window')}</dt>
          <dd>
            {isToday
              ? t('appointments.windowTimes', {
                  from: clock(bookedAt - rules.earlyMinutes * minute),
                  to: clock(bookedAt + rules.lateMinutes * minute),
                })
              : t('appointments.otherDay')}
          </dd>
        </dl>
        {state === 'booked' && isToday && (
          <>
            <Choices
              legend={t('reception.visitorLanguage')}
              choices={branch.languages.map((each) => ({
                value: each,
                words: t(`reception.language-${each}`),
              }))}
              chosen={language}
              onChoose={setLanguage}
            />
            <PrinterChoice
              branch={branch}
              pick={printer.pick}
              onPick={printer.choose}
              isMissing={isMissing && printer.pick === null}
              alsoNoPaper
            />
          </>
        )}
        {state !== 'booked' && (
          <p className={`appointment-state appointment-state-${state}`}>{t(`appointments.state-${state}`)}</p>
        )}
      </div>
      {state === 'booked' && (
        <div className="appointment-answers">
          <button type="button" className="button" onClick={onCancel}>
            {t('appointments.cancel')}
          </button>
          {isToday && (
            <button
              type="submit"
              className="button button-primary"
              disabled={!enabled}
              aria-keyshortcuts="Enter"
            >
              {t('reception.issue')} <KeyCap name="Enter" />
            </button>
          )}
        </div>
      )}
    </form>
  );
}
