import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as passes } from 'node:timers/promises';
import type { Ms } from '@talon/shared';

/** CommonJS: Electron's `-r` and Node's `--require` both take it. */
export const endWithParent = fileURLToPath(new URL('./endWithParent.cjs', import.meta.url));

/** How long a child may take to stop by itself. */
const patience: Ms = 800;

/** A program that runs beside the demo and never outlives it. */
export interface Child {
  readonly pid: number | undefined;
  /** Resolves when it is gone, with how it went: an exit code or a signal. */
  readonly gone: Promise<string>;
  /** Asks it to stop, and after 0.8 s makes it. */
  stop(): Promise<void>;
}

/**
 * Starts a program; one that is not to outlive us preloads `endWithParent`.
 *
 * @param line called with every line that it writes to either of its outputs
 */
export function startChild(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  line: (text: string) => void,
): Child {
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  });
  for (const output of [child.stdout, child.stderr])
    if (output !== null) createInterface({ input: output }).on('line', line);
  const gone = endOf(child);
  return {
    pid: child.pid,
    gone,
    async stop() {
      child.kill('SIGTERM');
      const tooLate = new AbortController();
      const kill = passes(patience, undefined, { signal: tooLate.signal }).then(
        () => child.kill('SIGKILL'),
        () => false,
      );
      await gone;
      tooLate.abort();
      await kill;
    },
  };
}

async function endOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    return signal ?? `exit code ${code}`;
  } catch (error) {
    return String(error);
  }
}
