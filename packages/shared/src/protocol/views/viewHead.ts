import { z } from 'zod';
import { instant } from '../../time.ts';
import { revision } from '../reply.ts';

/** How many. */
export const count = z.number().int().nonnegative();

/** Every view is whole and says how old it is. */
export const head = { revision, hubTime: instant };
