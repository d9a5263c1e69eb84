import type { BranchConfig } from '../branchConfig.ts';
import { configFault, type ConfigFault } from './fault.ts';

/** Every id that names something which is not there. */
export function referenceFaults(config: BranchConfig): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const known = {
    hall: new Set<string>(config.halls.map(({ id }) => id)),
    area: new Set<string>(config.serviceAreas.map(({ id }) => id)),
    service: new Set<string>(config.services.map(({ id }) => id)),
    queue: new Set<string>(config.queues.map(({ id }) => id)),
    profile: new Set<string>(config.workProfiles.map(({ id }) => id)),
    kiosk: new Set<string>(config.kiosks.map(({ id }) => id)),
    counter: new Set<string>(config.counters.map(({ id }) => id)),
    class: new Set<string>(config.priorityClasses.map(({ id }) => id)),
  };
  const refer = (kind: keyof typeof known, id: string, path: string) => {
    if (!known[kind].has(id)) faults.push(configFault(path, 'unknown-reference', { kind, id }));
  };

  config.counters.forEach((counter, at) => {
    refer('hall', counter.hallId, `counters[${at}].hallId`);
    refer('profile', counter.workProfileId, `counters[${at}].workProfileId`);
  });
  config.services.forEach((service, at) => {
    refer('area', service.areaId, `services[${at}].areaId`);
    service.purposes.forEach(({ queueId }, i) =>
      refer('queue', queueId, `services[${at}].purposes[${i}].queueId`),
    );
  });
  config.mostAsked.forEach((id, at) => refer('service', id, `mostAsked[${at}]`));
  config.queues.forEach((queue, at) => {
    refer('hall', queue.hallId, `queues[${at}].hallId`);
    for (const kioskId of Object.keys(queue.ranges.kiosks))
      refer('kiosk', kioskId, `queues[${at}].ranges.kiosks.${kioskId}`);
  });
  config.workProfiles.forEach((profile, at) => {
    profile.queueIds.forEach((id, i) => refer('queue', id, `workProfiles[${at}].queueIds[${i}]`));
    profile.helps.forEach(({ queueId }, i) =>
      refer('queue', queueId, `workProfiles[${at}].helps[${i}].queueId`),
    );
  });
  for (const [operatorId, profileId] of Object.entries(config.operatorProfiles))
    refer('profile', profileId, `operatorProfiles.${operatorId}`);
  const { appointments } = config.rules;
  if (appointments !== null)
    refer('class', appointments.priorityClassId, 'rules.appointments.priorityClassId');
  config.kiosks.forEach((kiosk, at) => refer('hall', kiosk.hallId, `kiosks[${at}].hallId`));
  config.boards.forEach((board, at) => {
    refer('hall', board.hallId, `boards[${at}].hallId`);
    board.shows.forEach((id, i) => refer('hall', id, `boards[${at}].shows[${i}]`));
  });
  config.counterSigns.forEach((sign, at) =>
    refer('counter', sign.counterId, `counterSigns[${at}].counterId`),
  );
  config.printStations.forEach((station, at) => refer('hall', station.hallId, `printStations[${at}].hallId`));
  return faults;
}
