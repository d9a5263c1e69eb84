import {
  BugError,
  checkBranchConfig,
  hour,
  priorityClassId,
  ticketLetters,
  type BranchConfig,
  type Instant,
} from '@talon/shared';
import type { Shift } from './operator.ts';
import { exponential, type Duration, type Random } from './random.ts';
import type { Visitor } from './visitor.ts';

const name = (text: string) => ({ uk: text, ru: text, en: text });
const priority = priorityClassId.parse('priority');
/** Numbers of one letter: what a ticket has room for. */
const numbersPerLetter = 999;

/**
 * A hall as queueing theory draws it: equal counters, one line, two classes of which one may be strictly first.
 *
 * The one line is made of as many queues as are asked for, all served by every counter, because a letter has 999 numbers
 * a day. Up to 24 queues each has a letter of its own; beyond, two share one.
 */
export function poolConfig(counters: number, queues = ticketLetters.length): BranchConfig {
  const letters = Array.from(ticketLetters);
  const half = Math.floor(numbersPerLetter / 2);
  const rangeOf = (queue: number) => {
    if (queues <= letters.length) return { from: 1, to: numbersPerLetter };
    return queue < letters.length ? { from: 1, to: half } : { from: half + 1, to: numbersPerLetter };
  };
  const ids = Array.from({ length: queues }, (_, queue) => `queue-${queue}`);
  const checked = checkBranchConfig({
    branchId: 'pool',
    name: name('Зала'),
    timeZone: 'UTC',
    publicBaseUrl: 'http://127.0.0.1',
    languages: ['uk'],
    openingHours: [],
    halls: [{ id: 'hall', name: name('Зала'), floor: 1 }],
    counters: Array.from({ length: counters }, (_, at) => ({
      id: `counter-${at + 1}`,
      number: at + 1,
      hallId: 'hall',
      workProfileId: 'everything',
    })),
    serviceAreas: [{ id: 'area', name: name('Послуги'), icon: 'home' }],
    services: ids.map((id) => ({
      id: `service-of-${id}`,
      areaId: 'area',
      name: name(id),
      purposes: [{ purpose: 'submit', queueId: id }],
    })),
    queues: ids.map((id, queue) => ({
      id,
      name: name(id),
      letter: letters[queue % letters.length],
      hallId: 'hall',
      ranges: { kiosks: {}, desk: rangeOf(queue) },
    })),
    workProfiles: [{ id: 'everything', name: name('Усе'), queueIds: ids }],
    priorityClasses: [
      { id: 'ordinary', name: name('Звичайна черга'), rank: 0 },
      { id: priority, name: name('Першочергово'), rank: 10 },
    ],
    kiosks: [],
    boards: [],
    outcomes: [{ id: 'done', name: name('Готово') }],
    pauseReasons: [{ id: 'lunch', name: name('Обід') }],
    rules: { daysFollowSchedule: false },
  });
  if (!checked.ok)
    throw new BugError(checked.faults.map(({ path, message }) => `${path}: ${message}`).join());
  return checked.config;
}

/** How many tickets a pool can give out in one service day. */
export const poolTickets = ticketLetters.length * numbersPerLetter;

/** Every counter of a branch, from `from` until `until`, without a break. */
export function everyCounter({ counters }: BranchConfig, from: Instant, until: Instant): Shift[] {
  return counters.map(({ id: counterId }) => ({ counterId, from, until, breaks: [] }));
}

export interface PoolVisitors {
  readonly from: Instant;
  readonly count: number;
  /** So many stand at the door when the day begins. */
  readonly atOpening?: number;
  readonly untilNext: Duration;
  readonly serviceTime: Duration;
  /** Part of the visitors that belongs to the priority class, from 0 to 1. */
  readonly priorityShare: number;
}

/** Visitors of a pool: they come at once when called, and go round the queues, so that numbers last as long as they can. */
export function* poolVisitors(
  random: Random,
  { services }: BranchConfig,
  { from, count, atOpening = 0, untilNext, serviceTime, priorityShare }: PoolVisitors,
): Generator<Visitor> {
  let at = from;
  for (let came = 0; came < count; came += 1) {
    if (came >= atOpening) at += untilNext(random);
    const service = services[came % services.length];
    if (service === undefined) throw new BugError('a pool has services');
    yield {
      arrivesAt: Math.floor(at),
      serviceId: service.id,
      purpose: 'submit',
      priorityClassId: random() < priorityShare ? priority : null,
      walkMs: 0,
      serviceMs: Math.round(serviceTime(random)),
    };
  }
}

/** Exponential times between arrivals at a rate per hour. */
export const perHour = (rate: number): Duration => exponential(hour / rate);
