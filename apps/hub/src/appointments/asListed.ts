import { localTime, type Appointment, type ListedAppointment } from '@talon/shared';
import { dayOf, type BookingContext } from './bookAppointment.ts';

/** [APPOINT-6] Nothing is written for who did not come: the day is over, that is all. */
export function asListed(appointment: Appointment, { config, hubTime }: BookingContext): ListedAppointment {
  const isOver = dayOf(appointment.bookedAt, config) < localTime(hubTime, config.timeZone).serviceDay;
  return isOver && appointment.state === 'booked' ? { ...appointment, state: 'missed' } : appointment;
}
