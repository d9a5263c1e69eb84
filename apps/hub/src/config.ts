import { parseArgs } from 'node:util';
import { instant } from '@talon/shared';
import { z } from 'zod';
import { logLevels } from './log.ts';

export const defaults = { host: '127.0.0.1', port: 7300, logLevel: 'info', voice: 'auto' } as const;

/** How the hub runs on this machine. What the branch is like is in its data folder. */
const hubConfig = z.object({
  /** Everything the hub keeps. Made when it is not there. */
  dataFolder: z.string().min(1),
  /** Address to listen on; `0.0.0.0` for the whole network. */
  host: z.string().min(1).default(defaults.host),
  /** 0 takes any free one. */
  port: z.coerce.number().int().min(0).max(65_535).default(defaults.port),
  /** Branch and staff for the first start; not looked at when the data folder has a configuration. */
  branchConfigFile: z.string().min(1).optional(),
  /** A clock for replays: how fast it runs and what it shows at the start, in ms or as ISO 8601. */
  clockSpeed: z.coerce.number().positive().max(10_000).optional(),
  clockStartAt: z.preprocess(readMoment, instant).optional(),
  /** `auto`: calls are spoken with what this machine can speak with; `off`: chime and text only. */
  voice: z.enum(['auto', 'off']).default(defaults.voice),
  logLevel: z.enum(logLevels).default(defaults.logLevel),
});
export type HubConfig = z.infer<typeof hubConfig>;

/** Each setting as an option of the command line and as a variable of the environment; the option wins. */
const settings = {
  dataFolder: { option: 'data', variable: 'TALON_DATA' },
  host: { option: 'host', variable: 'TALON_HOST' },
  port: { option: 'port', variable: 'TALON_PORT' },
  branchConfigFile: { option: 'branch-config', variable: 'TALON_BRANCH_CONFIG' },
  clockSpeed: { option: 'clock-speed', variable: 'TALON_CLOCK_SPEED' },
  clockStartAt: { option: 'clock-start', variable: 'TALON_CLOCK_START' },
  voice: { option: 'voice', variable: 'TALON_VOICE' },
  logLevel: { option: 'log-level', variable: 'TALON_LOG_LEVEL' },
} as const satisfies Record<keyof HubConfig, { option: string; variable: string }>;

/** The hub cannot start as it was told to; the message is one line for the person who started it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the command line and the environment.
 *
 * @throws ConfigError that names every wrong setting
 */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): HubConfig {
  const options = Object.fromEntries(
    Object.values(settings).map(({ option }) => [option, { type: 'string' as const }]),
  );
  let given: Readonly<Record<string, unknown>>;
  try {
    given = parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const input = Object.fromEntries(
    Object.entries(settings).map(([name, { option, variable }]) => [name, given[option] ?? env[variable]]),
  );
  const read = hubConfig.safeParse(input);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => {
    const setting = settings[path[0] as keyof typeof settings];
    return `--${setting.option} (${setting.variable}): ${message}`;
  });
  throw new ConfigError(faults.join('; '));
}

function readMoment(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  return /^\d+$/.test(text) ? Number(text) : Date.parse(text);
}
