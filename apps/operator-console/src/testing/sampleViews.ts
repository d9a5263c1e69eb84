import {
  branchId,
  counterId,
  deviceId,
  hallId,
  operatorId,
  outcomeId,
  parkReasonId,
  pauseReasonId,
  pickReasonId,
  printOrderId,
  priorityClassId,
  proofId,
  queueId,
  serviceAreaId,
  serviceDay,
  serviceId,
  sessionId,
  visitId,
  workProfileId,
  minute,
  second,
  type AbsentVisitView,
  type BranchView,
  type CounterId,
  type CounterView,
  type CurrentVisitView,
  type DayFigures,
  type DayReport,
  type DevicesView,
  type FairnessReport,
  type HallPauseReason,
  type HallView,
  type Instant,
  type LocalizedText,
  type ParkedVisitView,
  type PrinterCondition,
  type PrintOrderView,
  type QueueView,
  type Revision,
  type SignedIn,
  type StaffMember,
  type StaffView,
  type TicketView,
  type VisitExplanation,
  type VisitInHall,
  type WaitingVisitView,
} from '@talon/shared';

/** 10:46 on the wall in Kyiv, the moment of all samples. */
export const sampleNow: Instant = Date.parse('2026-03-02T08:46:00Z');

const text = (uk: string, ru: string, en: string): LocalizedText => ({ uk, ru, en });
const head = (revision: Revision) => ({ revision, hubTime: sampleNow });
const day = { status: 'open', serviceDay: serviceDay.parse('2026-03-02') } as const;

/** The sample day while the whole hall has been paused for five minutes. */
export const pausedDay = (reason: HallPauseReason = 'air-raid') => ({
  ...day,
  paused: { reason, since: sampleNow - 5 * minute },
});

const myCounter = counterId.parse('counter-14');
const ordinary = priorityClassId.parse('ordinary');
const reasonLunch = pauseReasonId.parse('lunch');

export const sampleSession: SignedIn = {
  session: 'a-secret-of-this-tab-only',
  sessionId: sessionId.parse('session-1'),
  operatorId: operatorId.parse('op-1'),
  name: 'Олена Коваль',
  role: 'operator',
};

const sampleProfile = workProfileId.parse('registrar');

const counters = Array.from({ length: 14 }, (_, at) => ({
  id: counterId.parse(`counter-${at + 1}`),
  number: at + 1,
  hallId: hallId.parse(at < 4 ? 'hall-1' : 'hall-2'),
  workProfileId: sampleProfile,
})) as unknown as BranchView['counters'];

export const sampleBranch: BranchView = {
  view: 'branch',
  ...head(1),
  branchId: branchId.parse('cnap-1'),
  name: text('ЦНАП Центральний', 'ЦПАУ Центральный', 'Central service centre'),
  timeZone: 'Europe/Kyiv',
  publicBaseUrl: 'http://hall.local',
  languages: ['uk', 'ru', 'en'],
  openingHours: [],
  exceptions: [],
  halls: [
    { id: hallId.parse('hall-1'), name: text('Зала 1', 'Зал 1', 'Hall 1'), floor: 1 },
    { id: hallId.parse('hall-2'), name: text('Зала 2', 'Зал 2', 'Hall 2'), floor: 2 },
  ],
  counters,
  serviceAreas: [
    { id: serviceAreaId.parse('residence'), name: text('Житло', 'Жильё', 'Residence'), icon: 'home' },
  ],
  services: [
    {
      id: serviceId.parse('residence'),
      areaId: serviceAreaId.parse('residence'),
      name: text('Реєстрація місця проживання', 'Регистрация места жительства', 'Registration of residence'),
      purposes: [
        { purpose: 'submit', queueId: queueId.parse('queue-v') },
        { purpose: 'consult', queueId: queueId.parse('queue-k') },
      ],
    },
    {
      id: serviceId.parse('passport'),
      areaId: serviceAreaId.parse('residence'),
      name: text('Паспорт громадянина', 'Паспорт гражданина', 'Passport'),
      purposes: [
        { purpose: 'submit', queueId: queueId.parse('queue-a') },
        { purpose: 'collect', queueId: queueId.parse('queue-a') },
      ],
    },
    {
      id: serviceId.parse('subsidy'),
      areaId: serviceAreaId.parse('residence'),
      name: text(
        'Призначення житлової субсидії для відшкодування витрат на оплату житлово-комунальних послуг, придбання скрапленого газу та твердого палива',
        'Назначение жилищной субсидии для возмещения расходов на оплату жилищно-коммунальных услуг, приобретение сжиженного газа и твёрдого топлива',
        'Housing subsidy that covers the cost of housing and utilities, liquefied gas, and solid or liquid domestic fuel',
      ),
      purposes: [{ purpose: 'submit', queueId: queueId.parse('queue-k') }],
    },
  ],
  mostAsked: [],
  queues: [
    { letter: 'В', id: 'queue-v', name: text('Місце проживання', 'Место жительства', 'Residence') },
    { letter: 'А', id: 'queue-a', name: text('Паспорт', 'Паспорт', 'Passport') },
    { letter: 'К', id: 'queue-k', name: text('Консультації', 'Консультации', 'Advice') },
  ].map(({ letter, id, name }) => ({
    id: queueId.parse(id),
    letter,
    name,
    hallId: hallId.parse('hall-2'),
    counterNumbers: [5, 14],
  })),
  priorityClasses: [
    {
      id: ordinary,
      name: text('звичайна', 'обычная', 'ordinary'),
      rank: 0,
      proofs: [],
      atKiosk: false,
      oncePerDay: false,
    },
    {
      id: priorityClassId.parse('veteran'),
      name: text('пільга', 'льгота', 'priority'),
      rank: 10,
      atKiosk: false,
      oncePerDay: false,
      proofs: [
        { id: proofId.parse('certificate'), name: text('посвідчення', 'удостоверение', 'certificate') },
      ],
    },
  ],
  workProfiles: [{ id: sampleProfile, name: text('Реєстратор', 'Регистратор', 'Registrar') }],
  parkReasons: [],
  pickReasons: [],
  appointments: null,
  kiosks: [],
  boards: [],
  counterSigns: [],
  printStations: [
    {
      id: deviceId.parse('printer-1'),
      name: text('Принтер рецепції', 'Принтер рецепции', 'Reception printer'),
      hallId: hallId.parse('hall-2'),
    },
    {
      id: deviceId.parse('printer-2'),
      name: text('Принтер зали 2', 'Принтер зала 2', 'Printer of hall 2'),
      hallId: hallId.parse('hall-2'),
    },
  ],
  outcomes: [
    {
      id: outcomeId.parse('accepted'),
      name: text('Прийнято документи', 'Документы приняты', 'Documents accepted'),
    },
    { id: outcomeId.parse('advice'), name: text('Консультація', 'Консультация', 'Advice given') },
    { id: outcomeId.parse('handed-out'), name: text('Видано', 'Выдано', 'Handed out') },
    { id: outcomeId.parse('refused'), name: text('Відмова', 'Отказ', 'Refused') },
  ],
  pauseReasons: [
    { id: reasonLunch, name: text('обід', 'обед', 'lunch') },
    {
      id: pauseReasonId.parse('documents'),
      name: text('робота з документами', 'работа с документами', 'paperwork'),
    },
    { id: pauseReasonId.parse('technical'), name: text('технічна', 'техническая', 'technical') },
  ],
};

/** The branch with everything switched on that the calling rules know. */
export const richBranch = (): BranchView => ({
  ...sampleBranch,
  parkReasons: [
    {
      id: parkReasonId.parse('copy'),
      name: text('по копію документа', 'за копией документа', 'to fetch a copy'),
      returnAfterMinutes: 20,
    },
    {
      id: parkReasonId.parse('fee'),
      name: text('сплатити збір', 'оплатить сбор', 'to pay a fee'),
      returnAfterMinutes: null,
    },
  ],
  pickReasons: [
    { id: pickReasonId.parse('unwell'), name: text('стало зле', 'стало плохо', 'feels unwell') },
    {
      id: pickReasonId.parse('mistake'),
      name: text('помилка працівника', 'ошибка сотрудника', 'mistake of staff'),
    },
  ],
  workProfiles: [
    ...sampleBranch.workProfiles,
    { id: workProfileId.parse('handout'), name: text('Видача', 'Выдача', 'Hand-out') },
  ],
  priorityClasses: sampleBranch.priorityClasses.map((each) =>
    each.rank === 0
      ? each
      : Object.assign({}, each, {
          atKiosk: true,
          oncePerDay: true,
          proofs: [
            ...each.proofs,
            { id: proofId.parse('extract'), name: text('витяг', 'выписка', 'extract') },
          ],
        }),
  ),
});

const visitHead = (letter: string, number: number, service = 'residence', issuedMinutesAgo = 10) => ({
  visitId: visitId.parse(`visit-${letter.codePointAt(0)}-${number}`),
  ticket: { letter, number },
  serviceId: serviceId.parse(service),
  purpose: 'submit' as const,
  queueId: queueId.parse('queue-v'),
  language: 'uk' as const,
  priorityClassId: ordinary,
  issuedAt: sampleNow - issuedMinutesAgo * minute,
  placeAt: sampleNow - issuedMinutesAgo * minute,
  paper: { outcome: 'printed' as const, cause: null },
});

/** A visitor who waits since some minutes; what is special about him in `more`. */
export function waitingVisit(
  letter: string,
  number: number,
  minutesAgo: number,
  more: Partial<WaitingVisitView> = {},
): WaitingVisitView {
  const head = visitHead(letter, number, 'residence', minutesAgo);
  return { ...head, transferredHere: false, ...more };
}

export const parkedVisit = (letter: string, number: number, minutesAgo: number): ParkedVisitView => ({
  ...visitHead(letter, number, 'residence', minutesAgo + 15),
  parkedAt: sampleNow - minutesAgo * minute,
  parkedHere: true,
  reasonId: null,
  returnsAt: null,
});

/** Somebody who did not come five minutes ago, and may return for ten more. */
export const absentVisit = (
  letter: string,
  number: number,
  more: Partial<AbsentVisitView> = {},
): AbsentVisitView => ({
  ...visitHead(letter, number, 'residence', 25),
  absentSince: sampleNow - 5 * minute,
  mayReturn: true,
  until: sampleNow + 10 * minute,
  callsLeft: 3,
  ...more,
});

/** В 012, called 40 s ago after a wait of 8 minutes. */
export const calledVisit: CurrentVisitView = {
  ...visitHead('В', 12),
  status: 'called',
  issuedAt: sampleNow - 8 * minute - 40 * second,
  placeAt: sampleNow - 8 * minute - 40 * second,
  calledAt: sampleNow - 40 * second,
  lastCalledAt: sampleNow - 40 * second,
  recallAt: sampleNow - 30 * second,
  noShowAt: sampleNow - 40 * second,
  callCount: 1,
  reason: { rule: 'longest-wait', priorityClassId: ordinary, overtaken: 0 },
};

/** В 012, who walked 40 s and is being served for 3:41. */
export const servedVisit: CurrentVisitView = {
  ...calledVisit,
  status: 'serving',
  issuedAt: sampleNow - 12 * minute - 21 * second,
  placeAt: sampleNow - 12 * minute - 21 * second,
  calledAt: sampleNow - 4 * minute - 21 * second,
  startedAt: sampleNow - 3 * minute - 41 * second,
};

/** The desk of counter 14, held by the sample session: free, two waiting, one parked. */
export function counterAt(revision: Revision, more: Partial<CounterView> = {}): CounterView {
  const first = more.waiting?.first ?? [waitingVisit('В', 13, 7), waitingVisit('В', 14, 4)];
  return {
    view: 'counter',
    ...head(revision),
    counterId: myCounter,
    day,
    status: {
      status: 'open',
      operatorId: sampleSession.operatorId,
      sessionId: sampleSession.sessionId,
      since: sampleNow - 60 * minute,
    },
    workProfileId: sampleProfile,
    current: null,
    undo: null,
    callsBySelfAt: null,
    waiting: { total: first.length, first },
    parked: { total: 1, first: [parkedVisit('В', 4, 20)] },
    absent: { total: 0, first: [] },
    moves: ['callNext', 'resumeVisit', 'pauseCounter', 'closeCounter'],
    ...more,
  };
}

const withVisitor: CounterView['moves'] = ['parkVisit', 'transferVisit', 'returnVisit'];

export const calledAt = (revision: Revision, more: Partial<CounterView> = {}): CounterView =>
  counterAt(revision, {
    current: calledVisit,
    moves: ['startService', 'recallVisit', 'markNoShow', ...withVisitor, 'cancelVisit'],
    ...more,
  });

export const servingAt = (revision: Revision, more: Partial<CounterView> = {}): CounterView =>
  counterAt(revision, { current: servedVisit, moves: ['finishService', ...withVisitor], ...more });

export const pausedAt = (revision: Revision): CounterView =>
  counterAt(revision, {
    status: {
      status: 'paused',
      operatorId: sampleSession.operatorId,
      sessionId: sampleSession.sessionId,
      since: sampleNow - 5 * minute,
      reasonId: reasonLunch,
    },
    moves: ['openCounter', 'closeCounter'],
  });

/** The status of a counter that somebody else has taken. */
export const heldByOther = (since: Instant = sampleNow): CounterView['status'] => ({
  status: 'open',
  operatorId: operatorId.parse('op-2'),
  sessionId: sessionId.parse('session-2'),
  since,
});

/** The hall: counter 5 serves, 6 is held, all others are closed. Two papers are in doubt. */
export function hallAt(revision: Revision, more: Partial<HallView> = {}): HallView {
  const since = sampleNow - 90 * minute;
  const served = visitHead('А', 31, 'passport', 30);
  return {
    view: 'hall',
    ...head(revision),
    day,
    counters: counters.map(({ id, number }) => ({
      counterId: id,
      status: number === 5 || number === 6 ? heldByOther(since) : { status: 'closed' },
      workProfileId: sampleProfile,
      current:
        number === 5
          ? {
              ticket: served.ticket,
              visitId: served.visitId,
              status: 'serving',
              since: sampleNow - 6 * minute,
            }
          : null,
    })),
    queues: sampleBranch.queues.map(({ id }, at) => ({
      queueId: id,
      waiting: 5 - at * 2,
      longestWaitSince: sampleNow - (18 - at * 7) * minute,
      wait: null,
      closing: false,
    })),
    flaggedPapers: [
      { ...visitHead('В', 9, 'residence', 25), paper: { outcome: 'refused', cause: 'paper-out' } },
      { ...visitHead('А', 33, 'passport', 3), paper: { outcome: 'unknown', cause: 'no-answer' } },
    ],
    longestWaits: [],
    printOrders: [],
    totals: {
      issued: 64,
      waiting: 9,
      called: 0,
      serving: 1,
      parked: 1,
      served: 48,
      noShow: 3,
      cancelled: 2,
      leftOver: 0,
    },
    ...more,
  };
}

/** The same hall with one counter in another state. */
export function withCounter(
  hall: HallView,
  changed: CounterId,
  change: Partial<HallView['counters'][number]>,
): HallView {
  const counters = hall.counters.map((each) =>
    each.counterId === changed ? Object.assign({}, each, change) : each,
  );
  return { ...hall, counters };
}

/** A hall in which the sample session holds counter 14. */
export const hallWithMine = (revision: Revision): HallView =>
  withCounter(hallAt(revision), myCounter, { status: counterAt(1).status });

/** Who works here: Олена at counter 14, Марія at the counters of others, a supervisor. */
export const staffAt = (revision: Revision): StaffView => ({
  view: 'staff',
  ...head(revision),
  staff: [
    { operatorId: sampleSession.operatorId, name: sampleSession.name, role: 'operator' },
    { operatorId: operatorId.parse('op-2'), name: 'Марія Бондар', role: 'operator' },
    { operatorId: operatorId.parse('op-3'), name: 'Ганна Мельник', role: 'supervisor' },
  ],
});

/** The same people with what supervisors know of them, and one who has left. */
export const sampleStaff: readonly StaffMember[] = [
  ...staffAt(1).staff.map((person, at): StaffMember =>
    Object.assign({}, person, {
      number: `${101 + at}`,
      version: 1,
      deactivatedAt: null,
      workProfileId: null,
      signedInSince: at === 1 ? null : sampleNow - 120 * minute,
      lastSignInAt: sampleNow - 120 * minute,
      counterId: at === 0 ? myCounter : null,
    }),
  ),
  {
    operatorId: operatorId.parse('op-4'),
    number: '104',
    name: 'Іван Лис',
    role: 'operator',
    version: 5,
    deactivatedAt: Date.parse('2025-12-30T15:00:00Z'),
    workProfileId: null,
    signedInSince: null,
    lastSignInAt: null,
    counterId: null,
  },
];

type DeviceState = DevicesView['devices'][number];

/** A machine of the sample branch that is there and well, unless told otherwise. */
export const sampleDevice = (id: string, more: Partial<DeviceState> = {}): DeviceState => ({
  deviceId: deviceId.parse(id),
  kind: 'printStation',
  connected: true,
  since: sampleNow - 120 * minute,
  printer: { condition: { state: 'ready', paperLow: false }, since: sampleNow - 120 * minute },
  ...more,
});

export const devicesAt = (revision: Revision, ...devices: DeviceState[]): DevicesView => ({
  view: 'devices',
  ...head(revision),
  devices: devices.length === 0 ? [sampleDevice('printer-1')] : devices,
});

const sampleFigures: DayFigures = {
  issued: 64,
  served: 48,
  noShow: 3,
  cancelled: 2,
  leftOver: 0,
  here: 11,
  waits: {
    served: 48,
    meanMs: 12 * minute,
    medianMs: 9 * minute,
    ninetiethMs: 27 * minute,
    shortShare: 0.8333,
  },
};

/** The figures of the sample day at the moment of all samples: two hours, two queues. */
export const sampleReport: DayReport = {
  serviceDay: day.serviceDay,
  closedAt: null,
  total: sampleFigures,
  byQueue: [
    { queueId: queueId.parse('queue-v'), figures: { ...sampleFigures, issued: 40 } },
    {
      queueId: queueId.parse('queue-gone'),
      figures: { ...sampleFigures, issued: 24, served: 0, waits: null },
    },
  ],
  byHour: [
    { hour: 8, figures: { ...sampleFigures, issued: 14 } },
    { hour: 10, figures: { ...sampleFigures, issued: 50 } },
  ],
  journal: { revision: 4812, hash: '0123456789abcdef'.repeat(4) },
};
/** How fair the sample day has been so far: one rule overtook, three guarantees were missed, three were called by hand. */
export const sampleFairness: FairnessReport = {
  serviceDay: day.serviceDay,
  byRule: [
    { rule: 'longest-wait', calls: 47, overtakes: 6 },
    { rule: 'past-guarantee', calls: 3, overtakes: 2 },
    { rule: 'resumed', calls: 1, overtakes: 0 },
  ],
  byClass: [
    { priorityClassId: ordinary, calls: 44, overtakes: 0, guaranteedMinutes: null, pastGuarantee: 0 },
    {
      priorityClassId: priorityClassId.parse('veteran'),
      calls: 7,
      overtakes: 8,
      guaranteedMinutes: 15,
      pastGuarantee: 3,
    },
  ],
  pickedByHand: [
    {
      operatorId: operatorId.parse('op-2'),
      calls: 3,
      overtakes: 4,
      byReason: [
        { reasonId: pickReasonId.parse('unwell'), calls: 2, overtakes: 4 },
        { reasonId: null, calls: 1, overtakes: 0 },
      ],
    },
  ],
};

const ready: PrinterCondition = { state: 'ready', paperLow: false };

/** Both printers, connected and ready unless told otherwise. */
export function printersAt(
  revision: Revision,
  conditions: Readonly<Record<string, PrinterCondition | 'away'>> = {},
): DevicesView {
  return {
    view: 'devices',
    ...head(revision),
    devices: sampleBranch.printStations.map(({ id }) => {
      const condition = conditions[id] ?? ready;
      const isAway = condition === 'away';
      return {
        deviceId: id,
        kind: 'printStation',
        connected: !isAway,
        since: sampleNow,
        printer: isAway ? null : { condition, since: sampleNow },
      };
    }),
  };
}

/** В 012 as the reception sees it: waits, and its paper came out at the kiosk. */
export const visitHere = (more: Partial<VisitInHall> = {}): VisitInHall => ({
  ...visitHead('В', 12),
  status: 'waiting',
  counterId: null,
  ...more,
});

/** The first order of a paper for В 012, from the first printer. */
export const ticketOrder = (more: Partial<PrintOrderView> = {}): PrintOrderView =>
  ({
    kind: 'ticket',
    orderId: printOrderId.parse('order-1'),
    printerId: deviceId.parse('printer-1'),
    orderedAt: sampleNow,
    orderedBy: sampleSession.operatorId,
    outcome: 'ordered',
    cause: null,
    visitId: visitHere().visitId,
    ticket: visitHere().ticket,
    copy: false,
    ...more,
  }) as PrintOrderView;

/** Why В 012 still waits: counter 4 would call В 010 first. */
export const explainedVisit = (more: Partial<VisitExplanation> = {}): VisitExplanation => ({
  priorityClassId: visitHere().priorityClassId,
  waitedMinutes: 12,
  timesOvertaken: 2,
  mostOvertaken: null,
  guaranteeInMinutes: null,
  ahead: 3,
  counters: { total: 1, first: [callsNext(4, 10)] },
  ...more,
});

/** A counter that would call a number of В now, as the longest wait. */
export const callsNext = (
  counter: number,
  number: number,
): VisitExplanation['counters']['first'][number] => ({
  counterId: counterId.parse(`counter-${counter}`),
  next: {
    visitId: visitHead('В', number).visitId,
    ticket: visitHead('В', number).ticket,
    reason: { rule: 'longest-wait', priorityClassId: visitHere().priorityClassId, overtaken: 0 },
  },
});

/** What the hub knows of В 012, three people before it. */
export const ticketAt = (
  revision: Revision,
  more: Partial<Extract<TicketView['found'], { state: 'here' }>> = {},
): TicketView => ({
  view: 'ticket',
  ...head(revision),
  ticket: visitHere().ticket,
  found: {
    state: 'here',
    visit: visitHere(),
    ahead: 3,
    wait: null,
    explained: explainedVisit(),
    order: null,
    ...more,
  },
});

/** The queue of В: one at a counter, one waiting. */
export const queueAt = (revision: Revision): QueueView => ({
  view: 'queue',
  ...head(revision),
  queueId: queueId.parse('queue-v'),
  total: 2,
  first: [{ ...visitHead('В', 10), status: 'serving', counterId: counterId.parse('counter-5') }, visitHere()],
});
