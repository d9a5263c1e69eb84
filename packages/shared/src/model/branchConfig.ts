import { z } from 'zod';
import {
  audioZone,
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
  type AudioZone,
  type DeviceId,
  type HallId,
} from '../ids.ts';
import { locale, localizedLists, localizedText } from './locale.ts';
import { hallRules } from './hallRules.ts';
import { exceptionalDay, openingHours } from './openingHours.ts';
import { purpose } from './purpose.ts';
import { ticketNumber } from './ticket.ts';

/** What is wrong with a range that begins above its end. */
const backwards = { message: 'from must not be above to', params: { fault: 'range-backwards' } };

/** Numbers from `from` to `to`, both included. */
export const numberRange = z
  .object({ from: ticketNumber.shape.number, to: ticketNumber.shape.number })
  .refine((range) => range.from <= range.to, backwards);
export type NumberRange = z.infer<typeof numberRange>;

export const hall = z.object({ id: hallId, name: localizedText, floor: z.number().int().min(-5).max(100) });
export type Hall = z.infer<typeof hall>;

/** A numbered place where a visitor is served. */
export const counter = z.object({
  id: counterId,
  number: z.number().int().min(1).max(999),
  hallId,
  workProfileId,
});
export type Counter = z.infer<typeof counter>;

/** A tile of the kiosk's menu. `icon` is a name from the lucide set that the kiosk knows; unknown ones are refused. */
export const serviceAreaIcons = [
  'home',
  'id-card',
  'heart-handshake',
  'trees',
  'briefcase',
  'package-check',
  'car',
  'file-text',
  'archive',
  'baby',
  'shield',
  'info',
  'building',
  'scale',
] as const;
export const serviceArea = z.object({
  id: serviceAreaId,
  name: localizedText,
  icon: z.enum(serviceAreaIcons),
});
export type ServiceArea = z.infer<typeof serviceArea>;

/** How long something may take, in whole minutes: a range, because a single figure would be a promise. */
export const minutesRange = z
  .strictObject({ from: z.number().int().min(1).max(480), to: z.number().int().min(1).max(480) })
  .refine((range) => range.from <= range.to, backwards);

/**
 * What the visitor came for. With its purpose it feeds exactly one queue.
 *
 * Strict, unlike the rest: most of it may be left out, and a misspelt name would be left out unnoticed.
 */
export const service = z.strictObject({
  id: serviceId,
  areaId: serviceAreaId,
  name: localizedText,
  purposes: z.array(z.object({ purpose, queueId })).min(1).max(3),
  /** How long it may take at the counter. */
  minutes: minutesRange.optional(),
  /** [ISSUE-5] Where the service keeps other hours than the branch; a weekday that is not there is closed. */
  openingHours: z.array(openingHours).min(1).max(7).optional(),
  /** [ISSUE-5] Dates on which it keeps other hours. */
  exceptions: z.array(exceptionalDay).max(100).optional(),
  /** [ISSUE-7] How many tickets kiosks issue for it in a day, and in an hour of the clock. */
  quota: z
    .strictObject({
      perDay: z.number().int().min(1).max(5000).optional(),
      perHour: z.number().int().min(1).max(5000).optional(),
    })
    .refine(({ perDay, perHour }) => perDay !== undefined || perHour !== undefined, {
      message: 'perDay or perHour must be named',
      params: { fault: 'quota-of-nothing' },
    })
    .optional(),
  /** What to have with one, in short items. */
  bring: localizedLists({ least: 2, most: 5, longest: 90 }).optional(),
  /** Words by which people look for it and that are not in its name. */
  keywords: localizedLists({ least: 1, most: 12, longest: 40 }).optional(),
});
export type Service = z.infer<typeof service>;

/**
 * A configured line of waiting visitors: its letter, its hall, and who may give which of its numbers.
 *
 * Every kiosk has its own range, so that a kiosk without the hub can never give a number twice; `desk` is the range
 * for tickets issued by staff. Ranges of queues that share a letter never overlap.
 */
export const queue = z.object({
  id: queueId,
  name: localizedText,
  letter: ticketNumber.shape.letter,
  hallId,
  ranges: z.object({ kiosks: z.record(deviceId, numberRange), desk: numberRange.optional() }),
});
export type Queue = z.infer<typeof queue>;

/** Which queues a counter serves. */
export const workProfile = z.object({
  id: workProfileId,
  name: localizedText,
  queueIds: z.array(queueId).min(1),
  /** [CALL-7] Which of them come first: 1 before 2 and so on; a queue that is not named has 5. */
  preference: z.record(queueId, z.number().int().min(1).max(9)).default({}),
  /** [CALL-8] Queues of others that are served as well while fewer than so many wait in the own ones. */
  helps: z
    .array(z.strictObject({ queueId, whenFewerThan: z.number().int().min(1).max(100) }))
    .max(100)
    .default([]),
  /** [PICK-1] Whoever works by it may call somebody out of turn, with a reason. */
  mayPick: z.boolean().default(false),
});
export type WorkProfile = z.infer<typeof workProfile>;

/** A group with precedence; a higher rank is called first. Exactly one class has rank 0: everybody else. */
export const priorityClass = z.object({
  id: priorityClassId,
  name: localizedText,
  rank: z.number().int().min(0).max(100),
  /** [CALL-10] Under accumulating priority: a head start, and how many times as fast as minutes its points grow. */
  creditMinutes: z.number().int().min(0).max(240).default(0),
  growth: z.number().min(0.1).max(20).default(1),
  /** [CALL-12] Who has waited longer is called before anybody who has not; `null`: nothing is guaranteed. */
  guaranteedMinutes: z.number().int().min(1).max(600).nullable().default(null),
  /** [PRIORITY-2] The documents that prove it; where there are any, one has to be shown. */
  proofs: z
    .array(z.strictObject({ id: proofId, name: localizedText }))
    .max(20)
    .default([]),
  /** [PRIORITY-4] A visitor may choose it at the kiosk; it is checked at the counter. */
  atKiosk: z.boolean().default(false),
  /** [PRIORITY-6] One document gives this precedence once a day. */
  oncePerDay: z.boolean().default(false),
});
export type PriorityClass = z.infer<typeof priorityClass>;

export const kioskDevice = z.object({ id: deviceId, name: localizedText, hallId });
export type KioskDevice = z.infer<typeof kioskDevice>;

/** A ticket printer without a screen, for example at the reception: prints what staff order. */
export const printStation = z.strictObject({ id: deviceId, name: localizedText, hallId });
export type PrintStation = z.infer<typeof printStation>;

/** Every printer of the branch that paper can be ordered from: those of the kiosks and the print stations. */
export const printersOf = ({
  kiosks,
  printStations,
}: Pick<BranchConfig, 'kiosks' | 'printStations'>): readonly PrintStation[] => [...printStations, ...kiosks];

/** Which way to go from where one reads it. */
export const arrows = ['left', 'right', 'straight', 'back', 'up', 'down'] as const;
export const arrow = z.enum(arrows);
export type Arrow = z.infer<typeof arrow>;

/** Light on dark for an ordinary hall, dark on light where the sun stands on the screen. */
export const screenTheme = z.enum(['night', 'day']);
export type ScreenTheme = z.infer<typeof screenTheme>;

/** A wall board shows the calls to counters of its halls. */
export const boardDevice = z.object({
  id: deviceId,
  name: localizedText,
  hallId,
  shows: z.array(hallId).min(1),
  /** Which way the counters are from here, by their numbers, both ends included; the first that fits. */
  directions: z
    .array(
      z
        .strictObject({ from: counter.shape.number, to: counter.shape.number, arrow })
        .refine((range) => range.from <= range.to, backwards),
    )
    .max(60)
    .optional(),
  theme: screenTheme.optional(),
  /** Boards that hear each other share a zone, of which one speaks. The hall, if not named; `null`: no loudspeaker. */
  audioZone: audioZone.nullable().optional(),
});
export type BoardDevice = z.infer<typeof boardDevice>;

/** Where this board is heard; `null` for a board without a loudspeaker. */
export const audioZoneOf = (board: BoardDevice): AudioZone | HallId | null =>
  board.audioZone === undefined ? board.hallId : board.audioZone;

/** A small screen at a counter: whose turn it is there, and which way it is. */
export const counterSign = z.strictObject({
  id: deviceId,
  name: localizedText,
  counterId,
  /** Where the counter is, seen from the sign; left out where the sign hangs right above it. */
  arrow: arrow.optional(),
  theme: screenTheme.optional(),
});
export type CounterSign = z.infer<typeof counterSign>;

/** Another system that books times, for example a city's portal. It has a key as a machine has, and is nobody in the hall. */
export const bookingSystem = z.strictObject({ id: deviceId, name: localizedText });
export type BookingSystem = z.infer<typeof bookingSystem>;

export const namedOutcome = z.object({ id: outcomeId, name: localizedText });
export const namedPauseReason = z.object({ id: pauseReasonId, name: localizedText });
/** [PARK-5] Why somebody is put aside, and after how long he goes back to the queue by himself. */
export const namedParkReason = z.strictObject({
  id: parkReasonId,
  name: localizedText,
  returnAfterMinutes: z.number().int().min(1).max(480).nullable().default(null),
});
export const namedPickReason = z.strictObject({ id: pickReasonId, name: localizedText });

/** Everything that is set up for one branch. The shape only; what must fit together is checked by `checkBranchConfig`. */
export const branchConfigShape = z.object({
  branchId,
  name: localizedText,
  timeZone: z.string().min(1).max(64),
  /** Where a visitor's phone finds the visit: `${publicBaseUrl}/t/${publicToken}`. */
  publicBaseUrl: z.url({ protocol: /^https?$/ }).refine((url) => !url.endsWith('/'), 'no slash at the end'),
  languages: z.array(locale).min(1),
  openingHours: z.array(openingHours),
  /** Holidays, short days, working Saturdays. */
  exceptions: z.array(exceptionalDay).max(200).default([]),
  halls: z.array(hall).min(1).max(50),
  counters: z.array(counter).min(1).max(300),
  serviceAreas: z.array(serviceArea).min(1).max(60),
  services: z.array(service).min(1).max(1000),
  /** What people come for most, the commonest first: these stand first in their areas and in the search. */
  mostAsked: z.array(serviceId).max(60).default([]),
  queues: z.array(queue).min(1).max(100),
  workProfiles: z.array(workProfile).min(1).max(100),
  /** [PROFILE-2] Who works by another profile than the counter's, wherever he sits. */
  operatorProfiles: z.record(operatorId, workProfileId).default({}),
  priorityClasses: z.array(priorityClass).min(1).max(20),
  kiosks: z.array(kioskDevice).max(50),
  boards: z.array(boardDevice).max(100),
  counterSigns: z.array(counterSign).max(300).default([]),
  printStations: z.array(printStation).max(50).default([]),
  bookingSystems: z.array(bookingSystem).max(20).default([]),
  outcomes: z.array(namedOutcome).min(1).max(30),
  pauseReasons: z.array(namedPauseReason).min(1).max(30),
  parkReasons: z.array(namedParkReason).max(30).default([]),
  pickReasons: z.array(namedPickReason).max(30).default([]),
  rules: hallRules,
});
export type BranchConfig = z.infer<typeof branchConfigShape>;

/** What a machine of the branch is for. */
export const deviceKinds = ['kiosk', 'board', 'counterSign', 'printStation'] as const;
export const deviceKind = z.enum(deviceKinds);
export type DeviceKind = z.infer<typeof deviceKind>;

type Devices = Pick<BranchConfig, 'kiosks' | 'boards' | 'counterSigns' | 'printStations'>;

/** Every machine of the branch, with what it is for. */
export const devicesOf = ({
  kiosks,
  boards,
  counterSigns,
  printStations,
}: Devices): readonly { readonly deviceId: DeviceId; readonly kind: DeviceKind }[] => [
  ...kiosks.map(({ id }) => ({ deviceId: id, kind: 'kiosk' as const })),
  ...boards.map(({ id }) => ({ deviceId: id, kind: 'board' as const })),
  ...counterSigns.map(({ id }) => ({ deviceId: id, kind: 'counterSign' as const })),
  ...printStations.map(({ id }) => ({ deviceId: id, kind: 'printStation' as const })),
];

/** What a key is for: a machine of the branch, or another system. */
export const keyKind = z.enum([...deviceKinds, 'bookingSystem']);

/** Whoever has a key of the hub. */
export interface KeyHolder {
  readonly deviceId: DeviceId;
  readonly kind: z.infer<typeof keyKind>;
}

/** Every machine and every other system that a configuration lets in. */
export const keyHoldersOf = (
  config: Devices & Pick<BranchConfig, 'bookingSystems'>,
): readonly KeyHolder[] => [
  ...devicesOf(config),
  ...config.bookingSystems.map(({ id }) => ({ deviceId: id, kind: 'bookingSystem' as const })),
];
