import {
  purpose,
  ticketNumber,
  instant,
  locale,
  type BranchView,
  type Locale,
  type Purpose,
  type Result,
  type ServiceId,
  waitPromise,
} from '@talon/shared';
import { z } from 'zod';

/**
 * What is on one paper: facts, and names already in the visitor's language. Our own sentences are added by the
 * layout. A schema, because a kiosk keeps the paper on disk until it is printed.
 */
export const ticketPaper = z.object({
  language: locale,
  branchName: z.string(),
  ticket: ticketNumber,
  serviceName: z.string(),
  /** `null` where the service left no choice. */
  purpose: purpose.nullable(),
  /** Where to go; `null` when the configuration does not know the hall any more. */
  place: z
    .object({
      floor: z.number().int(),
      hallName: z.string(),
      /** Ascending; empty when no counter serves the queue. */
      counterNumbers: z.array(z.number().int()),
    })
    .nullable(),
  peopleBefore: z.number().int(),
  /** [ESTIMATE-1] How long it takes, or on a copy how long it still takes; `null`: unknown. */
  wait: waitPromise.nullable().default(null),
  issuedAt: instant,
  /** [APPOINT-2] The booked time; `inTime: false`: came too late for it. */
  appointment: z.object({ bookedAt: instant, inTime: z.boolean() }).nullable().default(null),
  /** IANA name; the time on the paper is the wall time of the branch. */
  timeZone: z.string(),
  /** What the QR says: the visit's public address. */
  publicUrl: z.string(),
  /** Printed again with the same number. */
  copy: z.boolean(),
});
export type TicketPaper = z.infer<typeof ticketPaper>;

/** What the visitor touched. */
export interface TicketRequest {
  readonly serviceId: ServiceId;
  readonly purpose: Purpose;
  readonly language: Locale;
}

/** The paper for a ticket that was just issued, with names from the branch as it is set up now. */
export function paperOf(
  branch: BranchView,
  { serviceId, purpose, language }: TicketRequest,
  issued: Result<'issueTicket'>,
  appointment: TicketPaper['appointment'] = null,
): TicketPaper {
  const service = branch.services.find(({ id }) => id === serviceId);
  const queue = branch.queues.find(({ id }) => id === issued.queueId);
  const hall = branch.halls.find(({ id }) => id === issued.hallId);
  return {
    language,
    branchName: branch.name[language],
    ticket: issued.ticket,
    // The configuration may have changed between touch and paper: then the queue's name is the next best.
    serviceName: (service ?? queue)?.name[language] ?? '',
    purpose: service !== undefined && service.purposes.length > 1 ? purpose : null,
    place:
      hall === undefined
        ? null
        : { floor: hall.floor, hallName: hall.name[language], counterNumbers: queue?.counterNumbers ?? [] },
    peopleBefore: issued.peopleBefore,
    wait: issued.wait,
    issuedAt: issued.issuedAt,
    appointment,
    timeZone: branch.timeZone,
    publicUrl: `${branch.publicBaseUrl}/t/${issued.publicToken}`,
    copy: false,
  };
}
