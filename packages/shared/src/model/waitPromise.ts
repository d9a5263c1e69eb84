import { z } from 'zod';

/** Whole minutes, both ends included. */
const minutes = z
  .strictObject({ from: z.number().int().nonnegative(), to: z.number().int().nonnegative() })
  .refine((range) => range.from <= range.to, { message: 'from must not be above to' });

/**
 * [ESTIMATE-1] How long somebody will wait, as far as the hub knows: half of such waits lie in `likely`, nine of ten in
 * `nearlyAll`. Where nothing is known there is no promise (`null` on the wire), never a guess.
 */
export const waitPromise = z.strictObject({ likely: minutes, nearlyAll: minutes });
export type WaitPromise = z.infer<typeof waitPromise>;
