import { z } from 'zod';
import { queueId } from '../../ids.ts';
import { count, head } from './viewHead.ts';
import { visitInHall } from './visits.ts';

/** Who is in the hall for one queue: at its counters first, then in the order of arrival. Budget: 64 kB. */
export const queueView = z.object({
  view: z.literal('queue'),
  ...head,
  queueId,
  total: count,
  first: z.array(visitInHall).max(100),
});
export type QueueView = z.infer<typeof queueView>;
