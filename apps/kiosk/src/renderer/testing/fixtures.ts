import { branchView, kioskView, locales } from '@talon/shared';
import type {
  BranchView,
  HallPauseReason,
  KioskView,
  LocalizedText,
  QueueId,
  ServiceAreaId,
  ServiceId,
} from '@talon/shared';
import { kioskSnapshot } from '../../ipc.ts';
import type { IntentView, KioskSnapshot } from '../../ipc.ts';

/** Saturday, 21 November 2026, 10:42 in Kyiv. */
const saturday = Date.UTC(2026, 10, 21, 8, 42);

/** An id as the page makes it at a touch. */
export const someIntent = 'intent-0000000000000001';
export const anotherIntent = 'intent-0000000000000002';

export const residence = 'residence' as ServiceAreaId;
export const passports = 'passports' as ServiceAreaId;
export const registerResidence = 'register-residence' as ServiceId;
export const firstPassport = 'first-passport' as ServiceId;

function text(uk: string, ru: string, en: string): LocalizedText {
  return { uk, ru, en };
}

function queue(id: string, letter: string, hallId: string, counterNumbers: readonly number[]): object {
  return { id, name: text(id, id, id), letter, hallId, counterNumbers };
}

/** A branch of two areas: one service with one purpose, one with three. */
export function smallBranch(change: Partial<BranchView> = {}): BranchView {
  const branch = branchView.parse({
    view: 'branch',
    revision: 1,
    hubTime: saturday,
    branchId: 'centre',
    name: text('ЦНАП', 'ЦПАУ', 'Service centre'),
    timeZone: 'Europe/Kyiv',
    publicBaseUrl: 'https://example.test',
    languages: locales,
    openingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
    halls: [
      { id: 'ground', name: text('Зала 1', 'Зал 1', 'Hall 1'), floor: 1 },
      { id: 'upper', name: text('Зала 2', 'Зал 2', 'Hall 2'), floor: 2 },
    ],
    counters: [{ id: 'counter-1', number: 1, hallId: 'ground', workProfileId: 'all' }],
    serviceAreas: [
      { id: residence, name: text('Місце проживання', 'Место жительства', 'Residence'), icon: 'home' },
      {
        id: passports,
        name: text('Паспорт і документи', 'Паспорт и документы', 'Passport and papers'),
        icon: 'id-card',
      },
      { id: 'empty', name: text('Порожня тема', 'Пустая тема', 'Empty area'), icon: 'info' },
    ],
    services: [
      {
        id: registerResidence,
        areaId: residence,
        name: text(
          'Зареєструвати місце проживання',
          'Зарегистрировать место жительства',
          'Register residence',
        ),
        purposes: [{ purpose: 'submit', queueId: 'residence' }],
      },
      {
        id: firstPassport,
        areaId: passports,
        name: text('Перший паспорт', 'Первый паспорт', 'First passport'),
        purposes: [
          { purpose: 'consult', queueId: 'advice' },
          { purpose: 'submit', queueId: 'passports' },
          { purpose: 'collect', queueId: 'collect' },
        ],
      },
    ],
    mostAsked: [firstPassport],
    queues: [
      queue('residence', 'А', 'ground', [1, 2, 3, 4]),
      queue('advice', 'К', 'ground', [5]),
      queue('passports', 'П', 'upper', [7, 8, 11]),
      queue('collect', 'В', 'upper', []),
    ],
    workProfiles: [],
    priorityClasses: [{ id: 'ordinary', name: text('Звичайна', 'Обычная', 'Ordinary'), rank: 0 }],
    kiosks: [
      {
        id: 'entrance',
        name: text('вхід, термінал 1', 'вход, терминал 1', 'entrance, terminal 1'),
        hallId: 'ground',
      },
    ],
    boards: [],
    outcomes: [{ id: 'done', name: text('Надано', 'Оказано', 'Done') }],
    pauseReasons: [{ id: 'break', name: text('Перерва', 'Перерыв', 'Break') }],
  });
  return { ...branch, ...change };
}

export function openDay(waiting: Readonly<Record<string, number>> = {}): KioskView {
  return kioskView.parse({
    view: 'kiosk',
    revision: 1,
    hubTime: saturday,
    day: { status: 'open', serviceDay: '2026-11-21' },
    usedUp: [],
    queues: Object.entries(waiting).map(([queueId, count]) => ({
      queueId: queueId as QueueId,
      waiting: count,
      wait: null,
      closing: false,
    })),
  });
}

/** The open day while the whole hall stands still. */
export function pausedDay(reason: HallPauseReason = 'air-raid'): KioskView {
  const open = openDay({ residence: 4 });
  return kioskView.parse({ ...open, day: { ...open.day, paused: { reason, since: saturday } } });
}

/** What a healthy agent says at rest, with changes. */
export function snapshot(change: Partial<KioskSnapshot> = {}): KioskSnapshot {
  return kioskSnapshot.parse({
    kioskId: 'entrance',
    link: 'connected',
    hubTime: saturday,
    clockSpeed: 1,
    branch: smallBranch(),
    kiosk: openDay({ residence: 4, advice: 1, passports: 17, collect: 0 }),
    printer: { state: 'ready', paperLow: false },
    intent: null,
    ...change,
  });
}

/** The intent of `registerResidence`, as far as the agent has come with it. */
export function intent(progress: IntentView['progress'], change: Partial<IntentView> = {}): IntentView {
  return {
    intentId: someIntent,
    serviceId: registerResidence,
    purpose: 'submit',
    language: 'uk',
    progress,
    ...change,
  };
}
