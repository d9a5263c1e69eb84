import type { Answer, HubLink, LinkFailure, LinkStatus } from '@talon/hub-client';
import {
  commandId,
  commands,
  deviceId,
  instant,
  protocolVersion,
  view,
  type BranchView,
  type CommandId,
  type CommandName,
  type OrdersView,
  type Payload,
  type PrinterCondition,
  type RejectionCode,
  type RejectionParams,
  type ReplyTo,
  type Result,
  type View,
} from '@talon/shared';

/** How the hub treats the next commands. */
export type HubMood =
  | 'answers'
  /** Does what it is asked, and the reply gets lost. */
  | 'loses-replies'
  /** Cannot be reached: the command was never sent. */
  | 'gone'
  /** Has been asked and takes its time, until `release`. */
  | 'holds'
  | { readonly refuses: RejectionCode; readonly params?: RejectionParams };

const named = (name: string) => ({ uk: name, ru: name, en: name });

const branch = view.parse({
  view: 'branch',
  revision: 1,
  hubTime: 1_000,
  branchId: 'kyiv-1',
  name: named('ЦНАП'),
  timeZone: 'Europe/Kyiv',
  publicBaseUrl: 'https://q.example.ua',
  languages: ['uk', 'ru', 'en'],
  openingHours: [],
  halls: [{ id: 'hall-1', name: named('зала 1'), floor: 1 }],
  counters: [{ id: 'counter-1', number: 1, hallId: 'hall-1', workProfileId: 'all' }],
  serviceAreas: [{ id: 'home', name: named('Житло'), icon: 'home' }],
  services: [
    {
      id: 'residence',
      areaId: 'home',
      name: named('Реєстрація'),
      purposes: [{ purpose: 'submit', queueId: 'q' }],
    },
  ],
  queues: [{ id: 'q', name: named('Черга'), letter: 'А', hallId: 'hall-1', counterNumbers: [1] }],
  workProfiles: [],
  priorityClasses: [{ id: 'ordinary', name: named('Усі'), rank: 0 }],
  kiosks: [],
  boards: [],
  outcomes: [{ id: 'done', name: named('Готово') }],
  pauseReasons: [{ id: 'lunch', name: named('Обід') }],
}) as BranchView;

/** A hub at the far end of every link it gives: remembers what it answered, as the real one does. */
export class FakeHub {
  mood: HubMood = 'answers';
  /** Command ids of everything that reached the hub, in order. */
  readonly heard: string[] = [];
  readonly issued: Result<'issueTicket'>[] = [];
  /** What each of these tickets was asked for with. */
  readonly wanted: Payload<'issueTicket' | 'checkIn'>[] = [];
  readonly recorded: Payload<'recordPrint'>[] = [];
  readonly recordedOrders: Payload<'recordOrderedPrint'>[] = [];
  /** What the printer's machine said of it, in order; not in `heard`, where it would only be in the way. */
  readonly conditions: PrinterCondition[] = [];
  /** How it treats words about the printer. */
  printerMood: HubMood = 'answers';
  /** What it says of every appointment. */
  appointment = { bookedAt: Date.UTC(2026, 10, 21, 9, 0), inTime: true };
  hubTime = instant.parse(Date.UTC(2026, 10, 21, 8, 42));
  readonly #replies = new Map<string, ReplyTo<CommandName>>();
  #held: (() => void)[] = [];
  #present: FakeLink | undefined;

  /** A new connection; the one before is forgotten. `silent` sends no views yet. */
  link({ silent = false } = {}): HubLink {
    this.#present = new FakeLink(this);
    if (!silent) this.#present.receive(branch);
    return this.#present;
  }

  sendBranch(): void {
    this.#present?.receive(branch);
  }

  send(view: View): void {
    this.#present?.receive(view);
  }

  /** Shows what is ordered from a machine's printer. */
  order(...orders: OrdersView['orders']): void {
    this.send({ view: 'orders', revision: 1, hubTime: this.hubTime, printerId: thisDevice, orders });
  }

  status(status: LinkStatus): void {
    this.#present?.become(status);
  }

  /** Lets what was held be answered. */
  release(): void {
    this.mood = 'answers';
    this.printerMood = 'answers';
    for (const go of this.#held.splice(0)) go();
  }

  async obey<N extends CommandName>(name: N, payload: Payload<N>, id: CommandId): Promise<Answer<N>> {
    const isAboutPrinter = name === 'reportPrinter';
    const moodNow = (): HubMood => (isAboutPrinter ? this.printerMood : this.mood);
    if (moodNow() === 'gone') return failure('disconnected');
    if (isAboutPrinter) this.conditions.push(commands.reportPrinter.payload.parse(payload).condition);
    else this.heard.push(id);
    if (moodNow() === 'holds') await new Promise<void>((resolve) => this.#held.push(resolve));
    const mood = moodNow();
    if (typeof mood === 'object') return { ok: false, code: mood.refuses, params: mood.params ?? {} };
    if (isAboutPrinter)
      return mood === 'loses-replies'
        ? failure('no-answer')
        : ({ ok: true, revision: 1, result: {} } as ReplyTo<N>);
    let reply = this.#replies.get(id);
    if (reply === undefined) {
      reply = {
        ok: true,
        revision: this.#replies.size + 1,
        result: this.#do(name, payload),
      } as ReplyTo<CommandName>;
      this.#replies.set(id, reply);
    }
    return mood === 'loses-replies' ? failure('no-answer') : (reply as ReplyTo<N>);
  }

  #do(name: CommandName, payload: unknown): unknown {
    if (name === 'recordPrint') {
      this.recorded.push(commands.recordPrint.payload.parse(payload));
      return {};
    }
    if (name === 'recordOrderedPrint') {
      this.recordedOrders.push(commands.recordOrderedPrint.payload.parse(payload));
      return {};
    }
    const isCheckIn = name === 'checkIn';
    this.wanted.push(commands[isCheckIn ? 'checkIn' : 'issueTicket'].payload.parse(payload));
    const number = this.issued.length + 1;
    const result = commands.issueTicket.result.parse({
      visitId: `visit-${number}`,
      ticket: { letter: 'А', number },
      publicToken: `Zk3vQ8s1xT0bLw7eYnR2${String(number).padStart(2, '0')}`,
      queueId: 'q',
      hallId: 'hall-1',
      peopleBefore: number - 1,
      wait: null,
      issuedAt: this.hubTime,
    });
    this.issued.push(result);
    if (!isCheckIn) return result;
    const of = { serviceId: 'residence', purpose: 'submit', ...this.appointment };
    return commands.checkIn.result.parse({ ...result, ...of });
  }
}

const thisDevice = deviceId.parse('kiosk-1');

const failure = (code: LinkFailure['code']): LinkFailure => ({ ok: false, code, params: {} });

const welcomed: LinkStatus = {
  state: 'connected',
  welcome: {
    protocol: protocolVersion,
    hubTime: 0,
    clockSpeed: 1,
    who: { kind: 'kiosk', deviceId: thisDevice },
  },
};

class FakeLink implements HubLink {
  status: LinkStatus = welcomed;
  readonly #hub: FakeHub;
  readonly #statusListeners = new Set<(status: LinkStatus) => void>();
  readonly #viewListeners = new Set<(view: View) => void>();
  #views: View[] = [];
  #isClosed = false;

  constructor(hub: FakeHub) {
    this.#hub = hub;
  }

  become(status: LinkStatus): void {
    this.status = status;
    for (const listener of this.#statusListeners) listener(status);
  }

  receive(view: View): void {
    this.#views.push(view);
    this.#flush();
  }

  onStatus(listener: (status: LinkStatus) => void): () => void {
    this.#statusListeners.add(listener);
    listener(this.status);
    return () => this.#statusListeners.delete(listener);
  }

  watch(): void {
    this.#flush();
  }

  onView(listener: (view: View) => void): () => void {
    this.#viewListeners.add(listener);
    return () => this.#viewListeners.delete(listener);
  }

  async send<N extends CommandName>(
    name: N,
    payload: Payload<N>,
    { commandId: id = commandId.parse('none') } = {},
  ): Promise<Answer<N>> {
    if (this.#isClosed) return failure('disconnected');
    const answer = await this.#hub.obey(name, payload, id);
    // The reply to a link that was closed meanwhile reaches nobody.
    return this.#isClosed ? new Promise(() => {}) : answer;
  }

  hubTime() {
    return this.#hub.hubTime;
  }

  close(): void {
    this.#isClosed = true;
  }

  /** Views wait for the first listener, as on a real socket. */
  #flush(): void {
    if (this.#viewListeners.size === 0) return;
    for (const view of this.#views.splice(0)) for (const listener of this.#viewListeners) listener(view);
  }
}
