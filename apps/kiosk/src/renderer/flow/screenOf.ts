import { localTime, minutesOf, pauseOfDay, phaseOfHours, hoursOn } from '@talon/shared';
import type {
  BranchView,
  HallPauseReason,
  Instant,
  PrintCause,
  ServiceAreaId,
  ServiceId,
  WallTime,
} from '@talon/shared';
import { areasOf, classesAtKiosk, serviceOf } from '../branchLookup.ts';
import type { Flow, Moment, TicketOnGlass } from './kioskFlow.ts';

/** What is on the glass. */
export type Screen =
  | { readonly name: 'starting' }
  | { readonly name: 'outOfService' }
  | { readonly name: 'disconnected' }
  | { readonly name: 'paused'; readonly reason: HallPauseReason }
  | { readonly name: 'closed'; readonly ticketsStillServed: boolean }
  /** [ISSUE-5] A break of the branch; `until`: when there are tickets again. */
  | { readonly name: 'break'; readonly until: WallTime }
  | { readonly name: 'printerNotReady'; readonly cause: PrintCause }
  | { readonly name: 'areas' }
  | { readonly name: 'services'; readonly areaId: ServiceAreaId; readonly mayGoBack: boolean }
  | { readonly name: 'search'; readonly typed: string }
  | { readonly name: 'purpose'; readonly serviceId: ServiceId }
  | { readonly name: 'checkIn'; readonly typed: string }
  | { readonly name: 'classes' }
  | ({ readonly name: 'ticket' } & TicketOnGlass);

/** What the flow and the agent's last word put on the glass. An open intent is never hidden by anything else. */
export function screenOf(flow: Flow, { snapshot, hubTime }: Moment): Screen {
  if (flow.step.at === 'ticket') {
    const { serviceId, purpose, phase } = flow.step;
    return { name: 'ticket', serviceId, purpose, phase };
  }
  if (snapshot === null) return { name: 'starting' };
  if (snapshot.link === 'refused') return { name: 'outOfService' };
  const { branch, kiosk, printer } = snapshot;
  if (branch === null || kiosk === null) {
    return { name: snapshot.link === 'disconnected' ? 'disconnected' : 'starting' };
  }
  // [PAUSE-1] An alarm does not end because a cable came off: its screen stays until the hub says that it is over.
  const pause = pauseOfDay(kiosk.day);
  if (pause !== undefined) return { name: 'paused', reason: pause.reason };
  if (snapshot.link !== 'connected') return { name: 'disconnected' };
  // [APPOINT-2] Whoever has an appointment is let in also in the closing hour, and in a break.
  const isCheckingIn = flow.step.at === 'checkIn' && branch.appointments !== null;
  if (kiosk.day.status !== 'open' && !(isCheckingIn && kiosk.day.status === 'closing')) {
    return { name: 'closed', ticketsStillServed: kiosk.day.status === 'closing' };
  }
  const breakUntil = endOfBreak(branch, hubTime);
  if (breakUntil !== undefined && !isCheckingIn) return { name: 'break', until: breakUntil };
  if (printer.state === 'not-ready') return { name: 'printerNotReady', cause: printer.cause };

  if (flow.step.at === 'checkIn' && isCheckingIn) return { name: 'checkIn', typed: flow.step.typed };
  if (flow.step.at === 'classes' && classesAtKiosk(branch).length > 0) return { name: 'classes' };
  return screenOfMenu(flow, branch);
}

/** On the way to a service: as far as the branch still has what was chosen. */
function screenOfMenu({ step }: Flow, branch: BranchView): Screen {
  const areas = areasOf(branch);
  const onlyArea = areas.length === 1 ? areas[0] : undefined;
  if (step.at === 'purpose' && serviceOf(branch, step.serviceId) !== undefined) {
    return { name: 'purpose', serviceId: step.serviceId };
  }
  const listing = step.at === 'purpose' ? step.cameFrom : step;
  if (listing.at === 'search') return { name: 'search', typed: listing.typed };
  if (listing.at === 'services' && areas.some((area) => area.id === listing.areaId)) {
    return { name: 'services', areaId: listing.areaId, mayGoBack: onlyArea === undefined };
  }
  if (onlyArea !== undefined) return { name: 'services', areaId: onlyArea.id, mayGoBack: false };
  return { name: 'areas' };
}

/** When the break of the branch ends that is now; `undefined` while there is none. */
function endOfBreak(branch: BranchView, hubTime: Instant | null): WallTime | undefined {
  if (hubTime === null) return undefined;
  const local = localTime(hubTime, branch.timeZone);
  if (phaseOfHours(branch, local) !== 'break') return undefined;
  return hoursOn(branch, local)?.breaks?.find(({ to }) => local.minutesOfDay < minutesOf(to))?.to;
}
