import { second, type Instant, type Ms } from '@talon/shared';

/** How far this clock may run ahead of the hub's before it is set back. Own clocks run wrong by seconds a day. */
const furthestAhead: Ms = 2 * second;

/** The hub's clock as seen from here: its last word, carried on by the client's own monotonic clock. */
export interface HubClock {
  /** A connection was made; what an earlier one said is forgotten. */
  greeted(hubTime: Instant, clockSpeed: number): void;
  /** A view arrived that was sent at `hubTime`. */
  heard(hubTime: Instant): void;
  /** The hub's time now; `undefined` before the first greeting. */
  now(): Instant | undefined;
}

export function hubClock(ownNow: () => Ms): HubClock {
  let last: { hubTime: Instant; ownTime: Ms; clockSpeed: number } | undefined;

  const now = () =>
    last === undefined ? undefined : Math.round(last.hubTime + (ownNow() - last.ownTime) * last.clockSpeed);

  return {
    greeted(hubTime, clockSpeed) {
      last = { hubTime, ownTime: ownNow(), clockSpeed };
    },
    heard(hubTime) {
      const expected = now();
      if (last === undefined || expected === undefined) return;
      // A view is always a little late, so an earlier time is usually its journey and not our clock.
      const ahead = expected - hubTime;
      if (ahead < 0 || ahead > furthestAhead * last.clockSpeed)
        last = { hubTime, ownTime: ownNow(), clockSpeed: last.clockSpeed };
    },
    now,
  };
}
