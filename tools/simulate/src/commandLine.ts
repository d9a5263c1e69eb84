import { parseArgs } from 'node:util';
import { InputError } from './inputError.ts';

export const usage = `npm run simulate -- compare --config A.json --config B.json --day DAY [options]
  --config FILE        a branch's configuration, or a set-up file with one in "branch"; twice: a, then b
  --day FILE           who comes and who works, see tools/simulate/example-day.json
  --day synthetic:N    a busy day made up for configuration a; the same N is the same day
  --days N             so many days of that kind, each with other visitors (20)
  --seed N             the first of their seeds (1); both configurations see the same visitors
  --svg FILE           draws the waits by hour there
  --json FILE          writes the figures there`;

export interface CompareOptions {
  readonly configFiles: readonly [a: string, b: string];
  /** A file, or the seed of a made-up day. */
  readonly day: { readonly file: string } | { readonly synthetic: number };
  readonly days: number;
  readonly seed: number;
  readonly svg: string | undefined;
  readonly json: string | undefined;
}

/** @throws InputError when it makes no sense */
export function readCommandLine(args: readonly string[]): CompareOptions | 'help' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (positionals.length !== 1 || positionals[0] !== 'compare')
    throw new InputError([`"${positionals.join(' ')}": there is one thing to do, compare`, usage]);
  const [a, b, ...more] = values.config;
  if (a === undefined || b === undefined || more.length > 0)
    throw new InputError([`--config: two files, not ${values.config.length}`]);
  if (values.day === undefined) throw new InputError(['--day: a file, or synthetic:N']);
  return {
    configFiles: [a, b],
    day: dayOf(values.day),
    days: wholeNumber('--days', values.days, 1, 10_000),
    seed: wholeNumber('--seed', values.seed, 0, 1_000_000_000),
    svg: values.svg,
    json: values.json,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        config: { type: 'string', multiple: true, default: [] },
        day: { type: 'string' },
        days: { type: 'string', default: '20' },
        seed: { type: 'string', default: '1' },
        svg: { type: 'string' },
        json: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new InputError([error instanceof Error ? error.message : String(error)]);
  }
}

function dayOf(text: string): CompareOptions['day'] {
  const [kind, seed] = text.split(':');
  if (kind !== 'synthetic') return { file: text };
  return { synthetic: wholeNumber('--day synthetic:', seed ?? '', 0, 1_000_000_000) };
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new InputError([`${option} ${text}: a whole number from ${least} to ${most}`]);
  return number;
}
