import { z } from 'zod';

// zod probes `new Function` when a schema is made; in a page with a strict CSP that is a logged violation. Must run
// before the first schema: index.ts imports this file first.
z.config({ jitless: true });
