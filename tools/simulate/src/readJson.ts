import { readFileSync } from 'node:fs';
import { InputError } from './inputError.ts';

/** @throws InputError when the file is not there or is not JSON */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError([`${file}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}
