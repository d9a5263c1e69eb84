import type { Instant } from '@talon/shared';
import { useNow } from '../stores/useViews.ts';
import { timerDigits } from '../texts/duration.ts';

/** A running time in digits. `shownAt` is the hub's time of the view that told `since`. */
export function RunningTime({ since, shownAt }: { since: Instant; shownAt: Instant }) {
  const now = useNow(shownAt);
  return <time>{timerDigits(now - since)}</time>;
}
