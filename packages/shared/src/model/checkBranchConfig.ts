import { branchConfigShape, type BranchConfig, type NumberRange, type Service } from './branchConfig.ts';
import { locales } from './locale.ts';
import type { OpeningHours } from './openingHours.ts';

/** One fault of a configuration: where it is and what is wrong, for a person who edits the file. */
export interface ConfigFault {
  /** Path in the file, for example `queues[3].hallId`. */
  readonly path: string;
  readonly message: string;
}

export type CheckedBranchConfig =
  | { readonly ok: true; readonly config: BranchConfig }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('');

/**
 * Checks a configuration read from outside: its shape first, then that its parts fit together.
 *
 * Every fault is listed with its path, so that the file can be mended in one go.
 */
export function checkBranchConfig(input: unknown): CheckedBranchConfig {
  const shaped = branchConfigShape.safeParse(input);
  if (!shaped.success) {
    const faults = shaped.error.issues.map(({ path, message }) => ({ path: pathText(path), message }));
    return { ok: false, faults };
  }
  const faults = [...referenceFaults(shaped.data), ...numberFaults(shaped.data), ...ruleFaults(shaped.data)];
  return faults.length === 0 ? { ok: true, config: shaped.data } : { ok: false, faults };
}

function duplicates(list: string, ids: readonly string[]): ConfigFault[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) < at ? [{ path: `${list}[${at}].id`, message: `"${id}" is there twice` }] : [],
  );
}

function referenceFaults(config: BranchConfig): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const known = {
    hall: new Set<string>(config.halls.map(({ id }) => id)),
    area: new Set<string>(config.serviceAreas.map(({ id }) => id)),
    service: new Set<string>(config.services.map(({ id }) => id)),
    queue: new Set<string>(config.queues.map(({ id }) => id)),
    profile: new Set<string>(config.workProfiles.map(({ id }) => id)),
    kiosk: new Set<string>(config.kiosks.map(({ id }) => id)),
    counter: new Set<string>(config.counters.map(({ id }) => id)),
  };
  const refer = (kind: keyof typeof known, id: string, path: string) => {
    if (!known[kind].has(id)) faults.push({ path, message: `there is no ${kind} "${id}"` });
  };

  config.counters.forEach((counter, at) => {
    refer('hall', counter.hallId, `counters[${at}].hallId`);
    refer('profile', counter.workProfileId, `counters[${at}].workProfileId`);
    if (config.counters.findIndex(({ number }) => number === counter.number) < at)
      faults.push({
        path: `counters[${at}].number`,
        message: `counter number ${counter.number} is there twice`,
      });
  });
  config.services.forEach((service, at) => {
    refer('area', service.areaId, `services[${at}].areaId`);
    service.purposes.forEach(({ queueId, purpose }, i) => {
      refer('queue', queueId, `services[${at}].purposes[${i}].queueId`);
      if (service.purposes.findIndex((other) => other.purpose === purpose) < i)
        faults.push({
          path: `services[${at}].purposes[${i}].purpose`,
          message: `"${purpose}" is there twice`,
        });
    });
  });
  config.mostAsked.forEach((id, at) => {
    refer('service', id, `mostAsked[${at}]`);
    if (config.mostAsked.indexOf(id) < at)
      faults.push({ path: `mostAsked[${at}]`, message: `"${id}" is there twice` });
  });
  config.queues.forEach((queue, at) => {
    refer('hall', queue.hallId, `queues[${at}].hallId`);
    for (const kioskId of Object.keys(queue.ranges.kiosks))
      refer('kiosk', kioskId, `queues[${at}].ranges.kiosks.${kioskId}`);
  });
  config.workProfiles.forEach((profile, at) => {
    profile.queueIds.forEach((id, i) => refer('queue', id, `workProfiles[${at}].queueIds[${i}]`));
    for (const id of Object.keys(profile.preference))
      if (!profile.queueIds.some((own) => own === id))
        faults.push({
          path: `workProfiles[${at}].preference.${id}`,
          message: `"${id}" is none of this profile's queueIds`,
        });
    profile.helps.forEach(({ queueId }, i) => {
      refer('queue', queueId, `workProfiles[${at}].helps[${i}].queueId`);
      if (profile.queueIds.includes(queueId))
        faults.push({
          path: `workProfiles[${at}].helps[${i}].queueId`,
          message: `"${queueId}" is the profile's own queue already`,
        });
    });
  });
  config.kiosks.forEach((kiosk, at) => refer('hall', kiosk.hallId, `kiosks[${at}].hallId`));
  config.boards.forEach((board, at) => {
    refer('hall', board.hallId, `boards[${at}].hallId`);
    board.shows.forEach((id, i) => refer('hall', id, `boards[${at}].shows[${i}]`));
  });
  config.counterSigns.forEach((sign, at) =>
    refer('counter', sign.counterId, `counterSigns[${at}].counterId`),
  );
  config.printStations.forEach((station, at) => refer('hall', station.hallId, `printStations[${at}].hallId`));

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
  };
  for (const [list, items] of Object.entries(lists))
    faults.push(
      ...duplicates(
        list,
        items.map(({ id }) => id),
      ),
    );
  config.priorityClasses.forEach(({ proofs }, at) =>
    faults.push(
      ...duplicates(
        `priorityClasses[${at}].proofs`,
        proofs.map(({ id }) => id),
      ),
    ),
  );
  const { kiosks, boards, counterSigns, printStations } = config;
  const devices = Object.entries({ kiosks, boards, counterSigns, printStations }).flatMap(([list, items]) =>
    items.map(({ id }, at) => ({ id, path: `${list}[${at}].id` })),
  );
  devices.forEach(({ id, path }, at) => {
    if (devices.findIndex((other) => other.id === id) < at)
      faults.push({ path, message: `"${id}" is there twice` });
  });
  return faults;
}

/** [NUMBER-2] Ranges of one letter never overlap, whichever queue and kiosk they belong to. */
function numberFaults(config: BranchConfig): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const taken = new Map<string, { path: string; range: NumberRange }[]>();
  config.queues.forEach((queue, at) => {
    const ranges: [string, NumberRange][] = Object.entries(queue.ranges.kiosks).map(([kioskId, range]) => [
      `queues[${at}].ranges.kiosks.${kioskId}`,
      range,
    ]);
    if (queue.ranges.desk !== undefined) ranges.push([`queues[${at}].ranges.desk`, queue.ranges.desk]);
    if (ranges.length === 0)
      faults.push({ path: `queues[${at}].ranges`, message: 'nobody can issue a ticket here' });
    const others = taken.get(queue.letter) ?? [];
    for (const [path, range] of ranges) {
      const clash = others.find((other) => other.range.from <= range.to && range.from <= other.range.to);
      if (clash !== undefined)
        faults.push({ path, message: `numbers of letter ${queue.letter} overlap with ${clash.path}` });
      others.push({ path, range });
    }
    taken.set(queue.letter, others);
  });
  return faults;
}

function ruleFaults(config: BranchConfig): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const ordinary = config.priorityClasses.filter(({ rank }) => rank === 0).length;
  if (ordinary !== 1)
    faults.push({ path: 'priorityClasses', message: `exactly one class has rank 0, here ${ordinary} have` });
  try {
    Intl.DateTimeFormat('en', { timeZone: config.timeZone }).resolvedOptions();
  } catch {
    faults.push({ path: 'timeZone', message: `"${config.timeZone}" is not a known time zone` });
  }
  faults.push(...hoursFaults('openingHours', config.openingHours));
  const ordinaryAt = config.priorityClasses.findIndex(({ rank }) => rank === 0);
  if ((config.priorityClasses[ordinaryAt]?.proofs.length ?? 0) > 0)
    faults.push({
      path: `priorityClasses[${ordinaryAt}].proofs`,
      message: 'nobody has to prove that he is everybody else',
    });
  config.services.forEach((service, at) => {
    faults.push(...hoursFaults(`services[${at}].openingHours`, service.openingHours ?? []));
    faults.push(...bringFaults(`services[${at}].bring`, service));
  });
  config.queues.forEach((queue, at) => {
    const served = config.counters.some((counter) =>
      config.workProfiles.some(
        ({ id, queueIds }) => id === counter.workProfileId && queueIds.includes(queue.id),
      ),
    );
    if (!served) faults.push({ path: `queues[${at}]`, message: `no counter serves the queue "${queue.id}"` });
  });
  return faults;
}

function hoursFaults(list: string, hours: readonly OpeningHours[]): ConfigFault[] {
  return hours.flatMap(({ weekday }, at) =>
    hours.findIndex((other) => other.weekday === weekday) < at
      ? [{ path: `${list}[${at}].weekday`, message: `weekday ${weekday} is there twice` }]
      : [],
  );
}

/** Whoever reads another language must not be asked for more or less. */
function bringFaults(path: string, { bring }: Service): ConfigFault[] {
  if (bring === undefined) return [];
  return locales.flatMap((locale) =>
    bring[locale].length === bring.uk.length
      ? []
      : [
          {
            path: `${path}.${locale}`,
            message: `${bring[locale].length} items, but ${bring.uk.length} in uk`,
          },
        ],
  );
}
