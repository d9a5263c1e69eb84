import {
  commandId,
  type Actor,
  type Appointment,
  type BranchConfig,
  type CommandName,
  type Instant,
  type Payload,
  type RejectionCode,
} from '@talon/shared';
import { decide } from '../decide.ts';
import type { Command, Decision, DecisionContext } from '../decision.ts';
import { evolve } from '../evolve.ts';
import type { HallEventBody } from '../events.ts';
import { emptyHall, type HallState } from '../state.ts';
import { asEvent, at, type Given } from './builders.ts';
import { demoConfig } from './demoConfig.ts';
import { brokenInvariants } from './invariants.ts';

type Known = Pick<DecisionContext, 'waits' | 'privilegeUsedBy' | 'workingSince'>;

/** A story in three sentences: what had happened, what somebody asked for, what came of it. */
export interface Story {
  /** Sets the wall clock of the command; by default one minute after the last thing that happened. */
  at(wallClock: string): Story;
  /** Another branch than the small one of `demoConfig`. */
  in(config: BranchConfig): Story;
  /** These appointments are in the hub's book. */
  booked(...appointments: readonly Appointment[]): Story;
  /** What is known besides: of waits, of privileges that were used, of a time in which the hub was off. */
  knowing(more: Known): Story;
  when<N extends CommandName>(by: Actor, type: N, payload: Payload<N>): Outcome;
  /** And then that happened too. */
  and(...more: Given[]): Story;
}

interface Outcome {
  readonly decision: Decision;
  /** The hall afterwards. */
  readonly hall: HallState;
  /** What happened, without its circumstances; throws where the command was refused. */
  readonly happened: readonly HallEventBody[];
  /** The code of the refusal; `undefined` where the command was accepted. */
  readonly refusal: RejectionCode | undefined;
  /** Goes on from here. */
  and(...more: Given[]): Story;
}

/** Begins a story. */
export function given(...before: Given[]): Story {
  const hall = before.map(asEvent).reduce(evolve, emptyHall);
  const last = Math.max(at('08:00'), ...before.map(({ when }) => when));
  return story({ hall, now: last + 60_000, config: demoConfig(), appointments: [], known: {} });
}

interface Told {
  readonly hall: HallState;
  readonly now: Instant;
  readonly config: BranchConfig;
  readonly appointments: readonly Appointment[];
  readonly known: Known;
}

function story(told: Told): Story {
  const { hall, now, config, appointments, known } = told;
  return {
    at: (wallClock) => story({ ...told, now: at(wallClock) }),
    in: (other) => story({ ...told, config: other }),
    booked: (...more) => story({ ...told, appointments: [...appointments, ...more] }),
    knowing: (more) => story({ ...told, known: { ...known, ...more } }),
    and: (...more) => goOn(told, more),
    when: (by, type, payload) => {
      const command = { type, commandId: commandId.parse('story-command'), payload } as Command;
      const decision = decide(hall, command, {
        now,
        config,
        actor: by,
        freshId: () => freshId(hall),
        ...known,
        appointmentOf: (wanted) => appointments.find((each) => isWanted(each, wanted)),
      });
      const events = decision.ok ? decision.events : [];
      const after = events.reduce(evolve, hall);
      const broken = brokenInvariants(after);
      if (broken.length > 0) throw new Error(`after ${type}: ${broken.join('; ')}`);
      return {
        decision,
        hall: after,
        get happened() {
          if (!decision.ok) throw new Error(`${type} was refused: ${decision.code}`);
          return events.map(({ body }) => body);
        },
        refusal: decision.ok ? undefined : decision.code,
        and: (...more) => goOn({ ...told, hall: after }, more),
      };
    },
  };
}

/** One minute after the last thing that happened. */
function goOn(told: Told, more: readonly Given[]): Story {
  const last = Math.max(told.now, ...more.map(({ when }) => when));
  return story({ ...told, hall: more.map(asEvent).reduce(evolve, told.hall), now: last + 60_000 });
}

const isWanted = ({ appointmentId, code }: Appointment, wanted: Payload<'checkIn'>['appointment']): boolean =>
  'code' in wanted ? code === wanted.code : appointmentId === wanted.appointmentId;

let fresh = 0;
/** Ids in a story only have to differ. */
function freshId(hall: HallState): string {
  fresh += 1;
  return `fresh-id-of-the-story-${hall.totals.issued}-${fresh}`;
}
