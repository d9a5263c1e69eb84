// tinyqueue (ISC): a binary heap in fifty lines, kept by the makers of Mapbox GL.
import TinyQueue from 'tinyqueue';
import type { Instant } from '@talon/shared';

interface Due {
  readonly at: Instant;
  /** What was planned first happens first among equals, so that a seed gives the same day on every machine. */
  readonly order: number;
  readonly happen: () => void;
}

/** What is still to happen in a simulated day, and the clock that it moves. */
export class EventList {
  readonly #due = new TinyQueue<Due>([], (a, b) => a.at - b.at || a.order - b.order);
  #planned = 0;
  #now: Instant;

  constructor(startAt: Instant) {
    this.#now = startAt;
  }

  /** The simulated clock. */
  get now(): Instant {
    return this.#now;
  }

  /** Plans something; what should have happened already happens next. */
  plan(at: Instant, happen: () => void): void {
    this.#due.push({ at: Math.max(at, this.#now), order: this.#planned, happen });
    this.#planned += 1;
  }

  /**
   * Moves the clock to the next thing and lets it happen; or, when nothing is planned before `until`, to `until`.
   *
   * @returns whether something happened
   */
  advance(until: Instant): boolean {
    const next = this.#due.peek();
    if (next === undefined || next.at >= until) {
      this.#now = until;
      return false;
    }
    this.#due.pop();
    this.#now = next.at;
    next.happen();
    return true;
  }
}
