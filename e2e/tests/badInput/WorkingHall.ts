import type { Browser } from '@playwright/test';
import { connect, type HubProcess } from '@talon/demo-hall';
import type { HubLink } from '@talon/hub-client';
import { deviceId, serviceId } from '@talon/shared';
import { Board } from '../support/Board.ts';
import { Desk } from '../support/Desk.ts';
import { expect } from '../support/fixtures.ts';

/** Visitors, an operator and a board who do their work while somebody tries every door. */
export class WorkingHall {
  readonly #visitors: HubLink;
  readonly #desk: Desk;
  readonly #board: Board;
  readonly #work: Promise<void>;
  #isOpen = true;
  #served = 0;

  private constructor(visitors: HubLink, desk: Desk, board: Board) {
    this.#visitors = visitors;
    this.#desk = desk;
    this.#board = board;
    this.#work = this.#serve();
    // Whoever closes the hall hears of it.
    this.#work.catch(() => {});
  }

  static async open(hub: HubProcess, browser: Browser): Promise<WorkingHall> {
    const kiosk = { kind: 'device', deviceId: deviceId.parse('kiosk-2'), key: hub.keyOf('kiosk-2') } as const;
    const visitors = await connect(hub.url, kiosk, (problem) => expect.soft(problem).toBe(''));
    const board = new Board(await browser.newPage({ viewport: { width: 1920, height: 1080 } }));
    await board.open(hub);
    const desk = new Desk(await browser.newPage());
    await desk.signIn(hub, '111');
    await desk.sitDown(11);
    return new WorkingHall(visitors, desk, board);
  }

  /** Resolves when one more visitor was served from now on; throws when anything has gone wrong. */
  async servesAnother(): Promise<void> {
    const before = this.#served;
    await Promise.race([this.#work, expect.poll(() => this.#served).toBeGreaterThan(before)]);
  }

  /** Ends after the visitor at the counter; throws when anything had gone wrong. */
  async close(): Promise<void> {
    this.#isOpen = false;
    await this.#work;
    this.#visitors.close();
  }

  async #serve(): Promise<void> {
    while (this.#isOpen) {
      const issued = await this.#visitors.send('issueTicket', {
        serviceId: serviceId.parse('id-card'),
        purpose: 'submit',
        language: 'uk',
      });
      if (!issued.ok) throw new Error(`a visitor got no ticket: ${issued.code}`);
      await this.#desk.callNext();
      await expect(this.#board.newest).toContainText(await this.#desk.current.innerText());
      await expect(this.#board.outOfDate).toBeHidden();
      await this.#desk.startService();
      await this.#desk.finish();
      this.#served += 1;
    }
  }
}
