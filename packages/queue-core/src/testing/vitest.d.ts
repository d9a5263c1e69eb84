import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many seeded days of 10,000 commands: 12 in `npm test`, more in `npm run test:long`. */
    readonly randomDays: number;
  }
}
