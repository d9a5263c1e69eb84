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
  priorityClassId,
  proofId,
  queueId,
  serviceAreaId,
  serviceId,
  workProfileId,
  minute,
  type BranchView,
  type CounterId,
  type DayFigures,
  type DayReport,
  type DevicesView,
  type FairnessReport,
  type HallView,
  type Revision,
  type StaffMember,
  type StaffView,
} from '@talon/shared';
import {
  day,
  head,
  myCounter,
  ordinary,
  reasonLunch,
  sampleNow,
  sampleProfile,
  sampleSession,
  text,
} from './sampleMoment.ts';
import { visitHead } from './sampleVisits.ts';
import { counterAt, heldByOther } from './sampleDesk.ts';

export * from './sampleDesk.ts';
export { pausedDay, sampleNow, sampleSession } from './sampleMoment.ts';
export * from './sampleVisits.ts';

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
  bookingSystems: [
    { id: deviceId.parse('city-portal'), name: text('Портал міста', 'Портал города', 'City portal') },
  ],
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
  overtaking: { limit: 3, visits: 6, most: 3, atLimit: 1, beyondByRule: [], beyondByHand: 0 },
  byClass: [
    {
      priorityClassId: ordinary,
      calls: 44,
      overtakes: 0,
      guaranteedMinutes: null,
      judged: 0,
      pastGuarantee: 0,
      causes: [],
    },
    {
      priorityClassId: priorityClassId.parse('veteran'),
      calls: 7,
      overtakes: 8,
      guaranteedMinutes: 15,
      judged: 7,
      pastGuarantee: 3,
      causes: [
        { cause: 'no-counter-open', visits: 1 },
        { cause: 'counters-busy', visits: 2 },
      ],
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
