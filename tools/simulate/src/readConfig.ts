import { checkBranchConfig, type BranchConfig } from '@talon/shared';
import { InputError } from './inputError.ts';
import { readJson } from './readJson.ts';

/** A configuration with the file it came from, which is its name in all that is said of it. */
export interface NamedConfig {
  readonly file: string;
  readonly config: BranchConfig;
}

/**
 * Reads a branch's configuration: one alone, or a set-up file with one in `branch`.
 *
 * @throws InputError with the path of every fault
 */
export function readConfig(file: string): NamedConfig {
  const content = readJson(file);
  const isSetup = typeof content === 'object' && content !== null && 'branch' in content;
  const checked = checkBranchConfig(isSetup ? content.branch : content);
  if (checked.ok) return { file, config: checked.config };
  const before = isSetup ? 'branch.' : '';
  throw new InputError(checked.faults.map(({ path, message }) => `${file}: ${before}${path}: ${message}`));
}
