import { minute, second, type Instant, type Ms, type SpokenCall } from '@talon/shared';

/** From the call to the moment when something is heard of it, on the hub's clock. */
export const mostDelay: Ms = 20 * second;

/**
 * How long an announcement takes at most, as long as its words are not there yet. Measured with espeak-ng, which is slower
 * than RHVoice, and the longest words: letter Щ, number 888, counter 288 on another floor. A usual one takes 5 s.
 */
export const longestTakes: Readonly<Record<Manner, Ms>> = { full: 9 * second, short: 6.5 * second };

/** All the words, or as few as will do. */
export type Manner = 'full' | 'short';

/** How long it takes to say a call, with its chime. */
export type Takes = (call: SpokenCall, manner: Manner) => Ms;

/** A call older than this is not said any more: who is still coming sees it on the board. */
const sayableFor: Ms = 2 * minute;

/** The calls said so far, `key` to `calledAt`; plain JSON, so that it outlives a reload. */
export type Said = Readonly<Record<string, Instant>>;

/** What is to be heard next. */
export interface NextAnnouncement {
  /** The call whose number is said; `undefined`: a chime alone. */
  readonly call: SpokenCall | undefined;
  readonly manner: Manner;
  /** Calls for which the chime has to do, because their words would come too late: who hears it looks at the board. */
  readonly chimeFor: readonly SpokenCall[];
}

/**
 * Decides what is heard next; `undefined` when everything is said.
 *
 * Calls are said in the order in which they were made. Nothing is heard later than `mostDelay` after its call: if the
 * queue is too long for whole announcements they become short, and calls that would be too late even so share the chime
 * of another one. A visitor who has come (`calls` has him no more) is not called.
 *
 * @param calls as in the view, newest first
 */
export function nextAnnouncement(
  calls: readonly SpokenCall[],
  said: Said,
  now: Instant,
  takes: Takes,
): NextAnnouncement | undefined {
  const due = calls
    .filter(({ key, calledAt }) => said[key] === undefined && calledAt > now - sayableFor)
    .toReversed()
    .toSorted((a, b) => a.calledAt - b.calledAt);
  const inTime = due.filter((call) => !isLate(call, now));
  const [next, ...others] = inTime;
  const late = due.filter((call) => isLate(call, now));
  if (next === undefined)
    return late.length === 0 ? undefined : { call: undefined, manner: 'short', chimeFor: late };

  const manner = isInTimeFor(inTime, now, takes) ? 'full' : 'short';
  const over = now + takes(next, manner);
  return { call: next, manner, chimeFor: [...late, ...others.filter((call) => isLate(call, over))] };
}

/** Whether each of these calls can be said whole after the ones before it, and begins in time. */
function isInTimeFor(calls: readonly SpokenCall[], now: Instant, takes: Takes): boolean {
  let begins = now;
  return calls.every((call) => {
    const isInTime = !isLate(call, begins);
    begins += takes(call, 'full');
    return isInTime;
  });
}

const isLate = ({ calledAt }: SpokenCall, at: Instant): boolean => at - calledAt > mostDelay;

/** What is said after these calls; those too old to be said again are forgotten. */
export function afterSaying(said: Said, calls: readonly SpokenCall[], now: Instant): Said {
  const young = Object.entries(said).filter(([, calledAt]) => calledAt > now - sayableFor);
  return Object.fromEntries([...young, ...calls.map(({ key, calledAt }) => [key, calledAt] as const)]);
}
