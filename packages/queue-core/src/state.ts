import type {
  AppointmentId,
  CallReason,
  CounterId,
  DeviceId,
  Instant,
  HallPauseReason,
  Locale,
  Ms,
  OperatorId,
  ParkReasonId,
  PauseReasonId,
  PriorityClassId,
  PrintCause,
  PrinterCondition,
  PrintOrderId,
  PrintOrderOutcome,
  PrintOutcome,
  PublicToken,
  Purpose,
  QueueId,
  ServiceDay,
  ServiceId,
  SessionId,
  TicketNumber,
  VisitId,
  WaitPromise,
  WorkProfileId,
} from '@talon/shared';
import { Map, Set } from 'immutable';
import type { OrderedPaper, Place, RouteLeg } from './events.ts';

/** What is true of a visit from its ticket to its end. */
export interface VisitHead {
  readonly id: VisitId;
  readonly ticket: TicketNumber;
  readonly publicToken: PublicToken;
  readonly serviceId: ServiceId;
  readonly purpose: Purpose;
  /** The queue that the service feeds; the visit comes back here when it is returned. */
  readonly queueId: QueueId;
  readonly language: Locale;
  readonly priorityClassId: PriorityClassId;
  /** [PRIORITY-4] The class was chosen at the kiosk and nobody has checked it yet. */
  readonly classClaimed: boolean;
  /** [ROUTE-1] The services that come after the present one. */
  readonly route: readonly RouteLeg[];
  /** [ROUTE-2] How many services of this visit are over. */
  readonly finishedSteps: number;
  /** [APPOINT-2] The booked time of whoever came in time. */
  readonly bookedAt: Instant | null;
  /** [ESTIMATE-1] What the paper says of the wait. */
  readonly promised: WaitPromise | null;
  readonly issuedAt: Instant;
  /**
   * Decides the place among those who wait; kept by return and park, and by transfer and the next service of a route
   * unless the branch says otherwise ([TRANSFER-2]). Moved on for everybody when the hall goes on after a pause, so that
   * waits leave the pause out. [APPOINT-2] Of whoever came in time for an appointment it is the booked time, which may lie
   * ahead.
   */
  readonly placeAt: Instant;
  /** [PAUSE-2] The same, not moved by pauses: who comes first of several whom a pause has brought to one moment. */
  readonly placeGivenAt: Instant;
  /** Order of issue within the day: breaks ties. */
  readonly order: number;
  readonly paper: Paper;
  /** When service began for the first time, whatever followed: the end of the wait in reports. */
  readonly firstStartedAt: Instant | null;
  /** How long the hall was paused while this visit waited for its first service. */
  readonly pausedMs: Ms;
}

/** What is known of the paper. */
type Paper =
  | { readonly outcome: 'not-reported' }
  | { readonly outcome: PrintOutcome; readonly cause: PrintCause | null };

/** A visit is in exactly one place; what exists only while called exists only in `called`. */
export type Visit = WaitingVisit | CalledVisit | ServingVisit | ParkedVisit;

export interface WaitingVisit extends VisitHead {
  readonly status: 'waiting';
  readonly place: Place;
}
export interface CalledVisit extends VisitHead {
  readonly status: 'called';
  readonly counterId: CounterId;
  /** The first call, or [PAUSE-4] the one after the hall's pause. */
  readonly calledAt: Instant;
  /** The last one of it and its recalls. */
  readonly lastCalledAt: Instant;
  readonly callCount: number;
  readonly reason: CallReason;
}
export interface ServingVisit extends VisitHead {
  readonly status: 'serving';
  readonly counterId: CounterId;
  readonly calledAt: Instant;
  readonly startedAt: Instant;
  readonly callCount: number;
  readonly reason: CallReason;
}
export interface ParkedVisit extends VisitHead {
  readonly status: 'parked';
  readonly parkedAtCounter: CounterId;
  readonly parkedAt: Instant;
  readonly reasonId: ParkReasonId | null;
  /** [PARK-4] When it goes back to its queue by itself, moved on by pauses of the hall; `null`: never. */
  readonly returnsAt: Instant | null;
}

/** [NOSHOW-4] A visit that has ended because nobody came, and that may come back. */
export interface AbsentVisit extends VisitHead {
  /** Where it was called last. */
  readonly counterId: CounterId;
  /** Since when, moved on by pauses of the hall. */
  readonly absentSince: Instant;
  /** How many had been called from its queue by then; see `callsFrom`. */
  readonly callsBefore: number;
  /** [CALL-13] How often it had been overtaken. */
  readonly overtaken: number;
}

/** [UNDO-1] The last visit that was finished or marked as no-show at a counter, as it was before. */
export interface LastEnd {
  readonly visit: CalledVisit | ServingVisit;
  readonly endedAt: Instant;
  /** [ROUTE-2] Only its service is over: it waits for the next one. */
  readonly goneOn: boolean;
  /** [CALL-13] How often it had been overtaken; of one that has gone on, the hall itself goes on counting. */
  readonly overtaken: number;
}

export type CounterState =
  | { readonly status: 'closed' }
  | {
      readonly status: 'open';
      readonly operatorId: OperatorId;
      readonly sessionId: SessionId;
      readonly since: Instant;
      readonly currentVisit: VisitId | null;
      /** [AUTO-1] Since when it has had nobody; of a counter with a visitor, since when it had nobody before. */
      readonly idleSince: Instant;
    }
  | {
      readonly status: 'paused';
      readonly operatorId: OperatorId;
      readonly sessionId: SessionId;
      readonly since: Instant;
      readonly reasonId: PauseReasonId;
      readonly currentVisit: null;
    };

/** [PROFILE-1] By which profile a counter works instead of its own, and whose doing that is. */
export interface ProfileInForce {
  readonly workProfileId: WorkProfileId;
  readonly by: 'supervisor' | 'operator';
}

export type Day =
  | { readonly status: 'none' }
  | { readonly status: 'open'; readonly serviceDay: ServiceDay; readonly openedAt: Instant }
  /** After closing time: kiosks issue no more tickets, who waits is still served. */
  | { readonly status: 'closing'; readonly serviceDay: ServiceDay; readonly openedAt: Instant }
  | { readonly status: 'closed'; readonly serviceDay: ServiceDay; readonly closedAt: Instant };

/** A call as the boards show it, also after the visit has ended. */
export interface RecentCall {
  readonly visitId: VisitId;
  readonly ticket: TicketNumber;
  readonly counterId: CounterId;
  readonly language: Locale;
  readonly callCount: number;
  readonly calledAt: Instant;
}

/** A paper that staff ordered from a printer, and what became of it. */
export interface PrintOrder {
  readonly id: PrintOrderId;
  readonly printerId: DeviceId;
  readonly orderedAt: Instant;
  readonly orderedBy: OperatorId;
  /** With the number, which outlives the visit. */
  readonly paper:
    | (Extract<OrderedPaper, { kind: 'ticket' }> & { readonly ticket: TicketNumber })
    | Extract<OrderedPaper, { kind: 'closing-slip' }>;
  readonly outcome: PrintOrderOutcome;
  readonly cause: PrintCause | null;
}

/** How a printer said it is, and since when. */
interface PrinterReport {
  readonly condition: PrinterCondition;
  readonly since: Instant;
}

/** Counts of the day; live visits are counted in the state itself. */
export interface Totals {
  readonly issued: number;
  readonly served: number;
  readonly noShow: number;
  readonly cancelled: number;
  readonly leftOver: number;
}

/**
 * The hall at one moment, as folded from the journal. Finished visits leave it.
 *
 * Maps are Immutable.js (MIT): a tentative state shares all it did not change with the one in force.
 */
export interface HallState {
  readonly day: Day;
  /** [PAUSE-1] Since when the whole hall stands still, and why. */
  readonly pause: { readonly reason: HallPauseReason; readonly since: Instant } | null;
  readonly visits: Map<VisitId, Visit>;
  /** Waiting visits by `lineKey`, each line in the order of `byPlace`. */
  readonly lines: Map<string, readonly VisitId[]>;
  /** Parked visits, longest parked first. */
  readonly parked: readonly VisitId[];
  /** [NOSHOW-4] No-shows of today, whether or not they may still come back; none of them is in `visits`. */
  readonly absent: Map<VisitId, AbsentVisit>;
  /** How many were called from each queue today. */
  readonly callsFrom: Map<QueueId, number>;
  /** [UNDO-1] By counter, until somebody else is called there; in `visits` are those that wait for their next service. */
  readonly lastEnds: Map<CounterId, LastEnd>;
  /** Counters that were ever opened; one that is not here is closed. */
  readonly counters: Map<CounterId, CounterState>;
  /** [PROFILE-1] Counters that work by another profile than their own. */
  readonly profiles: Map<CounterId, ProfileInForce>;
  /** The last number given out, by `sequenceKey`. */
  readonly sequences: Map<string, number>;
  /** Every number given out today, as `numberKey`: none is given twice, even if ranges are changed during the day. */
  readonly numbers: Set<string>;
  /** [ISSUE-7] Tickets given out today by service: all of them, and when those of the last hour were. */
  readonly issuedOf: Map<ServiceId, { readonly total: number; readonly lately: readonly Instant[] }>;
  /** [CLOSING-1] Queues for which kiosks issue nothing any more. */
  readonly closingQueues: Set<QueueId>;
  /** [APPOINT-6] The appointments that somebody has checked in to today. */
  readonly arrivedAppointments: Set<AppointmentId>;
  /** Newest first, at most 60: twelve for each of five boards' halls. */
  readonly recentCalls: readonly RecentCall[];
  /** [CALL-13] How often each waiting visit was overtaken by rule; who never was is not here. */
  readonly overtaken: Map<VisitId, number>;
  /** [CALL-11] Each counter's place in the cycle of the ratio, by its last contested call. */
  readonly turns: Map<CounterId, number>;
  /** Newest first, at most 40, finished ones too; what no printer has answered yet is never left out. */
  readonly printOrders: readonly PrintOrder[];
  /** Printers that have said how they are. */
  readonly printers: Map<DeviceId, PrinterReport>;
  readonly totals: Totals;
  /** The `at` of the last event; time never goes backwards. */
  readonly lastAt: Instant;
}

const noTotals: Totals = { issued: 0, served: 0, noShow: 0, cancelled: 0, leftOver: 0 };

/** A hall before anything happened. */
export const emptyHall: HallState = {
  day: { status: 'none' },
  pause: null,
  visits: Map(),
  lines: Map(),
  parked: [],
  absent: Map(),
  callsFrom: Map(),
  lastEnds: Map(),
  counters: Map(),
  profiles: Map(),
  sequences: Map(),
  numbers: Set(),
  issuedOf: Map(),
  closingQueues: Set(),
  arrivedAppointments: Set(),
  recentCalls: [],
  overtaken: Map(),
  turns: Map(),
  printOrders: [],
  printers: Map(),
  totals: noTotals,
  lastAt: 0,
};

/** A new service day: nothing is carried over but the counters, what they were told for today, and the printers. */
export const newDay = (state: HallState, day: Day): HallState => ({
  ...emptyHall,
  day,
  counters: state.counters,
  profiles: state.profiles,
  printers: state.printers,
  lastAt: state.lastAt,
});
