import type { Instant } from '@talon/shared';
import { useNow } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';

/** How long somebody has waited, in words. `shownAt` is the hub's time of the view that told `since`. */
export function WaitWords({ since, shownAt }: { since: Instant; shownAt: Instant }) {
  const now = useNow(shownAt);
  const { duration } = useTexts();
  return <time>{duration(now - since)}</time>;
}
