import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many generated days of 10,000 commands: 20 in `npm test`, more in `npm run test:long`. */
    readonly randomDays: number;
    /** The one day that is run again, and how far it was shrunk; `null` for all. */
    readonly replayedDay: { readonly day: number; readonly path: string } | null;
  }
}
