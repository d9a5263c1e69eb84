import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';

/** Samples a second of the recording: enough for words. */
const rate = 8000;
/** Loudness is looked at in pieces of this many ms. */
const piece = 50;
/** RMS of a piece in which something is heard; of a full-scale square wave it is 1, of silence 0. */
const floor = 0.005;
/** A pause between words is shorter, in ms. */
const longestPause = 1000;

/** Something that was heard without a longer pause in it: when, on this machine's clock, and how loud. */
interface Heard {
  readonly from: number;
  readonly to: number;
  readonly rms: number;
}

/** A loudspeaker of a wall, and a microphone before it. */
export interface Loudspeaker {
  /** The environment of a browser that plays through it. */
  readonly env: Readonly<Record<string, string>>;
  /** What was heard so far. */
  heard(): readonly Heard[];
}

/** A sound server without a sound card, with as many loudspeakers as asked for. */
export interface Loudspeakers {
  readonly each: readonly Loudspeaker[];
  close(): Promise<void>;
}

/** Why there can be none on this machine; `undefined` when there can. */
export function whyNoLoudspeakers(): string | undefined {
  const missing = ['pulseaudio', 'parec'].filter((program) => !isOnPath(program));
  if (missing.length === 0) return undefined;
  return `nothing is heard: ${missing.join(' and ')} not installed (apt-get install pulseaudio pulseaudio-utils)`;
}

export async function startLoudspeakers(folder: string, count: number): Promise<Loudspeakers> {
  const home = join(folder, 'sound');
  await mkdir(home, { recursive: true });
  const socket = join(home, 'socket');
  const env = { PULSE_SERVER: `unix:${socket}`, PULSE_COOKIE: join(home, 'cookie') };
  const names = Array.from({ length: count }, (_, at) => `wall-${at + 1}`);
  const load = [
    `module-native-protocol-unix socket=${socket} auth-anonymous=1`,
    ...names.map((name) => `module-null-sink sink_name=${name}`),
  ];
  const server = start(
    'pulseaudio',
    ['-n', '--exit-idle-time=-1', ...load.flatMap((module) => ['-L', module])],
    {
      HOME: home,
      XDG_RUNTIME_DIR: home,
      XDG_CONFIG_HOME: home,
    },
  );
  await listens(socket, server);
  const microphones = names.map((name) => microphone(name, env));
  await Promise.all(microphones.map(({ isOn }) => isOn));
  return {
    each: microphones.map(({ heard }, at) => ({ env: { ...env, PULSE_SINK: names[at] ?? '' }, heard })),
    async close() {
      await Promise.all(microphones.map(({ child }) => ended(child)));
      await ended(server);
    },
  };
}

/** Records one loudspeaker. */
function microphone(name: string, env: Readonly<Record<string, string>>) {
  const format = ['--format=s16le', `--rate=${rate}`, '--channels=1', '--latency-msec=50'];
  const child = start('parec', ['-d', `${name}.monitor`, '--raw', ...format], env);
  const loud: { readonly at: number; readonly rms: number }[] = [];
  let rest = Buffer.alloc(0);
  /** Of the first sample; a recording runs at the pace of the clock. */
  let began = 0;
  let pieces = 0;
  const isOn = new Promise<void>((resolve, reject) => {
    child.on('close', (code) => reject(new Error(`parec ended with ${code}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      if (began === 0) began = Date.now();
      resolve();
      rest = Buffer.concat([rest, chunk]);
      const size = (2 * rate * piece) / 1000;
      for (; rest.length >= size; rest = rest.subarray(size)) {
        const rms = rmsOf(rest.subarray(0, size));
        if (rms > floor) loud.push({ at: began + pieces * piece, rms });
        pieces += 1;
      }
    });
  });
  const heard = () => {
    const sounds: { from: number; to: number; squares: number; count: number }[] = [];
    for (const { at, rms } of loud) {
      const last = sounds.at(-1);
      if (last !== undefined && at - last.to < longestPause) {
        last.to = at + piece;
        last.squares += rms * rms;
        last.count += 1;
      } else sounds.push({ from: at, to: at + piece, squares: rms * rms, count: 1 });
    }
    return sounds.map(({ from, to, squares, count }) => ({ from, to, rms: Math.sqrt(squares / count) }));
  };
  return { child, isOn, heard };
}

function rmsOf(samples: Buffer): number {
  let squares = 0;
  for (let at = 0; at < samples.length; at += 2) squares += (samples.readInt16LE(at) / 32_768) ** 2;
  return Math.sqrt(squares / (samples.length / 2));
}

function start(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(program, [...args], { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } });
}

async function listens(socket: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) break;
    const isUp = await new Promise<boolean>((resolve) => {
      const probe = connect(socket, () => {
        probe.destroy();
        resolve(true);
      });
      probe.on('error', () => resolve(false));
    });
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the sound server does not start');
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

const isOnPath = (program: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
