import { z } from 'zod';

/** Where a hub dies: the n-th time that it ends a step of a turn, or is about to run a statement; `null` for nowhere. */
export const crashPoint = z
  .discriminatedUnion('at', [
    z.object({
      at: z.literal('phase'),
      phase: z.enum(['decided', 'appended', 'swapped', 'answered', 'published']),
      nth: z.number(),
    }),
    z.object({ at: z.literal('statement'), statement: z.string(), nth: z.number() }),
  ])
  .nullable();
export type CrashPoint = z.infer<typeof crashPoint>;

const phases = ['decided', 'appended', 'swapped', 'answered', 'published'] as const;
const statements = [
  'BEGIN IMMEDIATE',
  'INSERT INTO journal',
  'INSERT INTO reply',
  'UPDATE journal_head',
  'COMMIT',
] as const;

/** Twenty-five points around append, swap and reply: the first times and, under load, later ones. */
export const chosenPoints: readonly NonNullable<CrashPoint>[] = [
  ...phases.flatMap((phase) => [1, 9, 31].map((nth) => ({ at: 'phase' as const, phase, nth }))),
  ...statements.flatMap((statement) => [2, 14].map((nth) => ({ at: 'statement' as const, statement, nth }))),
];
