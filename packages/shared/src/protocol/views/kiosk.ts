import { z } from 'zod';
import { queueId, serviceId } from '../../ids.ts';
import { waitPromise } from '../../model/waitPromise.ts';
import { instant } from '../../time.ts';
import { dayView } from './day.ts';
import { count, head } from './viewHead.ts';

/** What every kiosk shows. Budget: 16 kB. */
export const kioskView = z.object({
  view: z.literal('kiosk'),
  ...head,
  day: dayView,
  queues: z.array(
    z.object({
      queueId,
      waiting: count,
      /** [ESTIMATE-2] "If I came now"; `null`: unknown. */
      wait: waitPromise.nullable(),
      /** [CLOSING-1] Whoever came now would not be served before closing time. */
      closing: z.boolean(),
    }),
  ),
  /** [ISSUE-7] Services whose tickets are used up; `again`: when there will be more today. */
  usedUp: z.array(z.object({ serviceId, again: instant.nullable() })).max(60),
});
export type KioskView = z.infer<typeof kioskView>;
