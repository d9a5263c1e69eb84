import { z } from 'zod';

// zod probes `new Function`, which the page's content security policy forbids; imported before any schema is made.
z.config({ jitless: true });
