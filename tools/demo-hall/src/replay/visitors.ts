import { randomBytes } from 'node:crypto';
import type { KioskAgent } from '@talon/kiosk/agent';
import { formatTicket, serviceId, type Locale } from '@talon/shared';
import type { HallDay } from './hallDay.ts';
import type { HallTime } from './hallTime.ts';
import { purposeOfAll, serviceIdOf } from './replayBranch.ts';

/** Somebody who comes to a kiosk. */
export interface Visitor {
  readonly minute: number;
  readonly serviceId: string;
  readonly language: Locale;
}

const spoken = ['uk', 'uk', 'uk', 'ru', 'en'] as const;

/** Everybody of a day in the order of coming; most speak Ukrainian. */
export function visitorsOf(day: HallDay): Visitor[] {
  return day.series
    .flatMap(({ arrivals }, at) => arrivals.map((minute) => ({ minute, serviceId: serviceIdOf(at) })))
    .toSorted((a, b) => a.minute - b.minute)
    .map(({ minute, serviceId }, at) => ({
      minute,
      serviceId,
      language: spoken[at % spoken.length] ?? 'uk',
    }));
}

/** A kiosk with the people who stand before it. */
interface Line {
  readonly kiosk: KioskAgent;
  length: number;
  lastTicket: Promise<void>;
}

/**
 * Sends the visitors of a day to the kiosks, each at his minute to the shortest line, one touch after the other as the
 * page of the kiosk does it. Resolves when the last has his paper, with how long the slowest was at it, in minutes.
 *
 * @param surprised told of every visitor who went away without one
 */
export async function comeAndTakeTickets(
  visitors: readonly Visitor[],
  kiosks: readonly KioskAgent[],
  time: HallTime,
  surprised: (what: string) => void,
): Promise<number> {
  let longest = 0;
  const lines = kiosks.map((kiosk): Line => ({ kiosk, length: 0, lastTicket: Promise.resolve() }));
  for (const visitor of visitors) {
    await time.until(visitor.minute);
    if (time.over.aborted) break;
    const shortest = lines.reduce((best, line) => (line.length < best.length ? line : best));
    shortest.length += 1;
    shortest.lastTicket = shortest.lastTicket.then(async () => {
      if (time.over.aborted) return;
      const trouble = await takeTicket(shortest.kiosk, visitor);
      if (trouble !== undefined) surprised(trouble);
      shortest.length -= 1;
      longest = Math.max(longest, time.minuteOfDay() - visitor.minute);
    });
  }
  await Promise.all(lines.map(({ lastTicket }) => lastTicket));
  return longest;
}

/** Touches the service, waits for the paper and leaves. Returns what went wrong, if anything did. */
async function takeTicket(
  kiosk: KioskAgent,
  { serviceId: id, language }: Visitor,
): Promise<string | undefined> {
  const intentId = randomBytes(16).toString('base64url');
  const begun = await kiosk.call('beginIntent', {
    intentId,
    serviceId: serviceId.parse(id),
    purpose: purposeOfAll,
    language,
  });
  if (!begun.ok) return `a kiosk refused a touch: ${begun.code}`;
  const progress = await endOf(kiosk, intentId);
  await kiosk.call('endIntent', { intentId });
  if (progress.phase === 'refused') return `the hub refused a ticket for ${id}: ${progress.code}`;
  if (progress.paper === 'printed') return undefined;
  return `the paper of ${formatTicket(progress.ticket)} is ${progress.paper}: ${progress.cause ?? 'no cause'}`;
}

type Intent = NonNullable<KioskAgent['snapshot']['intent']>;
type EndedIntent = Extract<Intent['progress'], { phase: 'done' | 'refused' }>;

function endOf(kiosk: KioskAgent, intentId: string): Promise<EndedIntent> {
  return new Promise((resolve) => {
    const stop = kiosk.onSnapshot(({ intent }) => {
      if (intent?.intentId !== intentId) return;
      const { progress } = intent;
      if (progress.phase !== 'done' && progress.phase !== 'refused') return;
      resolve(progress);
      // The first snapshot comes before `onSnapshot` has returned.
      queueMicrotask(() => stop());
    });
  });
}
