import { parseArgs } from 'node:util';
import { CommandError } from './commandError.ts';

export const usage = `npm start -- [options]
  --port N                         port of the hub (7300); the kiosk's page and those of the two printers take the three after it
  --kiosk electron|browser|none    how the kiosk opens; electron where there is a display, else browser
  --hours always|real              when the hall is open; always, unless you say real: then as in branch.json
  --data FOLDER                    where the hall keeps its records (.talon/demo)
  --fresh                          begin with an empty hall: the records in that folder are deleted
  --replay FILE|synthetic          drive the hall through a recorded or the built-in day, then end with a summary
      --office NAME --date DAY     which hall and day of the file
      --speed N                    minutes of the hall in a real one (60)
      --operators N                at most so many counters (30)
      --json FILE                  write the summary there too`;

export interface DemoOptions {
  readonly port: number;
  readonly kiosk: 'electron' | 'browser' | 'none' | undefined;
  readonly hours: 'always' | 'real';
  readonly data: string | undefined;
  readonly fresh: boolean;
  readonly replay: ReplayOptions | undefined;
}

export interface ReplayOptions {
  /** `undefined` for the built-in day. */
  readonly record: { readonly file: string; readonly office: string; readonly date: string } | undefined;
  readonly speed: number;
  readonly operators: number;
  readonly json: string | undefined;
}

/** @throws CommandError when it makes no sense */
export function readCommandLine(args: readonly string[]): DemoOptions | 'help' {
  const values = valuesOf(args);
  if (values.help) return 'help';
  const { kiosk, hours, fresh } = values;
  if (kiosk !== undefined && kiosk !== 'electron' && kiosk !== 'browser' && kiosk !== 'none')
    throw new CommandError(`--kiosk ${kiosk}: electron, browser or none`);
  if (hours !== 'always' && hours !== 'real') throw new CommandError(`--hours ${hours}: always or real`);
  return {
    port: wholeNumber('--port', values.port, 0, 65_532),
    kiosk,
    hours,
    data: values.data,
    fresh,
    replay: replayOptions(values),
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '7300' },
        kiosk: { type: 'string' },
        hours: { type: 'string', default: 'always' },
        data: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        replay: { type: 'string' },
        office: { type: 'string' },
        date: { type: 'string' },
        speed: { type: 'string', default: '60' },
        operators: { type: 'string', default: '30' },
        json: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

function replayOptions({ replay, office, date, speed, operators, json }: ReturnType<typeof valuesOf>) {
  if (replay === undefined) return undefined;
  const common = {
    speed: wholeNumber('--speed', speed, 1, 600),
    operators: wholeNumber('--operators', operators, 1, 30),
    json,
  };
  if (replay === 'synthetic') return { ...common, record: undefined };
  if (office === undefined || date === undefined)
    throw new CommandError('--replay FILE needs --office and --date: which hall, which day');
  return { ...common, record: { file: replay, office, date } };
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new CommandError(`${option} ${text}: a number from ${least} to ${most}`);
  return number;
}
