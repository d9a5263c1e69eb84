import { decide, emptyHall, evolve, type Command, type HallState } from '@talon/queue-core';
import {
  commandId,
  instant,
  type Actor,
  type BranchConfig,
  type CommandName,
  type Instant,
  type Payload,
} from '@talon/shared';

/** A Wednesday morning in Kyiv, when every service is given. */
const wednesday = instant.parse(Date.parse('2026-11-25T11:00:00+02:00'));
const secondsBetween = 7;

let ids = 0;
const freshId = (): string => `bench-${String((ids += 1)).padStart(20, '0')}`;

export function commandOf<N extends CommandName>(type: N, payload: Payload<N>): Command {
  return { type, commandId: commandId.parse(freshId()), payload } as Command;
}

export function operatorOf(counter: string): Actor {
  const named = { kind: 'staff', operatorId: `operator-${counter}`, sessionId: `session-${counter}` };
  return { ...named, role: 'operator' } as Actor;
}

export interface FullHall {
  readonly hall: HallState;
  readonly now: Instant;
}

/**
 * A hall at its worst: every counter open and with a visitor who was called, `waiting` more in the lines of all queues.
 * The last counter has nobody yet.
 */
export function fullHall(config: BranchConfig, waiting: number): FullHall {
  let hall = emptyHall;
  let now = wednesday;
  const does = (actor: Actor, command: Command): void => {
    now += secondsBetween * 1000;
    const decided = decide(hall, command, { now, config, actor, freshId });
    if (!decided.ok) throw new Error(`${command.type} was refused: ${decided.code}`);
    hall = decided.events.reduce(evolve, hall);
  };

  does({ kind: 'hub' }, commandOf('tick', {}));
  const counters = config.counters.map(({ id }) => id);
  for (const counterId of counters)
    does(operatorOf(counterId), commandOf('openCounter', { counterId, takeOver: false }));

  const called = counters.length - 1;
  const visitors = Array.from({ length: waiting + called }, (_, at) => offerAt(config, at));
  visitors.forEach(({ serviceId, purpose }, at) => {
    const deviceId = config.kiosks[at % config.kiosks.length]?.id;
    does(
      { kind: 'kiosk', deviceId } as Actor,
      commandOf('issueTicket', { serviceId, purpose, language: 'uk' }),
    );
  });
  for (const counterId of counters.slice(0, called))
    does(operatorOf(counterId), commandOf('callNext', { counterId, seenVisit: null }));
  return { hall, now };
}

/** What the next visitor comes for: the queues in turn. */
function offerAt({ queues, services }: BranchConfig, at: number) {
  const queueId = queues[at % queues.length]?.id;
  for (const service of services)
    for (const { purpose, queueId: own } of service.purposes)
      if (own === queueId) return { serviceId: service.id, purpose };
  throw new Error(`no service leads to the queue ${queueId}`);
}
