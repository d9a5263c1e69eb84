import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { role, type Instant } from '@talon/shared';
import { z } from 'zod';
import { endWithParent, startChild, type Child } from './children.ts';

export interface HubProcessOptions {
  /** 0 takes any free one. */
  readonly port: number;
  readonly dataFolder: string;
  /** Branch and staff for the first start of a data folder. */
  readonly setupFile: string;
  /** A clock for replays. */
  readonly clock?: { readonly startAt: Instant; readonly speed: number };
  /** `auto`: calls are spoken where the machine can. Off unless asked for: recording takes processor time. */
  readonly voice?: 'auto' | 'off';
  /** Another program than the hub's own, that understands the same options: for crash tests. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with every line of its log that is worse than `info`, and with whatever is no log line. */
  readonly trouble: (line: string) => void;
}

/** The hub as a process of its own, as in a real hall: nothing of the demo runs in it. */
export interface HubProcess extends Child {
  readonly url: string;
  /** In words, with what it speaks. */
  readonly voice: string;
  /** Who may sign in, in the order of the set-up file. Known as long as nobody deleted `first-start.json`. */
  readonly staff: FirstStart['operators'];
  /** Whether it had this machine at its first start: one that was added to the set-up file since then it does not know. */
  knows(deviceId: string): boolean;
  /** The key of a machine. @throws Error when the hub does not know the device */
  keyOf(deviceId: string): string;
}

const hubProgram = fileURLToPath(new URL('./main.js', import.meta.resolve('@talon/hub')));
const info = 30;
const logLine = z.looseObject({ level: z.number(), msg: z.string().optional() });
const readyLine = z.looseObject({ ready: z.literal(true), url: z.string(), voice: z.string() });
const firstStart = z.object({
  operators: z.array(z.object({ number: z.string(), pin: z.string(), name: z.string(), role })),
  devices: z.array(z.object({ deviceId: z.string(), key: z.string() })),
});
type FirstStart = z.infer<typeof firstStart>;

/**
 * Starts the hub and waits until it is up. Its log goes to `hub.log` in its data folder.
 *
 * @throws Error with the hub's own words when it ends before
 */
export async function startHubProcess(options: HubProcessOptions): Promise<HubProcess> {
  const { port, dataFolder, setupFile, clock, program = hubProgram, env = {}, trouble } = options;
  const { voice: speaks = 'off' } = options;
  await mkdir(dataFolder, { recursive: true });
  const log = createWriteStream(join(dataFolder, 'hub.log'), { flags: 'a' });
  const words: string[] = [];
  const up = Promise.withResolvers<{ readonly url: string; readonly voice: string }>();

  const child = startChild(
    process.execPath,
    [
      '--require',
      endWithParent,
      program,
      '--data',
      dataFolder,
      '--port',
      String(port),
      '--branch-config',
      setupFile,
      ...(clock === undefined
        ? []
        : ['--clock-speed', String(clock.speed), '--clock-start', String(clock.startAt)]),
    ],
    { TALON_VOICE: speaks, ...env },
    (line) => {
      log.write(`${line}\n`);
      const said = parseJson(line);
      const ready = readyLine.safeParse(said);
      if (ready.success) up.resolve(ready.data);
      const logged = logLine.safeParse(said);
      if (logged.success && logged.data.level <= info) return;
      words.push(line);
      trouble(line);
    },
  );
  void child.gone.then((how) => {
    log.end();
    up.reject(new Error(words.join('\n') || `the hub ended: ${how}`));
  });

  const { url, voice } = await up.promise;
  const { operators, devices } = firstStart.parse(
    JSON.parse(await readFile(join(dataFolder, 'first-start.json'), 'utf8')),
  );
  const deviceOf = (deviceId: string) => devices.find((each) => each.deviceId === deviceId);
  return {
    ...child,
    url,
    voice,
    staff: operators,
    knows: (deviceId) => deviceOf(deviceId) !== undefined,
    keyOf(deviceId) {
      const device = deviceOf(deviceId);
      if (device === undefined) throw new Error(`the hub has no key for ${deviceId}`);
      return device.key;
    },
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
