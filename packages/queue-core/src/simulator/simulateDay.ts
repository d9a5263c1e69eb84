import {
  BugError,
  operatorId,
  sessionId,
  type Actor,
  type BranchConfig,
  type CommandName,
  type Instant,
  type Ms,
  type Refusal,
  type VisitId,
} from '@talon/shared';
import { emptyHall, type HallState } from '../state.ts';
import { EventList } from './eventList.ts';
import { Operator, type Patience, type Shift } from './operator.ts';
import { reception } from './reception.ts';
import { SimulatedHall, type Listener } from './simulatedHall.ts';
import type { Visitor } from './visitor.ts';
import { visitRecord, type VisitRecord } from './visitRecord.ts';

/** One service day to try out: a branch, who works in it and who comes. */
export interface SimulatedDay {
  readonly config: BranchConfig;
  /** When the supervisor opens the day. */
  readonly startAt: Instant;
  /** The day is closed at this moment at the latest; whoever is still there is left over. */
  readonly endAt: Instant;
  /** In order of arrival; read one by one, so that they may be made as they come. */
  readonly visitors: Iterable<Visitor>;
  readonly shifts: readonly Shift[];
  readonly patience: Patience;
  /** How often the hub looks at the clock; `null` for never: then no schedule and no midnight ends the day. */
  readonly tickEveryMs: Ms | null;
  /** Hears of every visit when it ends. Visits are not kept: a million of them need no more memory than one. */
  readonly onVisit?: (record: VisitRecord) => void;
  readonly onEvent?: Listener;
}

/** What is left of a simulated day beside its visits. */
export interface SimulatedEnd {
  /** The hall after the day was closed; the next day begins with it. */
  readonly hall: HallState;
  readonly commands: number;
  /** Who got no ticket, by the refusal. */
  readonly turnedAway: ReadonlyMap<Refusal<CommandName>, number>;
  /** Presses that an operator did not expect to be refused, as `command: code`. Empty with the rules of today. */
  readonly surprises: readonly string[];
}

/**
 * Plays a service day through the hub's own `decide` and `evolve`, pressing only the buttons that people have: what the
 * calling rule does here it does in the hall. The same day gives the same end.
 *
 * The day is over when the last visitor has gone, or at `endAt`.
 *
 * @param before the hall on the evening before, to play many days in a row
 * @throws BugError when visitors are out of order or come before `startAt`, or the day cannot be opened
 */
export function simulateDay(day: SimulatedDay, before: HallState = emptyHall): SimulatedEnd {
  const clock = new EventList(day.startAt);
  const inHall = new Map<VisitId, Visitor>();
  const surprises: string[] = [];
  const hall = new SimulatedHall(day.config, before, clock, day.tickEveryMs === null, (state, event) => {
    day.onEvent?.(state, event);
    const ended = visitRecord(state, event);
    if (ended === undefined) return;
    inHall.delete(ended.visitId);
    day.onVisit?.(ended);
  });

  const opened = hall.press(supervisor, 'openServiceDay', {});
  if (!opened.ok) throw new BugError(`the simulated day cannot be opened: ${opened.code}`);

  const idle = new Set<Operator>();
  const visitorOf = (visitId: VisitId): Visitor => {
    const visitor = inHall.get(visitId);
    if (visitor === undefined) throw new BugError(`${visitId} was called and never came`);
    return visitor;
  };
  const surprised = (refusal: string) => surprises.push(refusal);
  for (const shift of day.shifts)
    new Operator({ hall, clock, patience: day.patience, idle, visitorOf, surprised }, shift).begin();

  const doors = reception(hall);
  const stillToCome = day.visitors[Symbol.iterator]();
  let allCame = false;
  const planNextVisitor = () => {
    const next = stillToCome.next();
    if (next.done === true) {
      allCame = true;
      return;
    }
    const visitor = next.value;
    if (visitor.arrivesAt < clock.now) throw new BugError('visitors are not in order of arrival');
    clock.plan(visitor.arrivesAt, () => {
      const issued = doors.issueTo(visitor);
      if (issued !== undefined) {
        inHall.set(issued.visitId, visitor);
        callToAnIdleCounter(idle);
      }
      planNextVisitor();
    });
  };
  planNextVisitor();

  const { tickEveryMs } = day;
  if (tickEveryMs !== null) {
    const tick = () => {
      hall.press({ kind: 'hub' }, 'tick', {});
      // A rule may let somebody be called because time has passed.
      for (const operator of idle) operator.lookForVisitor();
      clock.plan(clock.now + tickEveryMs, tick);
    };
    clock.plan(day.startAt + tickEveryMs, tick);
  }

  const isOver = () => allCame && hall.state.visits.isEmpty();
  while (!isOver() && clock.advance(day.endAt));
  // With `tickEveryMs` the schedule may have closed the day already.
  hall.press(supervisor, 'closeServiceDay', {});
  return { hall: hall.state, commands: hall.commands, turnedAway: doors.turnedAway, surprises };
}

/** One visitor has come: whoever has been idle longest and may call him does. */
function callToAnIdleCounter(idle: ReadonlySet<Operator>): void {
  for (const operator of idle) if (operator.lookForVisitor()) return;
}

const supervisor: Actor = {
  kind: 'staff',
  operatorId: operatorId.parse('supervisor'),
  sessionId: sessionId.parse('supervisor'),
  role: 'supervisor',
};
