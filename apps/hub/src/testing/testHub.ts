import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectHub, type HubLink, type LinkStatus } from '@talon/hub-client';
import { demoConfig } from '@talon/queue-core/testing';
import {
  deviceId,
  signedIn,
  type BranchConfig,
  type Handshake,
  type Role,
  type SignedIn,
  type View,
} from '@talon/shared';
import { onTestFinished } from 'vitest';
import { hubLog } from '../log.ts';
import { startHub, type Hub, type HubOptions } from '../startHub.ts';
import { firstStartPath, type FirstStartSecrets } from '../store/firstStart.ts';
import { testDataFolder } from '../store/testDataFolder.ts';

/** Ten o'clock in Kyiv on the Monday of the stories: the branch is open. */
const startAt = Date.UTC(2026, 10, 23, 8);

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** A real hub on a free port and an empty data folder, with the ways in that its first start made. */
export interface TestHub extends Hub {
  readonly dataFolder: string;
  readonly log: readonly LogLine[];
  /** A kiosk or board by its id. */
  device(id: string): Handshake['who'];
  /** Signs the first member of staff with this role in. */
  signIn(role: Role): Promise<SignedIn>;
  staff(role: Role): Promise<Handshake['who']>;
  /** A connected client of the protocol; closed after the test. */
  connect(who: Handshake['who']): Promise<HubLink>;
  /** The number and PIN of the first member of staff with this role. */
  account(role: Role): { readonly number: string; readonly pin: string };
}

/** What a new data folder is filled from. */
export function testSetupFile(folder: string, branch: BranchConfig = demoConfig()): string {
  const file = join(folder, 'setup.json');
  const staff = (['operator', 'operator', 'reception', 'supervisor'] as const).map((role) => ({
    name: role,
    role,
  }));
  writeFileSync(file, JSON.stringify({ branch, staff }));
  return file;
}

/** Starts a hub whose day is open. Everything is gone after the test. */
export async function startTestHub(options: Partial<HubOptions> = {}): Promise<TestHub> {
  const dataFolder = options.dataFolder ?? testDataFolder();
  const log: LogLine[] = [];
  const hub = await startHub({
    dataFolder,
    port: 0,
    branchConfigFile: testSetupFile(dataFolder),
    clockStartAt: startAt,
    ballastBytes: 0,
    voice: 'off',
    log: hubLog('debug', { write: (line) => void log.push(JSON.parse(line) as LogLine) }),
    ...options,
  });
  onTestFinished(() => hub.close());
  await dayIsOpen(hub);

  const { operators, devices } = JSON.parse(
    readFileSync(firstStartPath(dataFolder), 'utf8'),
  ) as FirstStartSecrets;
  const account = (role: Role) => {
    const found = operators.find((operator) => operator.role === role);
    if (found === undefined) throw new Error(`nobody is ${role}`);
    return { number: found.number, pin: found.pin };
  };
  const signIn = async (role: Role) => {
    const response = await postJson(`${hub.url}/api/sign-in`, account(role));
    return signedIn.parse(await response.json());
  };
  return {
    ...hub,
    dataFolder,
    log,
    account,
    signIn,
    device(id) {
      const key = devices.find((device) => device.deviceId === id)?.key ?? '';
      return { kind: 'device', deviceId: deviceId.parse(id), key };
    },
    staff: async (role) => ({ kind: 'staff', session: (await signIn(role)).session }),
    async connect(who) {
      const link = connectHub({ url: hub.url, who: () => who });
      onTestFinished(() => link.close());
      await reaches(link, 'connected');
      return link;
    },
  };
}

function dayIsOpen({ runtime }: Hub): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (runtime.now().state.day.status !== 'open') return;
      stop();
      resolve();
    };
    const stop = runtime.onPublish(look);
    look();
  });
}

export const postJson = (url: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Waits until a link stands as said. */
export function reaches(link: HubLink, state: LinkStatus['state']): Promise<LinkStatus> {
  return new Promise((resolve) => {
    const stop = link.onStatus((status) => {
      if (status.state !== state) return;
      resolve(status);
      // The first status comes before `onStatus` has returned.
      queueMicrotask(() => stop());
    });
  });
}

/** The next view that fits. */
export function nextView<V extends View>(link: HubLink, fits: (view: View) => view is V): Promise<V> {
  return new Promise((resolve) => {
    const stop = link.onView((view) => {
      if (!fits(view)) return;
      stop();
      resolve(view);
    });
  });
}
