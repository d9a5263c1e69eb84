import {
  appointmentCode,
  commandId,
  commandNames,
  counterId,
  deviceId,
  hallPauseReasons,
  locales,
  localTime,
  operatorId,
  outcomeId,
  parkReasonId,
  pickReasonId,
  printCauses,
  printersOf,
  printOrderId,
  printOutcomes,
  proofId,
  purposes,
  serviceId,
  sessionId,
  visitId,
  type Actor,
  type BranchConfig,
  type CommandName,
  type CounterId,
  type Instant,
  type OperatorId,
  type Payload,
  type Role,
  type ServiceId,
} from '@talon/shared';
import type { Command } from '../decision.ts';
import { visitOf } from '../line.ts';
import type { CounterState, HallState } from '../state.ts';

/** The chances of one command. */
export interface Dice {
  readonly random: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly freshId: () => string;
}

/** One member of staff for each counter, and one more for the reception. */
const staffOf = ({ counters }: BranchConfig): readonly OperatorId[] =>
  Array.from({ length: counters.length + 1 }, (_, at) => operatorId.parse(`operator-${at + 1}`));

/** Machines, the hub, and one member of staff for each counter and one more for the reception. */
export function pickActor({ pick }: Dice, config: BranchConfig): Actor {
  const kind = pick(['kiosk', 'kiosk', 'staff', 'staff', 'staff', 'staff', 'staff', 'staff', 'hub'] as const);
  if (kind === 'hub') return { kind };
  if (kind === 'kiosk' && config.kiosks.length > 0) return { kind, deviceId: pick(config.kiosks).id };
  const staff = staffOf(config);
  const number = 1 + pick([...staff.keys()]);
  const role: Role = number === staff.length ? pick(['reception', 'supervisor'] as const) : 'operator';
  const tab = pick([1, 1, 1, 1, 1, 1, 2]);
  return {
    kind: 'staff',
    operatorId: operatorId.parse(`operator-${number}`),
    sessionId: sessionId.parse(`session-${number}-${tab}`),
    role,
  };
}

const machineMoves: readonly CommandName[] = ['tick', 'recordPrint', 'recordOrderedPrint', 'reportPrinter'];

/** The moves that a sender may be allowed; what is common in a hall comes up more often. */
const movesOf: Readonly<Record<Actor['kind'], readonly CommandName[]>> = {
  hub: ['tick', 'tick', 'tick', 'openServiceDay'],
  kiosk: [
    ...(['issueTicket', 'issueTicket', 'issueTicket', 'issueTicket', 'issueTicket', 'issueTicket'] as const),
    ...(['recordPrint', 'recordPrint', 'recordPrint', 'recordOrderedPrint', 'reportPrinter'] as const),
  ],
  board: [],
  counterSign: [],
  printStation: ['recordOrderedPrint', 'reportPrinter'],
  staff: [
    ...commandNames.filter(
      (name) =>
        ![...machineMoves, 'checkIn', 'closeServiceDay', 'closeCounter', 'pauseHall', 'resumeHall'].includes(
          name,
        ),
    ),
    ...(['callNext', 'callNext', 'callNext', 'callNext', 'callNext', 'callNext', 'callNext'] as const),
    ...(['startService', 'startService', 'startService', 'startService', 'startService'] as const),
    ...(['finishService', 'finishService', 'finishService', 'openCounter', 'openCounter'] as const),
  ],
};

/** What staff press once in a while, or the day would be over before noon. */
const rareMoves: readonly CommandName[] = [
  'closeServiceDay',
  ...(['pauseHall', 'pauseHall', 'pauseHall'] as const),
  ...(['closeCounter', 'closeCounter', 'closeCounter', 'closeCounter', 'closeCounter'] as const),
  ...(['closeCounter', 'closeCounter', 'closeCounter', 'closeCounter', 'closeCounter'] as const),
];

/** Where no times are booked, nobody asks for one. */
function movesIn({ rules }: BranchConfig, { kind }: Actor): readonly CommandName[] {
  const takesAppointments = rules.appointments !== null && (kind === 'kiosk' || kind === 'staff');
  return takesAppointments ? [...movesOf[kind], ...appointmentMoves] : movesOf[kind];
}

/** Where times are booked, these come besides. */
const appointmentMoves: readonly CommandName[] = ['checkIn', 'checkIn', 'checkIn'];

/** Every move that is pressed in random days. */
export const pressedMoves: ReadonlySet<CommandName> = new Set([
  ...Object.values(movesOf).flat(),
  ...rareMoves,
  ...appointmentMoves,
  'resumeHall',
]);

/** How far a member of staff is with a visitor: without a counter, on a break, free, or with one called or served. */
type Stage = 'away' | 'paused' | 'free' | 'called' | 'serving';

function stageAt(hall: HallState, counter: CounterState | undefined): Stage {
  if (counter === undefined || counter.status === 'closed') return 'away';
  if (counter.status === 'paused') return 'paused';
  if (counter.currentVisit === null) return 'free';
  return visitOf(hall, counter.currentVisit).status === 'called' ? 'called' : 'serving';
}

/** What staff press who know what they do, at each stage; what is common comes up more often. */
const sensibleMoves: Readonly<Record<Stage, readonly CommandName[]>> = {
  away: ['openCounter'],
  paused: ['endPause'],
  free: [
    ...(['callNext', 'callNext', 'callNext', 'callNext', 'callNext', 'callNext'] as const),
    ...(['resumeVisit', 'pickVisit', 'readmitVisit', 'pauseCounter'] as const),
  ],
  called: [
    ...(['startService', 'startService', 'startService', 'startService'] as const),
    ...(['markNoShow', 'recallVisit', 'checkClass', 'parkVisit', 'transferVisit', 'returnVisit'] as const),
  ],
  serving: [
    ...(['finishService', 'finishService', 'finishService', 'finishService'] as const),
    ...(['parkVisit', 'transferVisit', 'returnVisit', 'changeRoute'] as const),
  ],
};

/** What is to be known when somebody presses. */
export interface Moment {
  readonly hall: HallState;
  readonly config: BranchConfig;
  readonly actor: Actor;
  readonly now: Instant;
  /** How much of what staff press follows what they see, 0 to 1. */
  readonly sense: number;
}

/** What somebody presses at a moment, with a payload that may fit it or not. */
export function pickCommand(moment: Moment, dice: Dice): Command {
  const { hall, config, actor, sense } = moment;
  const { random, pick, freshId } = dice;
  const own = [...hall.counters.entries()].find(
    ([, counter]) =>
      counter.status !== 'closed' && actor.kind === 'staff' && counter.sessionId === actor.sessionId,
  );
  const rare = actor.kind === 'staff' && random() < 0.02;
  const goesOn = hall.pause !== null && actor.kind === 'staff' && random() < 0.3;
  // Whoever pressed by mistake notices soon.
  const regrets = own !== undefined && hall.lastEnds.has(own[0]) && random() < 0.25;
  const isSensible = actor.kind === 'staff' && random() < sense;
  const type = goesOn
    ? 'resumeHall'
    : regrets
      ? 'undoEnd'
      : rare
        ? pick(rareMoves)
        : isSensible && (own !== undefined || actor.role === 'operator')
          ? pick(sensibleMoves[stageAt(hall, own?.[1])])
          : pick(movesIn(config, actor));
  const payload = payloadsAt(moment, own?.[0], dice)[type]();
  return { type, commandId: commandId.parse(freshId()), payload } as Command;
}

/** A payload for every move at this moment, drawn when it is asked for; `own` is the counter that the actor holds. */
function payloadsAt(
  { hall, config, actor, now }: Moment,
  own: CounterId | undefined,
  { random, pick }: Dice,
): { readonly [N in CommandName]: () => Payload<N> } {
  const atOwn = own !== undefined && random() < 0.9;
  const counter = atOwn
    ? own
    : counterId.parse(random() < 0.98 ? pick(config.counters).id : 'counter-nowhere');
  const closed = config.counters.filter(({ id }) => (hall.counters.get(id)?.status ?? 'closed') === 'closed');
  const free = own === undefined && closed.length > 0 && random() < 0.7 ? pick(closed).id : counter;
  const counterState = hall.counters.get(counter);
  const current = counterState?.status === 'open' ? counterState.currentVisit : null;
  const ids = [...hall.visits.keys()];
  const anyVisit = ids.length > 0 && random() < 0.95 ? pick(ids) : visitId.parse('visit-nowhere');
  const seen = current !== null && random() < 0.95 ? current : anyVisit;
  const seenOrNone = random() < 0.95 ? current : anyVisit;
  const parked = hall.parked.length > 0 && random() < 0.8 ? pick(hall.parked) : anyVisit;
  const absentIds = [...hall.absent.keys()];
  const absent = absentIds.length > 0 && random() < 0.8 ? pick(absentIds) : anyVisit;
  const endedHere = hall.lastEnds.get(counter)?.visit.id;
  const undone = endedHere !== undefined && random() < 0.9 ? endedHere : absent;
  const parkReasons = [...config.parkReasons.map(({ id }) => id), parkReasonId.parse('reason-nowhere')];
  const needsReason = config.parkReasons.length > 0 ? 0.9 : 0.05;
  const service = random() < 0.98 ? pick(config.services).id : serviceId.parse('service-nowhere');
  const purposeOf = (wanted: ServiceId) => {
    const offered = config.services.find(({ id }) => id === wanted)?.purposes ?? [];
    return offered.length > 0 && random() < 0.8 ? pick(offered).purpose : pick(purposes);
  };
  const atCounter = { counterId: counter, visitId: seen };
  const printers = printersOf(config);
  const printer =
    printers.length > 0 && random() < 0.98 ? pick(printers).id : deviceId.parse('printer-nowhere');
  const proofs = [
    ...config.priorityClasses.flatMap((each) => each.proofs.map(({ id }) => id)),
    proofId.parse('proof-nowhere'),
  ];
  const shown = (often: number) =>
    random() < often
      ? {
          proof: {
            proofId: pick(proofs),
            ...(random() < 0.7 ? { documentNumber: pick(documentNumbers) } : {}),
          },
        }
      : {};
  const steps = () =>
    Array.from({ length: pick([0, 1, 1, 2, 4]) }, () => {
      const { id } = pick(config.services);
      return { serviceId: id, purpose: purposeOf(id) };
    });

  return {
    openServiceDay: () => ({}),
    closeServiceDay: () => ({}),
    tick: () => ({}),
    pauseHall: () => ({ reason: pick(hallPauseReasons) }),
    resumeHall: () => ({}),
    issueTicket: () => ({
      serviceId: service,
      purpose: purposeOf(service),
      language: pick(locales),
      ...(random() < 0.2 ? { priorityClassId: pick(config.priorityClasses).id } : {}),
      ...shown(actor.kind === 'staff' ? 0.2 : 0.02),
      ...(actor.kind === 'staff' && random() < 0.5 ? { printerId: printer } : {}),
      ...(random() < 0.2 ? { route: steps() } : {}),
    }),
    recordPrint: () => ({ visitId: anyVisit, outcome: pick(printOutcomes), cause: pick(printCauses) }),
    orderPrint: () => ({ visitId: anyVisit, printerId: printer }),
    orderClosingSlip: () => ({ printerId: printer }),
    recordOrderedPrint: () => ({
      orderId: hall.printOrders.length > 0 ? pick(hall.printOrders).id : printOrderId.parse('order-nowhere'),
      outcome: pick(printOutcomes),
      cause: pick(printCauses),
    }),
    reportPrinter: () => ({
      condition: pick([
        { state: 'ready', paperLow: false },
        { state: 'ready', paperLow: true },
        { state: 'not-ready', cause: pick(printCauses) },
        { state: 'silent' },
      ] as const),
    }),
    markPriority: () => ({
      visitId: anyVisit,
      priorityClassId: pick(config.priorityClasses).id,
      ...shown(0.8),
    }),
    checkIn: () => {
      const minuteOfDay = localTime(now, config.timeZone).minutesOfDay + Math.floor((random() - 0.5) * 70);
      const inDay = Math.min(1439, Math.max(0, minuteOfDay));
      const code = `${inDay}`.padStart(4, '0') + `${Math.floor(random() * 100)}`.padStart(2, '0');
      return { appointment: { code: appointmentCode.parse(code) }, language: pick(locales) };
    },
    changeRoute: () => ({ visitId: random() < 0.5 ? seen : anyVisit, route: steps() }),
    readmitVisit: () => ({ visitId: absent }),
    assignProfile: () => ({
      counterId: counter,
      workProfileId: pick([...config.workProfiles.map(({ id }) => id), null]),
    }),
    pickVisit: () => ({
      counterId: counter,
      visitId: anyVisit,
      seenVisit: seenOrNone,
      reasonId: pick([...config.pickReasons.map(({ id }) => id), pickReasonId.parse('reason-nowhere')]),
    }),
    checkClass: () => ({
      ...atCounter,
      holds: random() < 0.7,
      ...shown(0.8),
    }),
    undoEnd: () => ({ counterId: counter, visitId: undone }),
    cancelVisit: () => ({ visitId: anyVisit }),
    openCounter: () => ({ counterId: free, takeOver: random() < 0.2 }),
    pauseCounter: () => ({ counterId: counter, reasonId: pick(config.pauseReasons).id }),
    endPause: () => ({ counterId: counter }),
    closeCounter: () => ({ counterId: counter }),
    callNext: () => ({ counterId: counter, seenVisit: seenOrNone }),
    recallVisit: () => atCounter,
    startService: () => atCounter,
    finishService: () => ({
      ...atCounter,
      outcomeId: random() < 0.98 ? pick(config.outcomes).id : outcomeId.parse('nowhere'),
    }),
    markNoShow: () => atCounter,
    parkVisit: () => ({ ...atCounter, ...(random() < needsReason ? { reasonId: pick(parkReasons) } : {}) }),
    resumeVisit: () => ({ counterId: counter, visitId: parked, seenVisit: seenOrNone }),
    transferVisit: () => ({
      ...atCounter,
      to: pick([
        { kind: 'counter', counterId: pick(config.counters).id },
        { kind: 'operator', operatorId: pick(staffOf(config)) },
        { kind: 'service', serviceId: service, purpose: purposeOf(service) },
      ] as const),
      ...(random() < 0.5 ? { comeBack: true } : {}),
    }),
    returnVisit: () => atCounter,
  };
}

/** Few, so that the same document is shown more than once. */
const documentNumbers = Array.from({ length: 12 }, (_, at) => `АА${100_001 + at}`);
