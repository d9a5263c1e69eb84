import { z } from 'zod';
import { operatorId } from '../../ids.ts';
import { role } from '../handshake.ts';
import { head } from './viewHead.ts';

/** Who works here: names to the ids in other views. */
export const staffView = z.object({
  view: z.literal('staff'),
  ...head,
  staff: z.array(z.object({ operatorId, name: z.string(), role })),
});
export type StaffView = z.infer<typeof staffView>;
