import {
  boardCall as boardCallShape,
  boardView as boardViewShape,
  branchView as branchViewShape,
  signView as signViewShape,
  type BoardCall,
  type BoardView,
  type BranchView,
  type HallPauseReason,
  type LocalizedText,
  type SignView,
} from '@talon/shared';

/** Monday 23 November 2026, 10:42 in Kyiv. */
export const monday1042 = Date.parse('2026-11-23T08:42:00Z');

const named = (text: string): LocalizedText => ({ uk: text, ru: text, en: text });

export const halls = {
  second: { id: 'hall-2', name: { uk: 'Зала 2', ru: 'Зал 2', en: 'Hall 2' }, floor: 2 },
  beside: { id: 'hall-3', name: { uk: 'Зала 3', ru: 'Зал 3', en: 'Hall 3' }, floor: 2 },
  first: { id: 'hall-1', name: { uk: 'Зала 1', ru: 'Зал 1', en: 'Hall 1' }, floor: 1 },
  third: { id: 'hall-4', name: { uk: 'Зала 4', ru: 'Зал 4', en: 'Hall 4' }, floor: 3 },
};

/** A call to counter 14 in the board's own hall, just made; checked by its schema. */
export function boardCall(change: Partial<Record<keyof BoardCall, unknown>> = {}): BoardCall {
  return boardCallShape.parse({
    key: 'visit-1.1',
    ticket: { letter: 'В', number: 12 },
    counterNumber: 14,
    hallId: halls.second.id,
    floor: halls.second.floor,
    arrow: null,
    language: 'uk',
    callCount: 1,
    calledAt: monday1042,
    waitingForVisitor: true,
    ...change,
  });
}

/** Of an open day, with nobody called and 38 people waiting. */
export function boardView(change: Partial<Record<keyof BoardView, unknown>> = {}): BoardView {
  return boardViewShape.parse({
    view: 'board',
    revision: 1,
    hubTime: monday1042,
    boardId: 'board-1',
    day: { status: 'open', serviceDay: '2026-11-23' },
    calls: [],
    waiting: 38,
    speaks: null,
    ...change,
  });
}

/** Of counter 14 on an open day, free. */
export function signView(change: Partial<Record<keyof SignView, unknown>> = {}): SignView {
  return signViewShape.parse({
    view: 'sign',
    revision: 1,
    hubTime: monday1042,
    signId: 'sign-14',
    counterId: 'counter-14',
    day: { status: 'open', serviceDay: '2026-11-23' },
    shows: { state: 'free' },
    ...change,
  });
}

/** The open day while the whole hall is paused. */
export const pausedDay = (reason: HallPauseReason) => ({
  status: 'open',
  serviceDay: '2026-11-23',
  paused: { reason, since: monday1042 },
});

/** Open on weekdays 09:00 to 20:00 and Saturdays 09:00 to 16:00. */
export function branchView(change: Partial<Record<keyof BranchView, unknown>> = {}): BranchView {
  const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '20:00' }));
  return branchViewShape.parse({
    view: 'branch',
    revision: 1,
    hubTime: monday1042,
    branchId: 'branch-1',
    name: named('ЦНАП'),
    timeZone: 'Europe/Kyiv',
    publicBaseUrl: 'http://hall.test',
    languages: ['uk', 'ru', 'en'],
    openingHours: [...weekdays, { weekday: 6, opens: '09:00', closes: '16:00' }],
    halls: Object.values(halls),
    counters: [{ id: 'counter-14', number: 14, hallId: halls.second.id, workProfileId: 'all' }],
    serviceAreas: [{ id: 'area', name: named('Місце проживання'), icon: 'home' }],
    services: [],
    queues: [],
    workProfiles: [],
    priorityClasses: [{ id: 'ordinary', name: named('Звичайна'), rank: 0 }],
    kiosks: [],
    boards: [
      {
        id: 'board-1',
        name: named('Табло 1'),
        hallId: halls.second.id,
        shows: Object.values(halls).map(({ id }) => id),
      },
    ],
    bookingSystems: [],
    counterSigns: [{ id: 'sign-14', name: named('Табло вікна 14'), counterId: 'counter-14' }],
    outcomes: [{ id: 'done', name: named('Надано') }],
    pauseReasons: [{ id: 'rest', name: named('Перерва') }],
    ...change,
  });
}
