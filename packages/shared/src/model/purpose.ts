import { z } from 'zod';

/** Why a visitor comes for a service: to ask, to hand in, or to take away what is ready. */
export const purposes = ['consult', 'submit', 'collect'] as const;
export const purpose = z.enum(purposes);
export type Purpose = z.infer<typeof purpose>;
