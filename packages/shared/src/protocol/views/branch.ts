import { z } from 'zod';
import { branchId, hallId, queueId } from '../../ids.ts';
import { branchConfigShape, priorityClass, service, workProfile } from '../../model/branchConfig.ts';
import { hallRules } from '../../model/hallRules.ts';
import { locale } from '../../model/locale.ts';
import { ticketNumber } from '../../model/ticket.ts';
import { head } from './viewHead.ts';

/**
 * The branch as it is set up: names in all languages, places, services. Large, and sent only when the configuration
 * changes; the other views refer to it by id.
 */
export const branchView = z.object({
  view: z.literal('branch'),
  ...head,
  branchId,
  name: branchConfigShape.shape.name,
  timeZone: z.string(),
  publicBaseUrl: z.string(),
  languages: z.array(locale),
  openingHours: branchConfigShape.shape.openingHours,
  exceptions: branchConfigShape.shape.exceptions,
  halls: branchConfigShape.shape.halls,
  counters: branchConfigShape.shape.counters,
  serviceAreas: branchConfigShape.shape.serviceAreas,
  services: z.array(service),
  mostAsked: branchConfigShape.shape.mostAsked,
  queues: z.array(
    z.object({
      id: queueId,
      name: branchConfigShape.shape.name,
      letter: ticketNumber.shape.letter,
      hallId,
      /** Numbers of the counters that serve this queue, ascending: what the paper says under "where". */
      counterNumbers: z.array(z.number().int()),
    }),
  ),
  priorityClasses: z.array(
    priorityClass.pick({ id: true, name: true, rank: true, proofs: true, atKiosk: true, oncePerDay: true }),
  ),
  workProfiles: z.array(workProfile.pick({ id: true, name: true })),
  kiosks: branchConfigShape.shape.kiosks,
  boards: branchConfigShape.shape.boards,
  counterSigns: branchConfigShape.shape.counterSigns,
  printStations: branchConfigShape.shape.printStations,
  /** [APPOINT-8] So that the reception says who has booked. */
  bookingSystems: branchConfigShape.shape.bookingSystems,
  outcomes: branchConfigShape.shape.outcomes,
  pauseReasons: branchConfigShape.shape.pauseReasons,
  parkReasons: branchConfigShape.shape.parkReasons,
  pickReasons: branchConfigShape.shape.pickReasons,
  /** [APPOINT-1] `null`: no times are booked here. */
  appointments: hallRules.shape.appointments,
});
export type BranchView = z.infer<typeof branchView>;
