import {
  bookingReference,
  localTime,
  newOwnBooking,
  ownBooking,
  serviceDay,
  type Appointment,
  type BookingReference,
  type OwnAppointment,
  type OwnBookingFault,
} from '@talon/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { asListed } from '../../appointments/asListed.ts';
import { ownAppointments } from '../../appointments/ownAppointments.ts';
import { freshId } from '../../freshId.ts';
import type { HallRuntime } from '../../runtime/hallRuntime.ts';
import type { Stores } from '../../store/openStores.ts';
import { bookingSystemKey, bookingSystemOf, bookingSystemOnly } from '../bookingSystemOnly.ts';

export interface OwnAppointmentParts {
  readonly stores: Pick<Stores, 'devices' | 'appointments'>;
  readonly runtime: Pick<HallRuntime, 'now'>;
  readonly log: Logger;
}

type ByReference = { Params: { reference: string } };

/**
 * [APPOINT-8] What another system has booked, and nobody else's, with `Authorization: Bearer <key>`; PROTOCOL.md,
 * "Appointments of another system".
 *
 * `POST /api/own-appointments` books: 201 `{ appointment }`, 200 where the same was booked before.
 * `GET /api/own-appointments?day=<YYYY-MM-DD>` 200 `{ appointments }`; without a day, today's.
 * `GET /api/own-appointments/<reference>` and `PUT` with the whole of it anew, `POST …/<reference>/cancel`: 200 `{ appointment }`.
 *
 * Otherwise 400 `{ code: 'malformed', fields }`, 404 `unknown-appointment`, 409 with an `OwnBookingFault`, and what
 * `bookingSystemOnly` answers.
 */
export function ownAppointmentRoutes(
  app: FastifyInstance,
  { stores, runtime, log }: OwnAppointmentParts,
): void {
  const ownOf = (request: FastifyRequest) =>
    ownAppointments(bookingSystemOf(request), stores.appointments, freshId);
  const told = (appointment: Appointment) => asTold(asListed(appointment, runtime.now()));

  void app.register((scope, _options, ready) => {
    scope.decorateRequest(bookingSystemKey, null);
    scope.addHook('onRequest', bookingSystemOnly(stores.devices, log));
    // Personal: no browser and no proxy keeps it.
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));

    scope.get<{ Querystring: { day?: unknown } }>('/api/own-appointments', (request, reply) => {
      const { config, hubTime } = runtime.now();
      const day = serviceDay.safeParse(request.query.day ?? localTime(hubTime, config.timeZone).serviceDay);
      if (!day.success) return malformed(reply, ['day']);
      return reply.send({ appointments: ownOf(request).ofDay(day.data).map(told) });
    });

    scope.post('/api/own-appointments', (request, reply) => {
      const asked = newOwnBooking.safeParse(request.body);
      if (!asked.success) return malformed(reply, fieldsOf(asked.error));
      const { reference, ...wanted } = asked.data;
      const booked = ownOf(request).book(reference, wanted, runtime.now());
      if (!booked.ok) return refused(reply, booked.code);
      return reply.code(booked.isNew ? 201 : 200).send({ appointment: told(booked.appointment) });
    });

    scope.get<ByReference>('/api/own-appointments/:reference', (request, reply) => {
      const found = ownOf(request).find(referenceOf(request));
      return found === undefined
        ? refused(reply, 'unknown-appointment')
        : reply.send({ appointment: told(found) });
    });

    scope.put<ByReference>('/api/own-appointments/:reference', (request, reply) => {
      const asked = ownBooking.safeParse(request.body);
      if (!asked.success) return malformed(reply, fieldsOf(asked.error));
      const changed = ownOf(request).change(referenceOf(request), asked.data, runtime.now());
      if (!changed.ok) return refused(reply, changed.code);
      return reply.send({ appointment: told(changed.appointment) });
    });

    scope.post<ByReference>('/api/own-appointments/:reference/cancel', (request, reply) => {
      const cancelled = ownOf(request).cancel(referenceOf(request), runtime.now());
      if (!cancelled.ok) return refused(reply, cancelled.code);
      return reply.send({ appointment: told(cancelled.appointment) });
    });
    ready();
  });
}

/** What is no reference of anybody's is one that is not known. */
const referenceOf = ({ params: { reference } }: FastifyRequest<ByReference>): BookingReference => reference;

function asTold({
  externalId,
  code,
  serviceId,
  purpose,
  bookedAt,
  visitorName,
  phone,
  state,
}: ReturnType<typeof asListed>): OwnAppointment {
  const reference = bookingReference.parse(externalId);
  return {
    reference,
    code,
    serviceId,
    purpose,
    bookedAt: new Date(bookedAt).toISOString(),
    visitorName,
    phone,
    state,
  };
}

const refused = (reply: FastifyReply, code: OwnBookingFault) =>
  reply.code(code === 'unknown-appointment' ? 404 : 409).send({ code });

const malformed = (reply: FastifyReply, fields: readonly string[]) =>
  reply.code(400).send({ code: 'malformed', fields });

/** Which fields are missing, wrong or unknown; none where it is no object at all. */
const fieldsOf = ({ issues }: z.ZodError): readonly string[] => [
  ...new Set(
    issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String))),
  ),
];
