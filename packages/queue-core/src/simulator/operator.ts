import {
  BugError,
  operatorId,
  second,
  sessionId,
  type Actor,
  type CommandName,
  type CounterId,
  type Instant,
  type Ms,
  type OutcomeId,
  type Payload,
  type PauseReasonId,
  type VisitId,
} from '@talon/shared';
import type { EventList } from './eventList.ts';
import type { SimulatedHall } from './simulatedHall.ts';
import type { Visitor } from './visitor.ts';

/** When somebody works at a counter. */
export interface Shift {
  readonly counterId: CounterId;
  readonly from: Instant;
  /** A visitor who is at the counter then is served to the end. */
  readonly until: Instant;
  readonly breaks: readonly Break[];
}

/** A break begins when the counter is free, at `at` or later, and keeps its length. */
export interface Break {
  readonly at: Instant;
  readonly lengthMs: Ms;
}

/** How long staff wait for somebody who does not come. */
export interface Patience {
  /** Calls in all, the first included, before the visit is marked as no-show. */
  readonly calls: number;
  /** After each call. */
  readonly betweenMs: Ms;
}

/** Who is in the hall, and what the operators have to know of each other. */
export interface Workplace {
  readonly hall: SimulatedHall;
  readonly clock: EventList;
  readonly patience: Patience;
  /** Operators with nobody to serve; who has been idle longest comes first. */
  readonly idle: Set<Operator>;
  /** What a visitor in the hall is going to do. */
  readonly visitorOf: (visitId: VisitId) => Visitor;
  /** A press that a person did not expect to be refused; he goes on with the next visitor. */
  readonly surprised: (refusal: string) => void;
}

/** Somebody who works one shift at one counter, by the buttons of the desk. */
export class Operator {
  readonly #place: Workplace;
  readonly #shift: Shift;
  readonly #who: Actor;
  readonly #outcomeId: OutcomeId;
  readonly #pauseReasonId: PauseReasonId;
  #breaksDue: Break[] = [];
  #doing: 'away' | 'idle' | 'resting' | 'serving' = 'away';

  constructor(place: Workplace, shift: Shift) {
    this.#place = place;
    this.#shift = shift;
    this.#who = {
      kind: 'staff',
      operatorId: operatorId.parse(`operator-${shift.counterId}`),
      sessionId: sessionId.parse(`session-${shift.counterId}`),
      role: 'operator',
    };
    const { outcomes, pauseReasons } = place.hall.config;
    const [outcome, pauseReason] = [outcomes[0], pauseReasons[0]];
    if (outcome === undefined || pauseReason === undefined)
      throw new BugError('a checked configuration has outcomes and pause reasons');
    this.#outcomeId = outcome.id;
    this.#pauseReasonId = pauseReason.id;
  }

  /** Plans the shift. */
  begin(): void {
    const { clock } = this.#place;
    clock.plan(this.#shift.from, () => this.#arrive());
    clock.plan(this.#shift.until, () => this.#interrupt());
    for (const each of this.#shift.breaks)
      clock.plan(each.at, () => {
        this.#breaksDue.push(each);
        this.#interrupt();
      });
  }

  /**
   * Presses *call next*, if idle. Whatever the refusal, there is nobody to serve now; he tries again when somebody
   * arrives, and on every tick.
   *
   * @returns whether somebody was called
   */
  lookForVisitor(): boolean {
    if (this.#doing !== 'idle') return false;
    const { hall, idle } = this.#place;
    const { counterId } = this.#shift;
    const called = hall.press(this.#who, 'callNext', { counterId, seenVisit: null });
    if (!called.ok) return false;
    idle.delete(this);
    this.#doing = 'serving';
    this.#await(called.result.visitId);
    return true;
  }

  #arrive(): void {
    const { counterId } = this.#shift;
    if (this.#press('openCounter', { counterId, takeOver: false })) this.#isFree();
  }

  /** A break or the end of the shift has come. Whoever serves somebody looks at it afterwards. */
  #interrupt(): void {
    if (this.#doing === 'idle') this.#isFree();
  }

  #isFree(): void {
    const { clock, idle } = this.#place;
    const { counterId, until } = this.#shift;
    if (clock.now >= until) {
      this.#leave('away');
      this.#press('closeCounter', { counterId });
      return;
    }
    const due = this.#breaksDue.shift();
    if (due !== undefined) {
      this.#leave('resting');
      this.#press('pauseCounter', { counterId, reasonId: this.#pauseReasonId });
      clock.plan(clock.now + due.lengthMs, () => this.#arrive());
      return;
    }
    this.#doing = 'idle';
    idle.add(this);
    this.lookForVisitor();
  }

  #leave(forWhat: 'away' | 'resting'): void {
    this.#doing = forWhat;
    this.#place.idle.delete(this);
  }

  /** From the call until the visitor stands there, or nobody will. */
  #await(visitId: VisitId): void {
    const { clock, patience, visitorOf } = this.#place;
    const visitor = visitorOf(visitId);
    if (visitor.walkMs === null)
      clock.plan(clock.now + patience.betweenMs, () => this.#callAgain(visitId, 1));
    else clock.plan(clock.now + visitor.walkMs, () => this.#serve(visitId, visitor));
  }

  #callAgain(visitId: VisitId, callsSoFar: number): void {
    const { clock, hall, patience, surprised } = this.#place;
    const { counterId } = this.#shift;
    // The branch may allow fewer calls than this operator would make, or later ones.
    if (callsSoFar < patience.calls && hall.press(this.#who, 'recallVisit', { counterId, visitId }).ok)
      return clock.plan(clock.now + patience.betweenMs, () => this.#callAgain(visitId, callsSoFar + 1));
    const marked = hall.press(this.#who, 'markNoShow', { counterId, visitId });
    // [NOSHOW-2] Or demand more of them: he waits and calls again until he may.
    if (!marked.ok && marked.code === 'no-show-too-soon') {
      const calls = hall.press(this.#who, 'recallVisit', { counterId, visitId }).ok
        ? callsSoFar + 1
        : callsSoFar;
      return clock.plan(clock.now + Math.max(patience.betweenMs, second), () =>
        this.#callAgain(visitId, calls),
      );
    }
    if (!marked.ok) surprised(`markNoShow: ${marked.code}`);
    this.#isFree();
  }

  #serve(visitId: VisitId, { serviceMs }: Visitor): void {
    const { clock } = this.#place;
    const { counterId } = this.#shift;
    if (!this.#press('startService', { counterId, visitId })) return this.#isFree();
    clock.plan(clock.now + serviceMs, () => {
      this.#press('finishService', { counterId, visitId, outcomeId: this.#outcomeId });
      this.#isFree();
    });
  }

  #press<N extends CommandName>(type: N, payload: Payload<N>): boolean {
    const pressed = this.#place.hall.press(this.#who, type, payload);
    if (!pressed.ok) this.#place.surprised(`${type}: ${pressed.code}`);
    return pressed.ok;
  }
}
