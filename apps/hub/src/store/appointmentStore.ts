import type { AppointmentLookup } from '@talon/queue-core';
import type { Appointment, AppointmentId, DeviceId, ServiceDay } from '@talon/shared';
import type Database from 'better-sqlite3';
import { writing } from './storeErrors.ts';

/**
 * [APPOINT-7] The book of appointments. That somebody has arrived is written with the ticket, see `personalTables`.
 *
 * `day` is always the service day of `bookedAt`. Writing throws DiskFullError when there is no room: nothing was written.
 */
export interface AppointmentStore {
  readonly find: AppointmentLookup;
  withId(appointmentId: AppointmentId): Appointment | undefined;
  /** By what the system that has booked it calls it; `null`: a file of the reception's. */
  withExternalId(externalId: string, bookedBy: DeviceId | null): Appointment | undefined;
  /** Whatever its state; a code is used once in a day. */
  withCode(day: ServiceDay, code: string): Appointment | undefined;
  /** In the order of the booked times. */
  ofDay(day: ServiceDay): readonly Appointment[];
  add(appointment: Appointment, day: ServiceDay): void;
  /** Books another time or service, or corrects the name; nothing of one that has arrived or was cancelled. */
  change(appointment: Appointment, day: ServiceDay): void;
  /** Nothing of one that has arrived. */
  cancel(appointmentId: AppointmentId): void;
  /** Erases what is personal in all of the days before `day`. Returns how many had something. */
  erasePersonalBefore(day: ServiceDay): number;
}

const columns = `appointment_id AS appointmentId, code, service_id AS serviceId, purpose, booked_at AS bookedAt,
  visitor_name AS visitorName, phone, external_id AS externalId,
  booked_by AS bookedBy, state`;

export function appointmentStore(database: Database.Database): AppointmentStore {
  const select = (where: string) =>
    database.prepare<(string | null)[], Appointment>(`SELECT ${columns} FROM appointment WHERE ${where}`);
  const byId = select('appointment_id = ?');
  const byCodeNear = select(
    // Of this day before all others, then of the nearest day.
    `code = ? ORDER BY service_day <> ?, abs(julianday(service_day) - julianday(?)) LIMIT 1`,
  );
  const byCode = select('service_day = ? AND code = ?');
  const byExternalId = select('external_id = ? AND booked_by IS ?');
  const ofDay = select('service_day = ? ORDER BY booked_at, code');
  const insert = database.prepare(
    `INSERT INTO appointment (appointment_id, service_day, code, service_id, purpose, booked_at, visitor_name, phone,
       external_id, booked_by, state)
     VALUES (@appointmentId, @day, @code, @serviceId, @purpose, @bookedAt, @visitorName, @phone, @externalId, @bookedBy,
       @state)`,
  );
  const update = database.prepare(
    `UPDATE appointment SET service_day = @day, code = @code, service_id = @serviceId, purpose = @purpose,
       booked_at = @bookedAt, visitor_name = @visitorName, phone = @phone, external_id = @externalId
     WHERE appointment_id = @appointmentId AND state = 'booked'`,
  );
  const cancel = database.prepare(
    "UPDATE appointment SET state = 'cancelled' WHERE appointment_id = ? AND state = 'booked'",
  );
  const erase = database.prepare(
    `UPDATE appointment SET visitor_name = NULL, phone = NULL, external_id = NULL
     WHERE service_day < ? AND coalesce(visitor_name, phone, external_id) IS NOT NULL`,
  );

  return {
    find: (wanted, day) =>
      'code' in wanted ? byCodeNear.get(wanted.code, day, day) : byId.get(wanted.appointmentId),
    withId: (id) => byId.get(id),
    withExternalId: (externalId, bookedBy) => byExternalId.get(externalId, bookedBy),
    withCode: (day, code) => byCode.get(day, code),
    ofDay: (day) => ofDay.all(day),
    add: (appointment, day) => void writing(() => insert.run({ ...appointment, day })),
    change: (appointment, day) => void writing(() => update.run({ ...appointment, day })),
    cancel: (appointmentId) => void writing(() => cancel.run(appointmentId)),
    erasePersonalBefore: (day) => writing(() => erase.run(day)).changes,
  };
}
