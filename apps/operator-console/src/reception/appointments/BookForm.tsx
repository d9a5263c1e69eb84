import {
  instantAt,
  serviceDay,
  wallTime,
  type BranchView,
  type NewAppointment,
  type Purpose,
  type Service,
} from '@talon/shared';
import { useState } from 'react';
import { KeyCap } from '../../components/KeyCap.tsx';
import { Field } from '../../components/Field.tsx';
import { useTexts } from '../../texts/useTexts.ts';
import { Choices } from '../issue/Choices.tsx';

interface BookFormProps {
  readonly branch: BranchView;
  readonly service: Service;
  /** The day to begin with, `YYYY-MM-DD`. */
  readonly day: string;
  readonly enabled: boolean;
  readonly onBook: (wanted: NewAppointment) => void;
}

/** When, for whom and for what: a time for somebody who calls or asks at the desk. */
export function BookForm({ branch, service, day: firstDay, enabled, onBook }: BookFormProps) {
  const { t, name } = useTexts();
  const onlyPurpose = service.purposes.length === 1 ? service.purposes[0]?.purpose : undefined;
  const [purpose, setPurpose] = useState<Purpose | undefined>(onlyPurpose);
  const [day, setDay] = useState(firstDay);
  const [time, setTime] = useState('');
  const [who, setWho] = useState('');
  const [phone, setPhone] = useState('');
  const [missing, setMissing] = useState<'purpose' | 'when' | null>(null);

  function book(): void {
    const bookedAt = instantOf(day, time, branch.timeZone);
    if (purpose === undefined) return setMissing('purpose');
    if (bookedAt === undefined) return setMissing('when');
    setMissing(null);
    const said = (text: string) => (text.trim() === '' ? null : text.trim());
    return onBook({ serviceId: service.id, purpose, bookedAt, visitorName: said(who), phone: said(phone) });
  }

  return (
    <form
      className="ticket-form"
      aria-label={t('appointments.newOne')}
      onSubmit={(event) => {
        event.preventDefault();
        book();
      }}
    >
      <div className="ticket-form-fields">
        <div className="form-service">
          <h2>{name(service.name)}</h2>
        </div>
        <Choices
          legend={t('reception.purpose')}
          missing={missing === 'purpose' ? t('reception.purposeMissing') : undefined}
          choices={service.purposes.map((offered) => ({
            value: offered.purpose,
            words: t(`common.${offered.purpose}`),
          }))}
          chosen={purpose}
          onChoose={setPurpose}
        />
        <div className="appointment-when">
          <Field
            name={t('appointments.day')}
            missing={missing === 'when' ? t('appointments.whenMissing') : undefined}
          >
            <input
              type="date"
              className="field-box"
              value={day}
              onChange={({ target }) => setDay(target.value)}
            />
          </Field>
          <Field name={t('appointments.when')}>
            <input
              type="time"
              className="field-box"
              value={time}
              onChange={({ target }) => setTime(target.value)}
            />
          </Field>
        </div>
        <Field name={`${t('appointments.name')} · ${t('appointments.optional')}`}>
          <input
            type="text"
            className="field-box"
            maxLength={100}
            autoComplete="off"
            value={who}
            onChange={({ target }) => setWho(target.value)}
          />
        </Field>
        <Field name={`${t('appointments.phone')} · ${t('appointments.optional')}`}>
          <input
            type="tel"
            className="field-box"
            minLength={3}
            maxLength={30}
            autoComplete="off"
            value={phone}
            onChange={({ target }) => setPhone(target.value)}
          />
        </Field>
      </div>
      <button
        type="submit"
        className="button button-primary issue-button"
        disabled={!enabled}
        aria-keyshortcuts="Enter"
      >
        {t('appointments.bookIt')} <KeyCap name="Enter" />
      </button>
    </form>
  );
}

/** The moment on the clocks of the branch, not of this computer; `undefined` while something is left out. */
function instantOf(day: string, time: string, timeZone: string) {
  const [date, at] = [serviceDay.safeParse(day), wallTime.safeParse(time)];
  return date.success && at.success ? instantAt(date.data, at.data, timeZone) : undefined;
}
