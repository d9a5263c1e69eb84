import type { BranchConfig, Service } from '../branchConfig.ts';
import { locales } from '../locale.ts';
import { configFault, type ConfigFault } from './fault.ts';

/** What is said of a service. */
export function serviceFaults({ services }: BranchConfig): ConfigFault[] {
  return services.flatMap((service, at) => bringFaults(`services[${at}].bring`, service));
}

/** Whoever reads another language must not be asked for more or less. */
function bringFaults(path: string, { bring }: Service): ConfigFault[] {
  if (bring === undefined) return [];
  return locales.flatMap((locale) =>
    bring[locale].length === bring.uk.length
      ? []
      : [
          configFault(`${path}.${locale}`, 'unequal-lists', {
            count: bring[locale].length,
            inUkrainian: bring.uk.length,
          }),
        ],
  );
}
