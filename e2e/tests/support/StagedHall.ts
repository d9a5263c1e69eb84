import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, demoSetup, signIn, startHubProcess, type HubProcess } from '@talon/demo-hall';
import type { HubLink } from '@talon/hub-client';
import {
  counterId,
  deviceId,
  outcomeId,
  serviceDay,
  serviceId,
  type BranchConfig,
  type Appointment,
  type CounterId,
  type ExceptionalDay,
  type Instant,
  type Locale,
  type OpeningHours,
  type Purpose,
  type VisitId,
} from '@talon/shared';
import { expect } from './fixtures.ts';

export interface Visitor {
  readonly service: string;
  readonly purpose: Purpose;
  readonly language: Locale;
}

/** What the reception writes down of a time. */
interface Booking extends Pick<Visitor, 'purpose'> {
  readonly serviceId: string;
  readonly bookedAt: Instant;
  readonly visitorName?: string;
  readonly phone?: string;
  readonly code?: string;
}

const workdays: readonly OpeningHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opens: '09:00',
  closes: '18:00',
  breaks: [{ from: '13:00', to: '13:45' }],
}));
/** Two days after the Monday of the stories. */
const cleaningDay: ExceptionalDay = {
  date: serviceDay.parse('2026-03-18'),
  hours: null,
  note: { uk: 'Санітарний день', ru: 'Санитарный день', en: 'Cleaning day' },
};
const accepted = outcomeId.parse('accepted');
const saturday: OpeningHours = { weekday: 6, opens: '09:00', closes: '14:00' };

/**
 * The demo's hall at a chosen time, open 9-18 but for a break at 13, and 9-14 on Saturdays (some services less), with visitors and operators who do as
 * they are told: what is on its screens is the same in every run.
 */
export class StagedHall {
  readonly hub: HubProcess;
  readonly #folder: string;
  readonly #links: HubLink[] = [];
  #visitors: HubLink | undefined;

  private constructor(hub: HubProcess, folder: string) {
    this.hub = hub;
    this.#folder = folder;
  }

  /**
   * @param port that of an earlier run, to which its screens come back
   * @param more what this hall has set up besides
   */
  static async open(
    folder: string,
    at: Instant,
    port = 0,
    more: (centre: BranchConfig) => Partial<BranchConfig> = () => ({}),
  ): Promise<StagedHall> {
    const setupFile = join(folder, 'staged-hall.json');
    const { branch: centre, staff } = demoSetup('real');
    const openingHours = [...workdays, saturday];
    const branch = { ...centre, openingHours, exceptions: [cleaningDay], ...more(centre) };
    await writeFile(setupFile, JSON.stringify({ branch, staff }));
    const hub = await startHubProcess({
      port,
      dataFolder: join(folder, 'hub'),
      setupFile,
      clock: { startAt: at, speed: 1 },
      trouble: (line) => expect.soft(line, 'the hub has nothing to complain about').toBe(''),
    });
    return new StagedHall(hub, folder);
  }

  /** The same hall later, after its hub was away. */
  async openAgain(at: Instant): Promise<StagedHall> {
    return StagedHall.open(this.#folder, at, Number(new URL(this.hub.url).port));
  }

  /** Takes a ticket at the second kiosk. Returns the path of the visit's page. */
  async arrives({ service, purpose, language }: Visitor): Promise<string> {
    this.#visitors ??= await this.device('kiosk-2');
    const payload = { serviceId: serviceId.parse(service), purpose, language };
    const issued = await this.#visitors.send('issueTicket', payload);
    if (!issued.ok) throw new Error(`no ticket for ${service}: ${issued.code}`);
    await this.#visitors.send('recordPrint', { visitId: issued.result.visitId, outcome: 'printed' });
    return `/t/${issued.result.publicToken}`;
  }

  /** The reception books a time. Returns the code of the appointment. */
  async books(wanted: Booking): Promise<string> {
    const session = await signIn(this.hub.url, this.#person('131'));
    const response = await fetch(`${this.hub.url}/api/appointments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
      body: JSON.stringify(wanted),
    });
    const { appointment } = (await response.json()) as { readonly appointment?: Appointment };
    if (appointment === undefined) throw new Error(`not booked: ${response.status}`);
    return appointment.code;
  }

  /** An operator sits down at a counter and calls the next visitor. Returns the operator's link and the visit. */
  async calls(counterNumber: number): Promise<{ readonly operator: HubLink; readonly visitId: VisitId }> {
    const { operator, counter } = await this.sitsDown(counterNumber);
    const called = await operator.send('callNext', { counterId: counter, seenVisit: null });
    if (!called.ok) throw new Error(`counter ${counterNumber} could not call: ${called.code}`);
    return { operator, visitId: called.result.visitId };
  }

  /** An operator sits down at a counter. */
  async sitsDown(
    counterNumber: number,
  ): Promise<{ readonly operator: HubLink; readonly counter: CounterId }> {
    const operator = await this.staff(`${100 + counterNumber}`);
    const counter = counterId.parse(`counter-${counterNumber}`);
    await operator.send('openCounter', { counterId: counter, takeOver: false });
    return { operator, counter };
  }

  /** The operator of a counter serves the visitor who was called there, and finishes at once. */
  async serves(counterNumber: number, visitId: VisitId): Promise<void> {
    const { operator, counter } = await this.sitsDown(counterNumber);
    const seen = { counterId: counter, visitId };
    const started = await operator.send('startService', seen);
    const finished = await operator.send('finishService', { ...seen, outcomeId: accepted });
    if (!started.ok || !finished.ok) throw new Error(`counter ${counterNumber} could not serve`);
  }

  /** A machine of the hall, connected: what it sends is the test's doing. */
  async device(id: string): Promise<HubLink> {
    return this.#connect({ kind: 'device', deviceId: deviceId.parse(id), key: this.hub.keyOf(id) });
  }

  /** A member of staff by number, connected. */
  async staff(number: string): Promise<HubLink> {
    return this.#connect({ kind: 'staff', session: await signIn(this.hub.url, this.#person(number)) });
  }

  async close(): Promise<void> {
    for (const link of this.#links.splice(0)) link.close();
    await this.hub.stop();
  }

  async #connect(who: Parameters<typeof connect>[1]): Promise<HubLink> {
    const link = await connect(this.hub.url, who, (problem) => expect.soft(problem).toBe(''));
    this.#links.push(link);
    return link;
  }

  #person(number: string): { readonly number: string; readonly pin: string } {
    const person = this.hub.staff.find((each) => each.number === number);
    if (person === undefined) throw new Error(`nobody has the number ${number}`);
    return person;
  }
}
