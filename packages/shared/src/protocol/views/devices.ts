import { z } from 'zod';
import { deviceId } from '../../ids.ts';
import { deviceKind } from '../../model/branchConfig.ts';
import { instant } from '../../time.ts';
import { printerCondition } from '../commands.ts';
import { head } from './viewHead.ts';

/** The machines of the branch: whether they are there, and how their printers are. Budget: 32 kB. */
export const devicesView = z.object({
  view: z.literal('devices'),
  ...head,
  devices: z.array(
    z.object({
      deviceId,
      kind: deviceKind,
      connected: z.boolean(),
      /** Connected since, or last seen; `null`: not seen since the hub started. */
      since: instant.nullable(),
      /** What its printer said last, and since when; `null` for machines without one, and before its first word. */
      printer: z.object({ condition: printerCondition, since: instant }).nullable(),
    }),
  ),
});
export type DevicesView = z.infer<typeof devicesView>;
