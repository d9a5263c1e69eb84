import { locales } from '@talon/shared';
import type {
  BranchView,
  KioskView,
  Locale,
  LocalizedText,
  PriorityClassId,
  Purpose,
  QueueId,
  Service,
  ServiceArea,
  ServiceAreaId,
  ServiceId,
  WaitPromise,
} from '@talon/shared';

/** Where a ticket sends its visitor. `counterNumbers` ascending, empty when no counter serves the queue. */
export interface Destination {
  readonly hallName: LocalizedText;
  readonly floor: number;
  readonly counterNumbers: readonly number[];
}

/** The languages a visitor may choose, the resting one first. */
export function languagesOf(branch: BranchView | null): readonly [Locale, ...Locale[]] {
  const [first, ...others] = branch?.languages ?? [];
  return first === undefined ? locales : [first, ...others];
}

/** The areas that have something to offer. */
export function areasOf(branch: BranchView): readonly ServiceArea[] {
  return branch.serviceAreas.filter((area) => branch.services.some((service) => service.areaId === area.id));
}

/** The services of an area: what people come for most first, then as the configuration has them. */
export function servicesOf(branch: BranchView, areaId: ServiceAreaId): readonly Service[] {
  const services = branch.services.filter((service) => service.areaId === areaId);
  const mostAsked = mostAskedOf(branch).filter((service) => service.areaId === areaId);
  return [...new Set([...mostAsked, ...services])];
}

/** What people come for most, the commonest first. */
export function mostAskedOf({ services, mostAsked }: BranchView): readonly Service[] {
  return mostAsked.flatMap((id) => services.find((service) => service.id === id) ?? []);
}

/**
 * The purpose with which a touch on the service asks for a ticket at once; `undefined` where the visitor has something
 * to choose, or to read before there is a ticket.
 */
export function onlyPurposeOf({ purposes, bring, minutes, openingHours }: Service): Purpose | undefined {
  const isAllKnown = bring === undefined && minutes === undefined && openingHours === undefined;
  return purposes.length === 1 && isAllKnown ? purposes[0]?.purpose : undefined;
}

export function serviceOf(branch: BranchView | null, serviceId: ServiceId | null): Service | undefined {
  return branch?.services.find((service) => service.id === serviceId);
}

/** [PRIORITY-4] The classes that a visitor may choose here, in the order of the configuration. */
export function classesAtKiosk(branch: BranchView | null): BranchView['priorityClasses'] {
  return branch?.priorityClasses.filter(({ atKiosk }) => atKiosk) ?? [];
}

/** The class that was chosen, as long as the branch offers it; `undefined` for everybody else. */
export function classAtKiosk(
  branch: BranchView | null,
  chosen: PriorityClassId | null,
): BranchView['priorityClasses'][number] | undefined {
  return classesAtKiosk(branch).find(({ id }) => id === chosen);
}

/** How many wait in the queues of these services; a queue that several of them share counts once. */
export function waitingFor(kiosk: KioskView, services: readonly Service[]): number {
  const queueIds = new Set(services.flatMap((service) => service.purposes.map(({ queueId }) => queueId)));
  return [...queueIds].reduce((sum, queueId) => sum + waitingIn(kiosk, queueId), 0);
}

export function waitingIn(kiosk: KioskView, queueId: QueueId): number {
  return kiosk.queues.find((queue) => queue.queueId === queueId)?.waiting ?? 0;
}

/** [CLOSING-1] Whether whoever came to this queue now would not be served before closing time. */
export function isClosing(kiosk: KioskView, queueId: QueueId): boolean {
  return kiosk.queues.some((queue) => queue.queueId === queueId && queue.closing);
}

/** [ESTIMATE-2] How long somebody waits who comes now; `null`: unknown. */
export function waitNow({ queues }: KioskView, queueId: QueueId): WaitPromise | null {
  return queues.find((queue) => queue.queueId === queueId)?.wait ?? null;
}

/** The queue that all purposes of a service lead to; `undefined` where they part. */
export function onlyQueueOf({ purposes }: Service): QueueId | undefined {
  const queueIds = new Set(purposes.map(({ queueId }) => queueId));
  return queueIds.size === 1 ? purposes[0]?.queueId : undefined;
}

/** Where the queue of a service and purpose is; `undefined` when the configuration no longer knows it. */
export function destinationOf(
  branch: BranchView | null,
  serviceId: ServiceId,
  purpose: Purpose,
): Destination | undefined {
  const queueId = serviceOf(branch, serviceId)?.purposes.find(
    (offered) => offered.purpose === purpose,
  )?.queueId;
  const queue = branch?.queues.find(({ id }) => id === queueId);
  const hall = branch?.halls.find(({ id }) => id === queue?.hallId);
  if (queue === undefined || hall === undefined) return undefined;
  return { hallName: hall.name, floor: hall.floor, counterNumbers: queue.counterNumbers };
}

/** Numbers of counters for reading: runs of three and more are joined, `1–4, 7, 8`. */
export function counterList(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${String(run[0])}–${String(run.at(-1))}` : run.join(', ')))
    .join(', ');
}
