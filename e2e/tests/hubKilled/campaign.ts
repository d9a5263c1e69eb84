import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, signIn, startHubProcess, writeDemoSetup, type HubProcess } from '@talon/demo-hall';
import type { HubLink } from '@talon/hub-client';
import { deviceId, type Handshake } from '@talon/shared';
import type { CrashPoint } from './crashPoint.ts';
import { HubGone, Ledger } from './ledger.ts';
import { AtWork, operator, visitor } from './people.ts';

const crashingHub = fileURLToPath(new URL('./crashingHub.ts', import.meta.url));
const kiosks = ['kiosk-1', 'kiosk-2'];
/** The counters whose queues the kiosks feed, each with an operator of his own. */
const counters = ['counter-8', 'counter-11', 'counter-14', 'counter-15', 'counter-17', 'counter-20'];
const services = ['id-card', 'register-residence', 'housing-subsidy', 'land-extract'];

/**
 * A hall at work whose hub dies again and again: two kiosks and six counters that press without pause, and that press again
 * what was not answered when the hub is back.
 */
export class Campaign {
  readonly ledger = new Ledger();
  readonly dataFolder: string;
  readonly #folder: string;
  /** Made in the first life; they outlive the hub. */
  #whos: readonly Handshake['who'][] | undefined;
  readonly #people = [
    ...kiosks.map(() => new AtWork(visitor(services), this.ledger)),
    ...counters.map((counter) => new AtWork(operator(counter), this.ledger)),
  ];

  constructor(folder: string) {
    this.#folder = folder;
    this.dataFolder = join(folder, 'hub');
  }

  /** One life of the hub: up to a point of its own work, or until `kill` says so after an accepted press. */
  async live(point: CrashPoint, kill: (accepted: number) => boolean = () => false): Promise<void> {
    const hub = await this.#start(point);
    this.ledger.onAccepted = (accepted) => {
      if (kill(accepted) && hub.pid !== undefined) process.kill(hub.pid, 'SIGKILL');
    };
    const links = await this.#connect(hub);
    // Everybody is there: from now on the point counts.
    if (hub.pid !== undefined) process.kill(hub.pid, 'SIGUSR2');
    void hub.gone.then(() => links.forEach((link) => link.close()));
    const ends = await Promise.allSettled(
      this.#people.map((person, at) => person.pressUntilGone(linkOf(links, at))),
    );
    for (const end of ends)
      if (end.status === 'rejected' && !(end.reason instanceof HubGone)) {
        await hub.stop();
        throw end.reason;
      }
    const how = await hub.gone;
    if (how !== 'SIGKILL') throw new Error(`the hub was not killed, but ended by itself: ${how}`);
  }

  /** The last life: everybody learns what became of his last press, and the hub stops in peace. */
  async settle(): Promise<void> {
    this.ledger.onAccepted = () => {};
    const hub = await this.#start(null);
    const links = await this.#connect(hub);
    await Promise.all(this.#people.map((person, at) => person.settle(linkOf(links, at))));
    for (const link of links) link.close();
    await hub.stop();
  }

  async #start(point: CrashPoint): Promise<HubProcess> {
    return startHubProcess({
      port: 0,
      dataFolder: this.dataFolder,
      setupFile: await writeDemoSetup(this.#folder, 'always'),
      program: crashingHub,
      env: { TALON_CRASH_AT: JSON.stringify(point) },
      trouble: (line) => {
        throw new Error(line);
      },
    });
  }

  async #connect(hub: HubProcess): Promise<HubLink[]> {
    this.#whos ??= [
      ...kiosks.map((id) => ({ kind: 'device' as const, deviceId: deviceId.parse(id), key: hub.keyOf(id) })),
      ...(await Promise.all(
        hub.staff
          .slice(0, counters.length)
          .map(async (operator) => ({ kind: 'staff' as const, session: await signIn(hub.url, operator) })),
      )),
    ];
    return Promise.all(
      this.#whos.map((who) =>
        connect(hub.url, who, (problem) => {
          throw new Error(problem);
        }),
      ),
    );
  }
}

function linkOf(links: readonly HubLink[], at: number): HubLink {
  const link = links[at];
  if (link === undefined) throw new Error(`person ${at} has no link`);
  return link;
}
