import type { HallEvent, HallState } from '@talon/queue-core';
import { hour, minute, type Instant, type VisitId } from '@talon/shared';
import type { Pool } from './queueingTheory.ts';

/** From when until when something is measured. */
export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * How the dice fell in a pool, as two figures that are 0 on average and say much of how long the waits became.
 *
 * The first: by how much more work came than should have (services longer than the mean, visitors sooner after one another).
 * The second: the same, every piece of luck counted as often as people were waiting when it struck, because that many it
 * delays. That is 0 on average, too, exactly: how long a service will take, or when the next one comes, does not depend on
 * who waits when it begins (a martingale; Henderson & Glynn 2002 tell why such ones explain nearly all).
 */
export class Luck {
  readonly #pool: Pool;
  readonly #measured: Stretch;
  readonly #services = new Map<VisitId, Begun>();
  #gap: Begun | undefined;
  #work = 0;
  #delay = 0;

  constructor(pool: Pool, measured: Stretch) {
    this.#pool = pool;
    this.#measured = measured;
  }

  get figures(): readonly number[] {
    return [this.#work, this.#delay];
  }

  /** Takes in what happened, with the hall as it was before. Whoever is called is there, and served, at once. */
  see({ visits }: HallState, { body, occurredAt: at }: HallEvent): void {
    const waiting = (inHall: number) => Math.max(0, inHall - this.#pool.counters);
    if (body.type === 'ticketIssued') {
      if (this.#gap !== undefined) this.#count(this.#gap, at, hour / this.#pool.perHour, -1);
      this.#gap = { at, waiting: waiting(visits.size + 1) };
    }
    if (body.type === 'visitCalled') this.#services.set(body.visitId, { at, waiting: waiting(visits.size) });
    if (body.type === 'serviceFinished') {
      const service = this.#services.get(body.visitId);
      if (service === undefined) throw new Error('a service ended that did not begin');
      this.#services.delete(body.visitId);
      this.#count(service, at, this.#pool.meanServiceMinutes * minute, 1);
    }
  }

  #count(begun: Begun, endedAt: Instant, meanMs: number, sign: number): void {
    if (begun.at < this.#measured.from || begun.at >= this.#measured.until) return;
    const luck = sign * ((endedAt - begun.at) / meanMs - 1);
    this.#work += luck;
    this.#delay += luck * begun.waiting;
  }
}

/** A service, or a time without anybody new, that has begun. */
interface Begun {
  readonly at: Instant;
  /** How many waited then, who is called or came just now not counted. */
  readonly waiting: number;
}
