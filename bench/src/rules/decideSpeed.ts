import { decide, emptyHall, evolve, type Command, type HallEvent, type HallState } from '@talon/queue-core';
import {
  everyCounter,
  lognormal,
  perHour,
  poolConfig,
  poolVisitors,
  seededRandom,
  simulateDay,
} from '@talon/queue-core/simulator';
import {
  commandId,
  hour,
  minute,
  operatorId,
  priorityClassId,
  sessionId,
  type Actor,
  type BranchConfig,
  type CommandName,
  type Payload,
} from '@talon/shared';
import { median } from '../figures.ts';
import { msOf } from './rounds.ts';

const startAt = Date.UTC(2026, 10, 25, 8);
const queues = 40;
/** As many classes, and of the ranks, that the demo centre has. */
const ranks = [0, 40, 40, 40, 30, 20, 10];
const staff: Actor = {
  kind: 'staff',
  operatorId: operatorId.parse('operator'),
  sessionId: sessionId.parse('session'),
  role: 'supervisor',
};

/** A hall in which nothing has been called yet, and one counter that takes from every queue is open. */
export interface FullHall {
  readonly config: BranchConfig;
  readonly state: HallState;
}

/** 40 queues, seven classes, a fifth of the visitors in one that goes ahead. */
export function fullHall(waiting: number): FullHall {
  const pool = poolConfig(1, queues);
  const [anyClass] = pool.priorityClasses;
  if (anyClass === undefined) throw new Error('a pool has classes');
  const config: BranchConfig = {
    ...pool,
    priorityClasses: ranks.map((rank, at) => ({
      ...anyClass,
      rank,
      id: priorityClassId.parse(at === 0 ? 'ordinary' : `class-${at}`),
    })),
  };
  const { services, counters, priorityClasses } = config;
  const ask = asker(config);
  let state = ask(emptyHall, startAt, 'openServiceDay', {});
  state = ask(state, startAt, 'openCounter', { counterId: elementOf(counters, 0).id, takeOver: false });
  for (let visitor = 0; visitor < waiting; visitor += 1) {
    const goesAhead = visitor % 5 === 0;
    const { id } = elementOf(priorityClasses, goesAhead ? 1 + ((visitor / 5) % (ranks.length - 1)) : 0);
    state = ask(state, startAt + visitor * 100, 'issueTicket', {
      serviceId: elementOf(services, visitor % queues).id,
      purpose: 'submit',
      language: 'uk',
      priorityClassId: id,
    });
  }
  return { config, state };
}

/** How long it takes to decide who is called next, in ms: the median of many decisions. */
export function callNextMs({ config, state }: FullHall): number {
  const { id: counterId } = elementOf(config.counters, 0);
  const command = commandOf('callNext', { counterId, seenVisit: null });
  const context = { now: startAt + 5 * hour, config, actor: staff, freshId };
  return median(
    Array.from({ length: 300 }, () =>
      msOf(() => {
        if (!decide(state, command, context).ok) throw new Error('nobody was called in a full hall');
      }),
    ),
  );
}

/** The journal of a day of 30 counters on which so many came and were served. */
export function journalOfDay(visits: number): readonly HallEvent[] {
  const config = poolConfig(30);
  const endAt = startAt + 1000 * hour;
  const events: HallEvent[] = [];
  simulateDay({
    config,
    startAt,
    endAt,
    visitors: poolVisitors(seededRandom(5), config, {
      from: startAt,
      count: visits,
      untilNext: perHour(145),
      serviceTime: lognormal(12 * minute, 0.7),
      priorityShare: 0.2,
    }),
    shifts: everyCounter(config, startAt, endAt),
    patience: { calls: 1, betweenMs: minute },
    tickEveryMs: null,
    onEvent: (_before, event) => events.push(event),
  });
  return events;
}

/** How long a journal takes to fold, in ms, without reading it. */
export function foldMs(events: readonly HallEvent[]): number {
  return msOf(() => {
    const { totals } = events.reduce(evolve, emptyHall);
    if (totals.served === 0) throw new Error('nobody was served in the folded day');
  });
}

/** Presses a button that must not be refused. */
function asker(config: BranchConfig) {
  return <N extends CommandName>(state: HallState, now: number, type: N, payload: Payload<N>): HallState => {
    const decision = decide(state, commandOf(type, payload), { now, config, actor: staff, freshId });
    if (!decision.ok) throw new Error(`${type} was refused: ${decision.code}`);
    return decision.events.reduce(evolve, state);
  };
}

const commandOf = <N extends CommandName>(type: N, payload: Payload<N>): Command =>
  ({ type, commandId: commandId.parse('bench'), payload }) as Command;

let ids = 0;
function freshId(): string {
  ids += 1;
  return `bench-${String(ids).padStart(20, '0')}`;
}

function elementOf<T>(list: readonly T[], at: number): T {
  const element = list[at];
  if (element === undefined) throw new Error(`there is no element ${at}`);
  return element;
}
