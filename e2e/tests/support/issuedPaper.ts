import { journalEvents, readQrCode } from '@talon/demo-hall';
import { formatTicket } from '@talon/shared';
import { ticketRaster, type TicketPaper } from '@talon/ticket-print';
import type { Job } from '@talon/virtual-printer';
import { demoBranch, expect } from './fixtures.ts';
import { dotsApart } from './paperDots.ts';

interface Said {
  readonly copy: boolean;
  readonly peopleBefore: number;
}

/** A few: see `dotsApart`. */
const same = 50;
/** The line «Копія талона» alone is more. */
const different = 1000;

/**
 * Checks the paper in a visitor's hand: it leads to the visit, shows its number, service, purpose, place and time, and
 * says that it is a copy or does not.
 */
export async function expectPaperOf(dataFolder: string, number: string, job: Job, said: Said): Promise<void> {
  const paper = paperOf(dataFolder, number, said);
  expect(job.warnings).toEqual([]);
  expect(await readQrCode(job.png)).toBe(paper.publicUrl);
  const apart = (copy: boolean) => dotsApart(job.png, ticketRaster({ ...paper, copy }, 576));
  expect(await apart(said.copy), `paper of ${number}, copy: ${said.copy}`).toBeLessThan(same);
  expect(await apart(!said.copy), `paper of ${number}, copy: ${!said.copy}`).toBeGreaterThan(different);
}

/** What must be on the paper, put together from the journal and the configuration. */
function paperOf(dataFolder: string, number: string, said: Said): TicketPaper {
  const [issued] = journalEvents(dataFolder).flatMap(({ at, body }) =>
    body.type === 'ticketIssued' && formatTicket(body.ticket) === number ? [{ ...body, at }] : [],
  );
  const service = demoBranch.services.find(({ id }) => id === issued?.serviceId);
  const hall = demoBranch.halls.find(({ id }) => id === issued?.hallId);
  if (issued === undefined || service === undefined || hall === undefined)
    throw new Error(`no ticket ${number} was issued`);
  const profiles = demoBranch.workProfiles.filter(({ queueIds }) => queueIds.includes(issued.queueId));
  const counters = demoBranch.counters.filter(({ workProfileId }) =>
    profiles.some(({ id }) => id === workProfileId),
  );
  const { language } = issued;
  return {
    language,
    branchName: demoBranch.name[language],
    ticket: issued.ticket,
    serviceName: service.name[language],
    purpose: service.purposes.length > 1 ? issued.purpose : null,
    place: {
      floor: hall.floor,
      hallName: hall.name[language],
      counterNumbers: counters.map((counter) => counter.number),
    },
    // A copy says what is left by now; in an empty hall nothing is known.
    wait: said.copy ? null : issued.wait,
    issuedAt: issued.at,
    appointment: issued.appointment,
    timeZone: demoBranch.timeZone,
    publicUrl: `${demoBranch.publicBaseUrl}/t/${issued.publicToken}`,
    ...said,
  };
}
