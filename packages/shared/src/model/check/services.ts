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

/** [ISSUE-7] An hour cannot give out more than its day. */
export function quotaContradictions({ services }: BranchConfig): ConfigFault[] {
  return services.flatMap(({ quota: { perDay, perHour } = {} }, at) =>
    perDay !== undefined && perHour !== undefined && perHour > perDay
      ? [configFault(`services[${at}].quota.perHour`, 'quota-hour-above-day', { perHour, perDay })]
      : [],
  );
}
