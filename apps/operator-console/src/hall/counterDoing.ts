import type { HallView } from '@talon/shared';

export type CounterDoing = 'closed' | 'open' | 'paused' | 'called' | 'serving';

/** What a counter does, in one word: its visitor comes before its own state. */
export const counterDoing = ({ status, current }: HallView['counters'][number]): CounterDoing =>
  current?.status ?? status.status;
