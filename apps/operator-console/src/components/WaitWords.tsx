import type { Instant } from '@talon/shared';
import { useNow } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';

interface WaitWordsProps {
  readonly since: Instant;
  /** The hub's time of the view that told `since`. */
  readonly shownAt: Instant;
  /** [PAUSE-3] When the wait stopped growing: the pause of the hall is no part of it. */
  readonly until?: Instant | undefined;
}

/** How long somebody has waited, in words. */
export function WaitWords({ since, shownAt, until }: WaitWordsProps) {
  const now = useNow(shownAt);
  const { duration } = useTexts();
  return <time>{duration((until ?? now) - since)}</time>;
}
