import type { BranchConfig, BranchView } from '@talon/shared';
import type { ViewHead } from './head.ts';

/** The branch as every client knows it: names, places and services, without the rules and number ranges. */
export function branchView(config: BranchConfig, head: ViewHead): BranchView {
  const { branchId, name, timeZone, publicBaseUrl, languages, openingHours, exceptions } = config;
  const { halls, counters, serviceAreas, services, mostAsked, priorityClasses, kiosks, boards } = config;
  const { counterSigns, printStations, bookingSystems } = config;
  const { outcomes, pauseReasons, parkReasons, pickReasons } = config;
  const queues = config.queues.map(({ id, name: queueName, letter, hallId }) => {
    const profiles = config.workProfiles.filter(({ queueIds }) => queueIds.includes(id));
    const serving = counters.filter(({ workProfileId }) =>
      profiles.some((each) => each.id === workProfileId),
    );
    const counterNumbers = serving.map(({ number }) => number).toSorted((a, b) => a - b);
    return { id, name: queueName, letter, hallId, counterNumbers };
  });
  return {
    view: 'branch',
    ...head,
    branchId,
    name,
    timeZone,
    publicBaseUrl,
    languages,
    openingHours,
    exceptions,
    halls,
    counters,
    serviceAreas,
    services,
    mostAsked,
    queues,
    priorityClasses: priorityClasses.map(({ id, name: className, rank, proofs, atKiosk, oncePerDay }) => ({
      id,
      name: className,
      rank,
      proofs,
      atKiosk,
      oncePerDay,
    })),
    workProfiles: config.workProfiles.map(({ id, name: profileName }) => ({ id, name: profileName })),
    kiosks,
    boards,
    counterSigns,
    printStations,
    bookingSystems,
    outcomes,
    pauseReasons,
    parkReasons,
    pickReasons,
    appointments: config.rules.appointments,
  };
}
