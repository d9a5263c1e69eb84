import type { HubLink } from '@talon/hub-client';
import { counterId, type CounterId, type Payload, type VisitId } from '@talon/shared';
import { demoBranch } from './fixtures.ts';
import type { StagedHall } from './StagedHall.ts';

/** A counter whose operator does as the story says; each move throws when the hub refuses it. */
export class WorkedCounter {
  readonly #link: HubLink;
  readonly #counterId: CounterId;
  #visitId: VisitId | null = null;

  private constructor(link: HubLink, id: CounterId) {
    this.#link = link;
    this.#counterId = id;
  }

  static async open(hall: StagedHall, number: number): Promise<WorkedCounter> {
    const counter = new WorkedCounter(
      await hall.staff(`${100 + number}`),
      counterId.parse(`counter-${number}`),
    );
    await counter.#ask('openCounter', { counterId: counter.#counterId, takeOver: false });
    return counter;
  }

  async calls(): Promise<void> {
    const answer = await this.#link.send('callNext', {
      counterId: this.#counterId,
      seenVisit: this.#visitId,
    });
    if (!answer.ok) throw new Error(`callNext: ${answer.code}`);
    this.#visitId = answer.result.visitId;
  }

  async starts(): Promise<void> {
    await this.#ask('startService', this.#here());
  }

  /** Calls the next visitor, and serves to the end. */
  async serves(): Promise<void> {
    await this.calls();
    await this.starts();
    await this.#ask('finishService', { ...this.#here(), outcomeId: demoBranch.outcomes[0]!.id });
    this.#visitId = null;
  }

  async waitsInVain(): Promise<void> {
    await this.calls();
    await this.#ask('markNoShow', this.#here());
    this.#visitId = null;
  }

  async parks(): Promise<void> {
    await this.#ask('parkVisit', { ...this.#here(), reasonId: demoBranch.parkReasons[0]!.id });
    this.#visitId = null;
  }

  async transfers(to: Payload<'transferVisit'>['to']): Promise<void> {
    await this.#ask('transferVisit', { ...this.#here(), to });
    this.#visitId = null;
  }

  #here(): { readonly counterId: CounterId; readonly visitId: VisitId } {
    if (this.#visitId === null) throw new Error('nobody is at the counter');
    return { counterId: this.#counterId, visitId: this.#visitId };
  }

  async #ask<
    N extends 'openCounter' | 'startService' | 'finishService' | 'markNoShow' | 'parkVisit' | 'transferVisit',
  >(name: N, payload: Payload<N>): Promise<void> {
    const answer = await this.#link.send(name, payload);
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
  }
}
