import type { BranchConfig } from '../branchConfig.ts';
import { configFault, type ConfigFault } from './fault.ts';

/** Everything that is there twice and may be only once. */
export function twiceFaults(config: BranchConfig): ConfigFault[] {
  const lists = {
    halls: config.halls,
    counters: config.counters,
    serviceAreas: config.serviceAreas,
    services: config.services,
    queues: config.queues,
    workProfiles: config.workProfiles,
    priorityClasses: config.priorityClasses,
    outcomes: config.outcomes,
    pauseReasons: config.pauseReasons,
    parkReasons: config.parkReasons,
    pickReasons: config.pickReasons,
  };
  const { kiosks, boards, counterSigns, printStations, bookingSystems } = config;
  return [
    ...config.counters.flatMap(({ number }, at) =>
      config.counters.findIndex((other) => other.number === number) < at
        ? [configFault(`counters[${at}].number`, 'counter-number-twice', { number })]
        : [],
    ),
    ...config.services.flatMap(({ purposes }, at) =>
      again(purposes.map(({ purpose }, i) => [purpose, `services[${at}].purposes[${i}].purpose`])),
    ),
    ...again(config.mostAsked.map((id, at) => [id, `mostAsked[${at}]`])),
    ...Object.entries(lists).flatMap(([list, items]) => again(idsIn(list, items))),
    ...config.priorityClasses.flatMap(({ proofs }, at) =>
      again(idsIn(`priorityClasses[${at}].proofs`, proofs)),
    ),
    // Whoever has a key is known by its id alone, whatever it is for.
    ...again(
      Object.entries({ kiosks, boards, counterSigns, printStations, bookingSystems }).flatMap(
        ([list, items]) => idsIn(list, items),
      ),
    ),
  ];
}

/** What stands somewhere, and the path of the place. */
type Placed = readonly [what: string, path: string];

const idsIn = (list: string, items: readonly { readonly id: string }[]): readonly Placed[] =>
  items.map(({ id }, at) => [id, `${list}[${at}].id`]);

/** A fault for each that stands there a second time. */
export function again(items: readonly Placed[]): ConfigFault[] {
  return items.flatMap(([what, path], at) =>
    items.findIndex(([other]) => other === what) < at ? [configFault(path, 'twice', { what })] : [],
  );
}
