import { hour, second, type Actor, type BranchConfig, type Instant, type Ms } from '@talon/shared';
import { decide } from '../decide.ts';
import type { Command, Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { waitingAtPlace } from '../rules/callingRule.ts';
import type { Waits } from '../rules/waits.ts';
import { seededRandom } from '../simulator/random.ts';
import { emptyHall, type HallState } from '../state.ts';
import { everyCodeBooked } from './everyCodeBooked.ts';
import { pickActor, pickCommand, type Dice } from './randomCommand.ts';
import { shownDocuments } from './shownDocuments.ts';

/** One command of a random day, with what the hall made of it. */
export interface RandomStep {
  /** Which command of the day it is, from 0. */
  readonly step: number;
  readonly command: Command;
  readonly actor: Actor;
  readonly decision: Decision;
  /** The hall before and after it. */
  readonly before: HallState;
  readonly hall: HallState;
  readonly now: Instant;
}

export interface RandomDayOptions {
  readonly seed: number;
  readonly commands: number;
  readonly config: BranchConfig;
  readonly startAt: Instant;
  /** The commands that are left out, by their number, to find out which ones matter; time passes all the same. */
  readonly leftOut?: (step: number) => boolean;
  /** The mean time between two commands; 5 s if not named. */
  readonly paceMs?: Ms;
  /** How much of what staff press follows what they see at their counter, 0 to 1; where it is little, the hall fills. */
  readonly sense?: number;
  /** How often, on average, the hub is switched off for 1 to 40 hours in this day; never if not named. */
  readonly hubOff?: number;
  /** Called after every command; throw to stop. */
  readonly onStep?: (step: RandomStep) => void;
}

/**
 * A day in which people press everything, sensible or not: from a stale screen, at a wrong counter, for a visit that is
 * over. The same seed gives the same day.
 *
 * Every command has its own time and its own dice, so that leaving one out changes neither for the others.
 */
export function randomDay(options: RandomDayOptions) {
  const {
    seed,
    commands,
    config,
    startAt,
    leftOut,
    paceMs = 5 * second,
    sense = 0,
    hubOff = 0,
    onStep,
  } = options;
  const master = seededRandom(seed);
  const newDice = () => diceOf(Math.floor(master() * 2 ** 32));
  const appointmentOf = everyCodeBooked(config);
  const documents = shownDocuments();
  let hall: HallState = emptyHall;
  let now = startAt;
  let actor = pickActor(newDice(), config);
  const events: HallEvent[] = [];
  for (let step = 0; step < commands; step += 1) {
    now += Math.floor(master() * master() * 4 * paceMs);
    const isOff = master() * commands < hubOff;
    const off = (1 + 39 * master()) * hour;
    if (isOff) now += Math.floor(off);
    const dice = newDice();
    // Whoever has pressed a button may press the next one at once.
    if (master() < 0.85) actor = pickActor(newDice(), config);
    if (leftOut?.(step) === true) continue;

    const before = hall;
    const command = pickCommand({ hall, config, actor, now, sense }, dice);
    const decision = decide(hall, command, {
      now,
      config,
      actor,
      freshId: dice.freshId,
      appointmentOf,
      privilegeUsedBy: documents.usedOn(hall.day),
      ...forecastOf(hall, config),
    });
    if (decision.ok) {
      documents.note(hall.day, decision.personal);
      hall = decision.events.reduce(evolve, hall);
      events.push(...decision.events);
    }
    onStep?.({ step, command, actor, decision, before, hall, now });
  }
  return { hall, events };
}

/** [CLOSING-1] A plain forecast where queues close by one: some minutes for everybody who waits. */
function forecastOf(hall: HallState, config: BranchConfig): { readonly waits?: Waits } {
  if (!config.rules.closesByForecast) return {};
  const ifCameNow: Waits['ifCameNow'] = (queueId) => {
    const waiting = waitingAtPlace(hall, config, { kind: 'queue', queueId });
    return {
      likely: { from: 10 * waiting, to: 12 * waiting },
      nearlyAll: { from: 6 * waiting, to: 20 * waiting },
    };
  };
  return { waits: { ifCameNow, ofVisit: () => null } };
}

function diceOf(seed: number): Dice {
  const random = seededRandom(seed);
  // The first numbers of this generator still show its seed.
  for (let draw = 0; draw < 4; draw += 1) random();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return {
    random,
    pick,
    freshId: () => Array.from({ length: 24 }, () => pick(idCharacters)).join(''),
  };
}

const idCharacters = 'abcdefghijkmnpqrstuvwxyz23456789'.split('');
