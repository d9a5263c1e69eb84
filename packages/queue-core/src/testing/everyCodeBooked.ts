import {
  appointmentCode,
  appointmentId,
  instantAt,
  minute,
  purposes,
  type Appointment,
  type BranchConfig,
} from '@talon/shared';
import type { AppointmentLookup } from '../decision.ts';

/**
 * A book of appointments for random days, in which every code is booked: its first four digits are the minute of the
 * day, the last two say for which service; some were cancelled.
 */
export function everyCodeBooked({ services, timeZone }: BranchConfig): AppointmentLookup {
  return (wanted, day): Appointment | undefined => {
    const code = 'code' in wanted ? wanted.code : wanted.appointmentId.slice('booked-'.length);
    const [minuteOfDay, kind] = [Number(code.slice(0, 4)), Number(code.slice(4))];
    const midnight = instantAt(day, '00:00', timeZone);
    const service = services[kind % services.length];
    if (midnight === undefined || service === undefined) return undefined;
    return {
      appointmentId: appointmentId.parse(`booked-${code}`),
      code: appointmentCode.parse(code),
      serviceId: service.id,
      purpose:
        kind % 17 === 0 ? (purposes[kind % 3] ?? 'submit') : (service.purposes[0]?.purpose ?? 'submit'),
      bookedAt: midnight + minuteOfDay * minute,
      visitorName: null,
      phone: null,
      externalId: null,
      bookedBy: null,
      state: kind % 11 === 0 ? 'cancelled' : 'booked',
    };
  };
}
