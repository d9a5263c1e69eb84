import { fileURLToPath } from 'node:url';
import { readConfig, type NamedConfig } from '../readConfig.ts';

/** Read by its path: a dependency on the demo would build the whole hall before every simulation. */
export const demoCentreFile = fileURLToPath(new URL('../../../demo-hall/branch.json', import.meta.url));

/** The demo centre, from the file that a person would compare with another. */
export const demoCentre = (): NamedConfig => readConfig(demoCentreFile);
