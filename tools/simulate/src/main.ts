// `npm run simulate -- compare …`: what a change of rules or roster would do to waits. Exit code 1 when the command or a
// file is wrong; every fault is said with its path.
import { writeFileSync } from 'node:fs';
import { readCommandLine, usage, type CompareOptions } from './commandLine.ts';
import { compare } from './compare.ts';
import { checkDayFits, readDayPlan } from './dayPlan.ts';
import { InputError } from './inputError.ts';
import { comparisonPage } from './page.ts';
import { waitsPicture } from './picture.ts';
import { readConfig, type NamedConfig } from './readConfig.ts';
import { syntheticDay } from './syntheticDay.ts';

function runCompare(options: CompareOptions): void {
  const configs = readBoth(options.configFiles);
  const { day, days, seed, svg, json } = options;
  const plan = 'file' in day ? readDayPlan(day.file) : syntheticDay(configs[0].config, day.synthetic);
  checkDayFits('file' in day ? day.file : `synthetic:${day.synthetic}`, plan, configs);
  const comparison = compare(configs, plan, { days, firstSeed: seed });
  console.log(comparisonPage(comparison));
  if (svg !== undefined) writeFileSync(svg, waitsPicture(comparison));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(comparison, null, 2)}\n`);
}

/** Both files are read before anything is said, so that both can be mended in one go. */
function readBoth(files: readonly [a: string, b: string]): readonly [a: NamedConfig, b: NamedConfig] {
  const faults: string[] = [];
  const read = (file: string): NamedConfig | undefined => {
    try {
      return readConfig(file);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error.message);
      return undefined;
    }
  };
  const [a, b] = [read(files[0]), read(files[1])];
  if (a === undefined || b === undefined) throw new InputError(faults);
  return [a, b];
}

try {
  const options = readCommandLine(process.argv.slice(2));
  if (options === 'help') console.log(usage);
  else runCompare(options);
} catch (error) {
  console.error(error instanceof InputError ? error.message : error);
  process.exitCode = 1;
}
