import { appointmentId, localTime, newAppointment, serviceDay } from '@talon/shared';
import type { FastifyInstance } from 'fastify';
import { asListed } from '../../appointments/asListed.ts';
import { bookAppointment } from '../../appointments/bookAppointment.ts';
import { importAppointments } from '../../appointments/importAppointments.ts';
import { freshId } from '../../freshId.ts';
import type { HallRuntime } from '../../runtime/hallRuntime.ts';
import type { Stores } from '../../store/openStores.ts';
import { staffOnly } from '../staffOnly.ts';

export interface AppointmentParts {
  readonly stores: Pick<Stores, 'sessions' | 'appointments' | 'inOneTransaction'>;
  readonly runtime: Pick<HallRuntime, 'now'>;
}

/** 5,000 lines. */
const largestFile = 1024 * 1024;
/** As many as help to mend a file; the rest has the same faults. */
const shownFaults = 100;

/**
 * Appointments, for reception and supervisors with `Authorization: Bearer <session>`; PROTOCOL.md, "Appointments". They are
 * personal, therefore asked for a day at a time, never in a view and never kept by a browser.
 *
 * `GET /api/appointments?day=<YYYY-MM-DD>` 200 `{ appointments: ListedAppointment[] }`; without a day, today's.
 * `POST /api/appointments` books one (`NewAppointment`): 201 `{ appointment }`, or 409 with a `BookingFault`.
 * `POST /api/appointments/<id>/cancel` 200 `{ appointment }`; 404 `unknown-appointment`, 409 `appointment-used`.
 * `POST /api/appointments/import` with a file as `text/csv`: 200 `ImportReport`, or 422 `{ code: 'faulty-file', faults, total }`
 * and nothing is booked; `?dryRun=1` books nothing either way.
 */
export function appointmentRoutes(app: FastifyInstance, { stores, runtime }: AppointmentParts): void {
  const { appointments } = stores;
  const forReception = { onRequest: staffOnly(stores.sessions, ['reception', 'supervisor']) };

  app.get<{ Querystring: { day?: unknown } }>('/api/appointments', forReception, (request, reply) => {
    const hall = runtime.now();
    const day = serviceDay.safeParse(
      request.query.day ?? localTime(hall.hubTime, hall.config.timeZone).serviceDay,
    );
    if (!day.success) return reply.code(400).send({ code: 'malformed' });
    const listed = appointments.ofDay(day.data).map((each) => asListed(each, hall));
    return reply.header('cache-control', 'no-store').send({ appointments: listed });
  });

  app.post('/api/appointments', forReception, (request, reply) => {
    const wanted = newAppointment.safeParse(request.body);
    if (!wanted.success) return reply.code(400).send({ code: 'malformed' });
    const booked = bookAppointment(
      { ...wanted.data, externalId: null, bookedBy: null },
      runtime.now(),
      appointments,
      freshId,
    );
    if (!booked.ok) return reply.code(409).send({ code: booked.code });
    return reply.code(201).send({ appointment: booked.appointment });
  });

  app.post<{ Params: { id: string } }>('/api/appointments/:id/cancel', forReception, (request, reply) => {
    const id = appointmentId.safeParse(request.params.id);
    if (!id.success) return reply.code(400).send({ code: 'malformed' });
    appointments.cancel(id.data);
    const after = appointments.withId(id.data);
    if (after === undefined) return reply.code(404).send({ code: 'unknown-appointment' });
    if (after.state === 'arrived') return reply.code(409).send({ code: 'appointment-used' });
    return reply.send({ appointment: after });
  });

  void app.register((scope, _options, ready) => {
    scope.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    scope.post<{ Querystring: { dryRun?: unknown }; Body: unknown }>(
      '/api/appointments/import',
      { ...forReception, bodyLimit: largestFile, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } },
      (request, reply) => {
        if (typeof request.body !== 'string') return reply.code(400).send({ code: 'malformed' });
        const imported = importAppointments(request.body, runtime.now(), appointments, {
          dryRun: request.query.dryRun !== undefined,
          freshId,
          inOneTransaction: stores.inOneTransaction,
        });
        if (imported.ok) return reply.send(imported.report);
        const { faults } = imported;
        return reply
          .code(422)
          .send({ code: 'faulty-file', faults: faults.slice(0, shownFaults), total: faults.length });
      },
    );
    ready();
  });
}
