import { createRequire } from 'node:module';
import { readConfig, type NamedConfig } from '../readConfig.ts';

const require = createRequire(import.meta.url);
export const demoCentreFile = require.resolve('@talon/demo-hall/branch.json');

/** The demo centre, from the file that a person would compare with another. */
export const demoCentre = (): NamedConfig => readConfig(demoCentreFile);
