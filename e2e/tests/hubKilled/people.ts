import { randomBytes } from 'node:crypto';
import { setTimeout as passes } from 'node:timers/promises';
import type { HubLink } from '@talon/hub-client';
import {
  commandId as commandIdOf,
  counterId as counterIdOf,
  outcomeId,
  serviceId,
  type CommandName,
  type Payload,
  type Result,
  type VisitId,
} from '@talon/shared';
import type { Ledger } from './ledger.ts';

/** What somebody does next, as a button and what he makes of the answer. Asked again under the same id if need be. */
interface Intention<N extends CommandName = CommandName> {
  readonly name: N;
  readonly payload: Payload<N>;
  readonly done: (result: Result<N>) => void;
}

/** Somebody at a kiosk or a desk: decides what to press next from what he knows. */
export interface Person {
  /** @returns the next press */
  next(): Intention;
  /** Hears why it was refused. */
  refused(name: CommandName, code: string): void;
}

const intention = <N extends CommandName>(name: N, payload: Payload<N>, done: (result: Result<N>) => void) =>
  ({ name, payload, done }) as unknown as Intention;

/** Takes one ticket after the other. */
export function visitor(services: readonly string[]): Person {
  let taken = 0;
  return {
    next: () =>
      intention(
        'issueTicket',
        { serviceId: serviceId.parse(services[taken % services.length]), purpose: 'submit', language: 'uk' },
        () => {
          taken += 1;
        },
      ),
    refused: () => {},
  };
}

/** Opens a counter, then calls, starts and finishes without end. */
export function operator(counter: string): Person {
  const counterId = counterIdOf.parse(counter);
  let stands: 'closed' | 'free' | { readonly visitId: VisitId; readonly serving: boolean } = 'closed';
  return {
    next() {
      if (stands === 'closed')
        return intention('openCounter', { counterId, takeOver: false }, () => {
          stands = 'free';
        });
      if (stands === 'free')
        return intention('callNext', { counterId, seenVisit: null }, ({ visitId }) => {
          stands = { visitId, serving: false };
        });
      const { visitId, serving } = stands;
      if (!serving)
        return intention('startService', { counterId, visitId }, () => {
          stands = { visitId, serving: true };
        });
      return intention(
        'finishService',
        { counterId, visitId, outcomeId: outcomeId.parse('accepted') },
        () => {
          stands = 'free';
        },
      );
    },
    refused(name, code) {
      // Only this: a press that was done and forgotten would show as one of the others.
      if (code !== 'nobody-waiting' && code !== 'too-many-commands')
        throw new Error(`${name} at ${counter} was refused: ${code}`);
    },
  };
}

/** A person with a way to the hub. Presses until the hub is gone, and in its next life first what was not answered. */
export class AtWork {
  readonly #person: Person;
  readonly #ledger: Ledger;
  #pressed:
    | { readonly intention: Intention; readonly commandId: ReturnType<typeof commandIdOf.parse> }
    | undefined;

  constructor(person: Person, ledger: Ledger) {
    this.#person = person;
    this.#ledger = ledger;
  }

  /** @throws HubGone when it is */
  async pressUntilGone(link: HubLink): Promise<never> {
    for (;;) await this.#pressOnce(link);
  }

  /** Presses again what was not answered, and nothing new. */
  async settle(link: HubLink): Promise<void> {
    while (this.#pressed !== undefined) await this.#pressOnce(link);
  }

  async #pressOnce(link: HubLink): Promise<void> {
    this.#pressed ??= {
      intention: this.#person.next(),
      commandId: commandIdOf.parse(randomBytes(16).toString('hex')),
    };
    const { intention, commandId } = this.#pressed;
    const answer = await this.#ledger.press(link, intention.name, intention.payload, commandId);
    // The hub's limit on presses per second says nothing about this one.
    if (!answer.ok && answer.code === 'too-many-commands') {
      await passes(50);
      return;
    }
    this.#pressed = undefined;
    if (answer.ok) intention.done(answer.result);
    else {
      this.#person.refused(intention.name, answer.code);
      await passes(5);
    }
  }
}
