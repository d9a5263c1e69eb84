import {
  decide,
  emptyHall,
  evolve,
  type Command,
  type Decision,
  type HallEvent,
  type HallState,
} from '@talon/queue-core';
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
/** When the next is called, in a hall that has stood since `startAt`. */
const calledAt = startAt + 5 * hour;
const queues = 40;
/** As many classes, and of the ranks, that the demo centre has. */
const ranks = [0, 40, 40, 40, 30, 20, 10];
const staff: Actor = {
  kind: 'staff',
  operatorId: operatorId.parse('operator'),
  sessionId: sessionId.parse('session'),
  role: 'supervisor',
};

/** A hall in which one counter that takes from every queue is open, and free. */
export interface FullHall {
  readonly config: BranchConfig;
  readonly state: HallState;
}

/**
 * How a full hall calls: `strict` is what a branch has that says nothing else, `bounded` all at once that takes time to
 * decide: points, guarantees and a limit to overtaking.
 */
export type Rules = 'strict' | 'bounded';

/** In a bounded hall that many have been called, and whoever is left of the first has been overtaken as often as may be. */
const calledBefore = 12;
const mostOvertaken = 5;

/** 40 queues, seven classes, a fifth of the visitors in one that goes ahead; nobody has been called yet, or `calledBefore`. */
export function fullHall(waiting: number, rules: Rules): FullHall {
  const pool = poolConfig(1, queues);
  const [anyClass] = pool.priorityClasses;
  if (anyClass === undefined) throw new Error('a pool has classes');
  const config: BranchConfig = {
    ...pool,
    priorityClasses: ranks.map((rank, at) => ({
      ...anyClass,
      rank,
      id: priorityClassId.parse(at === 0 ? 'ordinary' : `class-${at}`),
      ...(rules === 'bounded' && rank > 0 ? { creditMinutes: rank, growth: 2, guaranteedMinutes: 30 } : {}),
    })),
    rules:
      rules === 'bounded' ? { ...pool.rules, calling: { kind: 'accumulating' }, mostOvertaken } : pool.rules,
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
  if (rules === 'strict') return { config, state };
  const { id: counterId } = elementOf(counters, 0);
  for (let call = 0; call < calledBefore; call += 1) {
    state = ask(state, calledAt, 'callNext', { counterId, seenVisit: null });
    const counter = state.counters.get(counterId);
    const visitId = counter?.status === 'open' ? counter.currentVisit : null;
    if (visitId === null) throw new Error('nobody was called in a full hall');
    state = ask(state, calledAt, 'markNoShow', { counterId, visitId });
  }
  if (Math.max(...state.overtaken.values()) !== mostOvertaken) throw new Error('nobody is at the limit');
  return { config, state };
}

/** How long it takes to decide who is called next, in ms: the median of many decisions. */
export function callNextMs(hall: FullHall): number {
  const call = callIn(hall);
  return medianMs(() => {
    if (!call().ok) throw new Error('nobody was called in a full hall');
  });
}

/** How long it takes to count for everybody that somebody was called, in ms: the median of many times. */
export function evolveCallMs(hall: FullHall): number {
  const decision = callIn(hall)();
  if (!decision.ok) throw new Error('nobody was called in a full hall');
  return medianMs(() => void decision.events.reduce(evolve, hall.state));
}

function callIn({ config, state }: FullHall): () => Decision {
  const { id: counterId } = elementOf(config.counters, 0);
  const command = commandOf('callNext', { counterId, seenVisit: null });
  const context = { now: calledAt, config, actor: staff, freshId };
  return () => decide(state, command, context);
}

const medianMs = (work: () => void): number => median(Array.from({ length: 300 }, () => msOf(work)));

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
