import { minute, type BoardCall, type Instant, type Ms } from '@talon/shared';

/** A call older than this is not announced any more, on the hub's clock: who is still coming sees it on the board. */
export const announceableFor: Ms = 2 * minute;

/** The calls announced so far, `key` to `calledAt`; plain JSON, so that it outlives a reload. */
export type Announced = Readonly<Record<string, Instant>>;

/** What of a call decides whether it is announced. */
export type AnnounceableCall = Pick<BoardCall, 'key' | 'calledAt' | 'waitingForVisitor'>;

export interface Announcement {
  /** What is to be announced now, in the order of calling. */
  readonly calls: readonly AnnounceableCall[];
  /** What to compare the next view with. */
  readonly announced: Announced;
}

/**
 * Finds the calls in a view that were not announced yet.
 *
 * Calls come as in the view, newest first. Every call and recall has a key of its own and is announced once, as long as the visitor is still awaited and the
 * call is younger than `announceableFor`. So a reload or a reconnect neither repeats a call nor loses one that was
 * made meanwhile. Keys are forgotten when their calls have become too old to be announced.
 */
export function announce(
  announced: Announced,
  { calls, hubTime }: { readonly calls: readonly AnnounceableCall[]; readonly hubTime: Instant },
): Announcement {
  const young = (calledAt: Instant) => calledAt > hubTime - announceableFor;
  const remembered = new Map(Object.entries(announced).filter(([, calledAt]) => young(calledAt)));
  const news: AnnounceableCall[] = [];
  for (const call of calls)
    if (call.waitingForVisitor && young(call.calledAt) && !remembered.has(call.key)) news.unshift(call);
  for (const { key, calledAt } of news) remembered.set(key, calledAt);
  return { calls: news, announced: Object.fromEntries(remembered) };
}
