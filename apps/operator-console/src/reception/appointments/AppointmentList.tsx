import type { AppointmentId, BranchView, ListedAppointment, ServiceDay } from '@talon/shared';
import { CalendarPlus, FileUp } from 'lucide-react';
import { useState } from 'react';
import { SearchBox } from '../../components/SearchBox.tsx';
import { useTexts } from '../../texts/useTexts.ts';
import { matching } from './matching.ts';
import '../../components/Field.css';

interface AppointmentListProps {
  readonly branch: BranchView;
  readonly day: ServiceDay;
  readonly listed: readonly ListedAppointment[];
  readonly chosen: AppointmentId | null;
  readonly onDay: (day: string) => void;
  readonly onChoose: (appointmentId: AppointmentId) => void;
  readonly onBook: () => void;
  readonly onImport: () => void;
}

/** The appointments of a day in the order of their times, found by half a name, a code or a telephone. */
export function AppointmentList(props: AppointmentListProps) {
  const { branch, day, listed, chosen, onDay, onChoose, onBook, onImport } = props;
  const { t, name, clock } = useTexts();
  const [typed, setTyped] = useState('');
  const found = matching(listed, typed);
  const services = new Map(branch.services.map((service) => [service.id, name(service.name)]));
  return (
    <section className="appointment-list" aria-label={t('appointments.list')}>
      <div className="appointment-tools">
        <label className="appointment-day">
          <span className="field-name">{t('appointments.day')}</span>
          <input
            type="date"
            className="field-box"
            value={day}
            onChange={({ target }) => onDay(target.value)}
          />
        </label>
        <button type="button" className="button" onClick={onBook}>
          <CalendarPlus aria-hidden="true" size={20} /> {t('appointments.book')}
        </button>
        <button type="button" className="button" onClick={onImport}>
          <FileUp aria-hidden="true" size={20} /> {t('appointments.import')}
        </button>
      </div>
      <SearchBox
        data-tab-focus
        label={t('appointments.search')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ code }) => {
          const [first] = found;
          if ((code === 'Enter' || code === 'NumpadEnter') && first !== undefined)
            onChoose(first.appointmentId);
        }}
      />
      <div className="appointment-rows">
        {found.length === 0 && (
          <p className="panel-none" role="status">
            {t(listed.length === 0 ? 'appointments.none' : 'appointments.noneFound')}
          </p>
        )}
        <ul>
          {found.map(({ appointmentId, bookedAt, visitorName, code, serviceId, state }) => (
            <li key={appointmentId}>
              <button
                type="button"
                className="appointment-row"
                aria-pressed={appointmentId === chosen}
                onClick={() => onChoose(appointmentId)}
              >
                <span className="appointment-time">{clock(bookedAt)}</span>
                <span className="appointment-who">
                  {visitorName ?? t('appointments.noName')}
                  <small>{services.get(serviceId) ?? serviceId}</small>
                </span>
                <span className="appointment-code">{code}</span>
                <span className={`appointment-state appointment-state-${state}`}>
                  {t(`appointments.state-${state}`)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
