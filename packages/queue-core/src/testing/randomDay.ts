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
  pauseReasonId,
  pickReasonId,
  printCauses,
  printersOf,
  printOrderId,
  printOutcomes,
  priorityClassId,
  proofId,
  purposes,
  serviceId,
  sessionId,
  visitId,
  type Actor,
  type BranchConfig,
  type CommandName,
  type Instant,
  type Payload,
  type Role,
} from '@talon/shared';
import { decide } from '../decide.ts';
import type { Command, Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { seededRandom } from '../simulator/random.ts';
import { emptyHall, type HallState } from '../state.ts';
import { everyCodeBooked } from './everyCodeBooked.ts';

/** One command of a random day, with what the hall made of it. */
interface RandomStep {
  readonly command: Command;
  readonly actor: Actor;
  readonly decision: Decision;
  readonly hall: HallState;
  readonly now: Instant;
}

export interface RandomDayOptions {
  readonly seed: number;
  readonly commands: number;
  readonly config: BranchConfig;
  readonly startAt: Instant;
  /** Called after every command; throw to stop. */
  readonly onStep?: (step: RandomStep) => void;
}

/**
 * A day in which people press everything, sensible or not: about half of the commands fit the moment, the others come
 * from a stale screen, a wrong counter, a finished visit. The same seed gives the same day.
 */
export function randomDay({ seed, commands, config, startAt, onStep }: RandomDayOptions) {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const freshId = () => Array.from({ length: 24 }, () => pick(idCharacters)).join('');

  const appointmentOf = everyCodeBooked(config);
  let hall: HallState = emptyHall;
  let now = startAt;
  const events: HallEvent[] = [];
  for (let step = 0; step < commands; step += 1) {
    now += Math.floor(random() * random() * 20_000);
    const actor = pickActor(pick, config);
    const command = pickCommand(hall, config, actor, now, { random, pick, freshId });
    const decision = decide(hall, command, { now, config, actor, freshId, appointmentOf });
    if (decision.ok) {
      hall = decision.events.reduce(evolve, hall);
      events.push(...decision.events);
    }
    onStep?.({ command, actor, decision, hall, now });
  }
  return { hall, events };
}

interface Dice {
  readonly random: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly freshId: () => string;
}

function pickActor(pick: Dice['pick'], config: BranchConfig): Actor {
  const kind = pick(['kiosk', 'kiosk', 'staff', 'staff', 'staff', 'staff', 'staff', 'staff', 'hub'] as const);
  if (kind === 'hub') return { kind };
  if (kind === 'kiosk') return { kind, deviceId: deviceId.parse(pick(config.kiosks).id) };
  const number = pick([1, 2, 3, 4, 5]);
  const role: Role = number === 5 ? pick(['reception', 'supervisor'] as const) : 'operator';
  const tab = pick([1, 1, 1, 1, 1, 1, 2]);
  return {
    kind,
    operatorId: operatorId.parse(`operator-${number}`),
    sessionId: sessionId.parse(`session-${number}-${tab}`),
    role,
  };
}

const idCharacters = 'abcdefghijkmnpqrstuvwxyz23456789'.split('');

const machineMoves: readonly CommandName[] = ['tick', 'recordPrint', 'recordOrderedPrint', 'reportPrinter'];

/** TEMPORARY, as in decide.ts. */
const notBuiltYet: readonly CommandName[] = [
  'changeRoute',
  'readmitVisit',
  'assignProfile',
  'pickVisit',
  'undoEnd',
];

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
        ![
          ...machineMoves,
          ...notBuiltYet,
          'checkIn',
          'closeServiceDay',
          'closeCounter',
          'pauseHall',
          'resumeHall',
        ].includes(name),
    ),
    ...([
      'callNext',
      'callNext',
      'callNext',
      'startService',
      'startService',
      'finishService',
      'openCounter',
    ] as const),
  ],
};

/** Where no times are booked, nobody asks for one. */
function movesIn({ rules }: BranchConfig, { kind }: Actor): readonly CommandName[] {
  const takesAppointments = rules.appointments !== null && (kind === 'kiosk' || kind === 'staff');
  return takesAppointments ? [...movesOf[kind], 'checkIn', 'checkIn', 'checkIn'] : movesOf[kind];
}

function pickCommand(hall: HallState, config: BranchConfig, actor: Actor, now: Instant, dice: Dice): Command {
  const { random, pick, freshId } = dice;
  const rare = actor.kind === 'staff' && random() < 0.02;
  const goesOn = hall.pause !== null && actor.kind === 'staff' && random() < 0.3;
  const type = goesOn
    ? 'resumeHall'
    : rare
      ? pick(['closeServiceDay', 'pauseHall', 'closeCounter', 'closeCounter', 'closeCounter'] as const)
      : pick(movesIn(config, actor));

  const own = [...hall.counters.entries()].find(
    ([, counter]) =>
      counter.status !== 'closed' && actor.kind === 'staff' && counter.sessionId === actor.sessionId,
  );
  const atOwn = own !== undefined && random() < 0.9;
  const counter = atOwn
    ? own[0]
    : counterId.parse(random() < 0.98 ? pick(config.counters).id : 'counter-nowhere');
  const counterState = hall.counters.get(counter);
  const current = counterState?.status === 'open' ? counterState.currentVisit : null;
  const ids = [...hall.visits.keys()];
  const anyVisit = ids.length > 0 && random() < 0.95 ? pick(ids) : visitId.parse('visit-nowhere');
  const seen = current !== null && random() < 0.95 ? current : anyVisit;
  const seenOrNone = random() < 0.95 ? current : anyVisit;
  const parked = hall.parked.length > 0 && random() < 0.8 ? pick(hall.parked) : anyVisit;
  const service = random() < 0.98 ? pick(config.services).id : serviceId.parse('service-nowhere');
  const atCounter = { counterId: counter, visitId: seen };
  const printer = random() < 0.98 ? pick(printersOf(config)).id : deviceId.parse('printer-nowhere');
  const proofs = [
    ...config.priorityClasses.flatMap((each) => each.proofs.map(({ id }) => id)),
    proofId.parse('proof-nowhere'),
  ];

  const payloads: { readonly [N in CommandName]: () => Payload<N> } = {
    openServiceDay: () => ({}),
    closeServiceDay: () => ({}),
    tick: () => ({}),
    pauseHall: () => ({ reason: pick(hallPauseReasons) }),
    resumeHall: () => ({}),
    issueTicket: () => ({
      serviceId: service,
      purpose: pick(purposes),
      language: pick(locales),
      ...(random() < 0.1 ? { priorityClassId: priorityClassId.parse(pick(config.priorityClasses).id) } : {}),
      ...(random() < 0.1 ? { proof: { proofId: pick(proofs) } } : {}),
      ...(actor.kind === 'staff' && random() < 0.5 ? { printerId: printer } : {}),
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
      ...(random() < 0.8 ? { proof: { proofId: pick(proofs) } } : {}),
    }),
    checkIn: () => {
      const minuteOfDay = localTime(now, config.timeZone).minutesOfDay + Math.floor((random() - 0.5) * 70);
      const inDay = Math.min(1439, Math.max(0, minuteOfDay));
      const code = `${inDay}`.padStart(4, '0') + `${Math.floor(random() * 100)}`.padStart(2, '0');
      return { appointment: { code: appointmentCode.parse(code) }, language: pick(locales) };
    },
    changeRoute: () => ({ visitId: anyVisit, route: [{ serviceId: service, purpose: pick(purposes) }] }),
    readmitVisit: () => ({ visitId: anyVisit }),
    assignProfile: () => ({ counterId: counter, workProfileId: pick(config.workProfiles).id }),
    pickVisit: () => ({
      counterId: counter,
      visitId: anyVisit,
      seenVisit: seenOrNone,
      reasonId: pickReasonId.parse('reason-nowhere'),
    }),
    checkClass: () => ({
      ...atCounter,
      holds: random() < 0.7,
      ...(random() < 0.8 ? { proof: { proofId: pick(proofs) } } : {}),
    }),
    undoEnd: () => atCounter,
    cancelVisit: () => ({ visitId: anyVisit }),
    openCounter: () => ({ counterId: counter, takeOver: random() < 0.2 }),
    pauseCounter: () => ({ counterId: counter, reasonId: pauseReasonId.parse('lunch') }),
    endPause: () => ({ counterId: counter }),
    closeCounter: () => ({ counterId: counter }),
    callNext: () => ({ counterId: counter, seenVisit: seenOrNone }),
    recallVisit: () => atCounter,
    startService: () => atCounter,
    finishService: () => ({
      ...atCounter,
      outcomeId: outcomeId.parse(random() < 0.98 ? 'accepted' : 'nowhere'),
    }),
    markNoShow: () => atCounter,
    parkVisit: () => atCounter,
    resumeVisit: () => ({ counterId: counter, visitId: parked, seenVisit: seenOrNone }),
    transferVisit: () => ({
      ...atCounter,
      to:
        random() < 0.5
          ? { kind: 'counter', counterId: pick(config.counters).id }
          : { kind: 'service', serviceId: service, purpose: pick(purposes) },
    }),
    returnVisit: () => atCounter,
  };
  return { type, commandId: commandId.parse(freshId()), payload: payloads[type]() } as Command;
}
