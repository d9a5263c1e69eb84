import { checkBranchConfig, ticketLetters, type BranchConfig } from '@talon/shared';
import type { HallDay, Series } from './hallDay.ts';
import { planCounters, type PlannedCounter } from './counterPlan.ts';

/** Each kiosk prints its own tickets from its own numbers; two keep up with the busiest recorded hour. */
const kioskCount = 2;

/** A branch made for one day of one hall, and what the replay must know to drive it. */
export interface ReplayBranch {
  readonly config: BranchConfig;
  readonly counters: readonly PlannedCounter[];
  readonly kioskIds: readonly string[];
  readonly boardId: string;
  /** The series of the day by the ticket letter that it has here. */
  readonly seriesOfLetter: ReadonlyMap<string, Series>;
}

/** Everybody hands something in: the record does not say what for. */
export const purposeOfAll = 'submit';
export const doneId = 'done';
export const breakId = 'break';
export const serviceIdOf = (seriesAt: number): string => `service-${seriesAt + 1}`;
export const counterIdOf = (counter: PlannedCounter): string => `counter-${counter.number}`;

const named = (uk: string, ru: string, en: string) => ({ uk, ru, en });

/**
 * A valid configuration in which a recorded or invented day can happen: a queue with one service for each series (its
 * letter mapped onto an allowed one), two kiosks with half of the numbers each, and at most `mostCounters` counters.
 *
 * @throws Error when the day has more series than there are ticket letters
 */
export function replayBranch(day: HallDay, publicBaseUrl: string, mostCounters: number): ReplayBranch {
  if (day.series.length > ticketLetters.length)
    throw new Error(`${day.series.length} series of tickets, but only ${ticketLetters.length} letters`);
  const counters = planCounters(day, mostCounters);
  const kioskIds = Array.from({ length: kioskCount }, (_, at) => `kiosk-${at + 1}`);
  const hallId = 'hall-1';
  const queueIdOf = (seriesAt: number) => `queue-${seriesAt + 1}`;
  const numbersEach = Math.floor(999 / kioskCount);

  const checked = checkBranchConfig({
    branchId: 'replay',
    name: named(
      `Відтворений день: ${day.name}`,
      `Воспроизведённый день: ${day.name}`,
      `Replayed day: ${day.name}`,
    ),
    timeZone: day.timeZone,
    publicBaseUrl,
    languages: ['uk', 'ru', 'en'],
    // Open all day long: the replay itself opens and closes the day and the counters.
    openingHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '23:59' })),
    halls: [{ id: hallId, name: named('Зал', 'Зал', 'Hall'), floor: 1 }],
    counters: counters.map((counter) => ({
      id: counterIdOf(counter),
      number: counter.number,
      hallId,
      workProfileId: `profile-${counter.number}`,
    })),
    serviceAreas: [{ id: 'all', name: named('Усі послуги', 'Все услуги', 'All services'), icon: 'building' }],
    services: day.series.map(({ name }, at) => ({
      id: serviceIdOf(at),
      areaId: 'all',
      name: named(`Послуга ${name}`, `Услуга ${name}`, `Service ${name}`),
      purposes: [{ purpose: purposeOfAll, queueId: queueIdOf(at) }],
    })),
    queues: day.series.map(({ name }, at) => ({
      id: queueIdOf(at),
      name: named(`Черга ${name}`, `Очередь ${name}`, `Queue ${name}`),
      letter: ticketLetters.charAt(at),
      hallId,
      ranges: {
        kiosks: Object.fromEntries(
          kioskIds.map((id, kiosk) => [id, { from: kiosk * numbersEach + 1, to: (kiosk + 1) * numbersEach }]),
        ),
      },
    })),
    workProfiles: counters.map(({ number, seriesNames }) => ({
      id: `profile-${number}`,
      name: named(`Вікно ${number}`, `Окно ${number}`, `Counter ${number}`),
      queueIds: day.series.flatMap(({ name }, at) => (seriesNames.includes(name) ? [queueIdOf(at)] : [])),
    })),
    priorityClasses: [{ id: 'ordinary', name: named('Звичайна', 'Обычная', 'Ordinary'), rank: 0 }],
    kiosks: kioskIds.map((id, at) => ({
      id,
      name: named(`Термінал ${at + 1}`, `Терминал ${at + 1}`, `Kiosk ${at + 1}`),
      hallId,
    })),
    boards: [{ id: 'board-1', name: named('Табло', 'Табло', 'Board'), hallId, shows: [hallId] }],
    outcomes: [{ id: doneId, name: named('Надано', 'Оказано', 'Done') }],
    pauseReasons: [{ id: breakId, name: named('Перерва', 'Перерыв', 'Break') }],
    rules: { daysFollowSchedule: false },
  });
  if (!checked.ok)
    throw new Error(checked.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));

  return {
    config: checked.config,
    counters,
    kioskIds,
    boardId: 'board-1',
    seriesOfLetter: new Map(day.series.map((series, at) => [ticketLetters.charAt(at), series])),
  };
}
