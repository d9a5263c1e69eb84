import { appointmentCode, assertNever, pauseOfDay } from '@talon/shared';
import type { Instant, Locale, PriorityClassId, Purpose, ServiceAreaId, ServiceId } from '@talon/shared';
import type { z } from 'zod';
import type { IntentView, KioskSnapshot, PageCallArgument } from '../../ipc.ts';
import { availabilityOf } from '../availability.ts';
import { classAtKiosk, classesAtKiosk, languagesOf, onlyPurposeOf, serviceOf } from '../branchLookup.ts';
import { screenOf, type Screen } from './screenOf.ts';

/**
 * The touch flow of the kiosk as a pure function: what was touched and what the agent says → what is asked next.
 *
 * It reads no clock and makes no ids: `now` is the page's monotonic time in ms, intent ids come with the touch.
 */
export interface Flow {
  readonly language: Locale;
  readonly comfort: Comfort;
  /** [PRIORITY-4] What this visitor says they are, for nobody after; `null`: like everybody. */
  readonly priorityClassId: PriorityClassId | null;
  readonly step: Step;
  /** When this step, or this phase of the ticket, came on the glass. */
  readonly shownAt: number;
  /** When somebody last touched the screen, or the screen last gave them something new to read. */
  readonly quietSince: number;
  /** The intent that was left; the agent may go on showing it for a moment. */
  readonly endedIntent: string | null;
}

/** Larger words and targets, high contrast and low controls, for the visitor who asked for them and nobody after. */
interface Comfort {
  readonly isOn: boolean;
  /** When it was last switched: everything on the glass moves by it. */
  readonly since: number;
}

type Step =
  | { readonly at: 'areas' }
  | Listing
  | { readonly at: 'purpose'; readonly serviceId: ServiceId; readonly cameFrom: Listing }
  | { readonly at: 'checkIn'; readonly typed: string }
  | { readonly at: 'classes' }
  | ({ readonly at: 'ticket'; readonly intentId: string } & TicketOnGlass);

/** `null`: only the hub knows, and has not said yet, what an appointment is for. */
export interface TicketOnGlass {
  readonly serviceId: ServiceId | null;
  readonly purpose: Purpose | null;
  readonly phase: TicketPhase;
}

/** A screen that offers services: those of an area, or those that were found. */
type Listing =
  | { readonly at: 'services'; readonly areaId: ServiceAreaId }
  | { readonly at: 'search'; readonly typed: string };

/** The agent's word on the intent, plus what the page finds out by itself. */
type TicketPhase =
  | IntentView['progress']
  /** The agent did not take the intent: nothing was asked of the hub. */
  | { readonly phase: 'not-begun' };

export type FlowEvent =
  | { readonly type: 'touched' }
  | { readonly type: 'languageChosen'; readonly language: Locale }
  | { readonly type: 'comfortSwitched' }
  | { readonly type: 'areaChosen'; readonly areaId: ServiceAreaId }
  | { readonly type: 'searchOpened' }
  /** The whole text of the search field, after each letter. */
  | { readonly type: 'searchTyped'; readonly typed: string }
  | { readonly type: 'serviceChosen'; readonly serviceId: ServiceId; readonly intentId: string }
  | { readonly type: 'purposeChosen'; readonly purpose: Purpose; readonly intentId: string }
  /** [APPOINT-1] Somebody has an appointment; the whole code after each digit; and it is complete. */
  | { readonly type: 'checkInOpened' }
  | { readonly type: 'codeTyped'; readonly typed: string }
  | { readonly type: 'codeGiven'; readonly intentId: string }
  /** [PRIORITY-4] Somebody may go first; says what they are, or that they are not (also later, to take it back). */
  | { readonly type: 'classesOpened' }
  | { readonly type: 'classChosen'; readonly priorityClassId: PriorityClassId | null }
  | { readonly type: 'wentBack' }
  | { readonly type: 'left' }
  | { readonly type: 'snapshotArrived' }
  | { readonly type: 'beginRefused'; readonly intentId: string }
  | { readonly type: 'ticked' };

/** What the flow wants of the agent. */
export type AgentCall =
  | { readonly call: 'beginIntent'; readonly argument: PageCallArgument<'beginIntent'> }
  | { readonly call: 'endIntent'; readonly argument: PageCallArgument<'endIntent'> };

export interface Moment {
  readonly now: number;
  readonly snapshot: KioskSnapshot | null;
  /** The hub's time, carried on; `null` before the first contact. */
  readonly hubTime: Instant | null;
}

interface Advance {
  readonly flow: Flow;
  readonly calls: readonly AgentCall[];
}

/**
 * A touch so soon after the screen changed was meant for the screen before it (a double tap on a tile would else
 * choose whatever came up under the finger), in ms.
 */
const settleMs = 400;

/** The same for the button that ends the result: nobody has read a number in less, in ms. */
const settleResultMs = 1200;

/** How many digits the code of an appointment has. */
export const codeDigits = 6;

/** More says nothing more about a service, in letters. */
const longestSearch = 60;

/** Screens on which there is something to do; the others only tell. */
const atWork: ReadonlySet<Screen['name']> = new Set([
  'areas',
  'services',
  'search',
  'purpose',
  'checkIn',
  'classes',
  'ticket',
]);

/** How long the agent may say nothing about an intent before the visitor is told, in ms. */
const agentSilenceMs = 20_000;

/**
 * How long a screen stays without a touch: until the question "are you still here", and from there until it goes back
 * to the start, in ms. WCAG 2.2.1 asks for at least 20 s to extend by one action; a printed ticket is in the hand and
 * needs no question.
 */
const patience = {
  choosing: { quietMs: 45_000, warningMs: 20_000 },
  printed: { quietMs: 20_000, warningMs: 0 },
  paperTrouble: { quietMs: 60_000, warningMs: 30_000 },
  noTicket: { quietMs: 40_000, warningMs: 20_000 },
} as const;

export function startingFlow({ now, snapshot }: Moment): Flow {
  return {
    language: restingLanguage(snapshot),
    comfort: { isOn: false, since: Number.NEGATIVE_INFINITY },
    priorityClassId: null,
    step: { at: 'areas' },
    shownAt: now,
    quietSince: now,
    endedIntent: null,
  };
}

/** The next flow, and the calls to the agent that belong to this step. An event that does not fit changes nothing. */
export function advance(flow: Flow, event: FlowEvent, moment: Moment): Advance {
  switch (event.type) {
    case 'touched':
      return still(touched(flow, moment));
    case 'languageChosen':
      return still({ ...flow, language: event.language, quietSince: moment.now });
    case 'comfortSwitched':
      return still(switchComfort(flow, moment));
    case 'areaChosen':
      if (screenOf(flow, moment).name !== 'areas' || !mayChoose(flow, moment)) return still(flow);
      return still(show(flow, { at: 'services', areaId: event.areaId }, moment));
    case 'searchOpened':
      return still(openSearch(flow, moment));
    case 'searchTyped':
      if (flow.step.at !== 'search' || isBlocked(screenOf(flow, moment))) return still(flow);
      // What a finger meant to touch may have moved: shown anew, like another screen.
      return still(show(flow, { at: 'search', typed: event.typed.slice(0, longestSearch) }, moment));
    case 'serviceChosen':
      return chooseService(flow, event.serviceId, event.intentId, moment);
    case 'purposeChosen':
      return choosePurpose(flow, event.purpose, event.intentId, moment);
    case 'checkInOpened':
      return still(openCheckIn(flow, moment));
    case 'codeTyped':
      return still(typeCode(flow, event.typed, moment));
    case 'codeGiven':
      return giveCode(flow, event.intentId, moment);
    case 'classesOpened':
      if (!mayGoAnotherWay(flow, moment) || classesAtKiosk(branchOf(moment)).length === 0) return still(flow);
      return still(show(flow, { at: 'classes' }, moment));
    case 'classChosen':
      return still(chooseClass(flow, event.priorityClassId, moment));
    case 'wentBack':
      return still(goBack(flow, moment));
    case 'left':
      return leave(flow, moment);
    case 'snapshotArrived': {
      const followed = followAgent(flow, moment);
      return isPaused(moment) ? standStill(followed.flow, moment) : followed;
    }
    case 'beginRefused':
      return still(notBegun(flow, event.intentId, moment));
    case 'ticked':
      return tick(flow, moment);
    default:
      return assertNever(event);
  }
}

/** The question that stands before the screen goes back by itself: `null` while there is time. */
export function warningOf(flow: Flow, moment: Moment): 'still-here' | 'still-reading' | null {
  const kind = patienceFor(flow, moment);
  if (kind === null || patience[kind].warningMs === 0 || isBlocked(screenOf(flow, moment))) return null;
  if (moment.now - flow.quietSince < patience[kind].quietMs) return null;
  return kind === 'paperTrouble' ? 'still-reading' : 'still-here';
}

function still(flow: Flow): Advance {
  return { flow, calls: [] };
}

function show(flow: Flow, step: Step, { now }: Moment): Flow {
  return { ...flow, step, shownAt: now, quietSince: now };
}

function touched(flow: Flow, moment: Moment): Flow {
  // The touch that answers a warning must not also choose what lies under the warning.
  const shownAt = warningOf(flow, moment) === null ? flow.shownAt : moment.now;
  return { ...flow, shownAt, quietSince: moment.now };
}

function switchComfort(flow: Flow, { now }: Moment): Flow {
  // The second tap of a double tap would switch it back.
  if (now - flow.comfort.since < settleMs) return flow;
  return { ...flow, comfort: { isOn: !flow.comfort.isOn, since: now }, quietSince: now };
}

/** Choices count only on a screen that had the time to be seen and that is really there. */
function mayChoose(flow: Flow, moment: Moment): boolean {
  const asItIsSince = Math.max(flow.shownAt, flow.comfort.since);
  return moment.now - asItIsSince >= settleMs && !isBlocked(screenOf(flow, moment));
}

function isBlocked({ name }: Screen): boolean {
  return !atWork.has(name);
}

function openSearch(flow: Flow, moment: Moment): Flow {
  const { name } = screenOf(flow, moment);
  if ((name !== 'areas' && name !== 'services') || !mayChoose(flow, moment)) return flow;
  return show(flow, { at: 'search', typed: '' }, moment);
}

function chooseService(flow: Flow, serviceId: ServiceId, intentId: string, moment: Moment): Advance {
  const screen = screenOf(flow, moment);
  const service = serviceOf(moment.snapshot?.branch ?? null, serviceId);
  const listing = listingOf(screen);
  if (listing === undefined || service === undefined || !mayChoose(flow, moment)) return still(flow);

  // Whoever gets no ticket now is told why, on a screen of its own.
  const isGiven = availabilityOf(service, moment).is === 'given';
  const only = isGiven ? onlyPurposeOf(service) : undefined;
  if (only === undefined) {
    return still(show(flow, { at: 'purpose', serviceId, cameFrom: listing }, moment));
  }
  return begin(flow, { serviceId, purpose: only }, intentId, moment);
}

function listingOf(screen: Screen): Listing | undefined {
  if (screen.name === 'services') return { at: 'services', areaId: screen.areaId };
  return screen.name === 'search' ? { at: 'search', typed: screen.typed } : undefined;
}

function choosePurpose(flow: Flow, purpose: Purpose, intentId: string, moment: Moment): Advance {
  const screen = screenOf(flow, moment);
  if (screen.name !== 'purpose' || !mayChoose(flow, moment)) return still(flow);
  return begin(flow, { serviceId: screen.serviceId, purpose }, intentId, moment);
}

function openCheckIn(flow: Flow, moment: Moment): Flow {
  const { branch, printer } = moment.snapshot ?? {};
  const screen = screenOf(flow, moment);
  if (branch == null || branch.appointments === null) return flow;
  const wasSeen = moment.now - Math.max(flow.shownAt, flow.comfort.since) >= settleMs;
  const givesNothingElse = screen.name === 'break' || (screen.name === 'closed' && screen.ticketsStillServed);
  const isOffered =
    mayGoAnotherWay(flow, moment) || (givesNothingElse && wasSeen && printer?.state !== 'not-ready');
  return isOffered ? show(flow, { at: 'checkIn', typed: '' }, moment) : flow;
}

/** On the first screen, whichever that is: also the services, where the branch has one area. */
function mayGoAnotherWay(flow: Flow, moment: Moment): boolean {
  const screen = screenOf(flow, moment);
  const isFirst = screen.name === 'areas' || (screen.name === 'services' && !screen.mayGoBack);
  return isFirst && mayChoose(flow, moment);
}

/** On its own screen, which is then over; elsewhere it can only be taken back, and the visitor stays there. */
function chooseClass(flow: Flow, priorityClassId: PriorityClassId | null, moment: Moment): Flow {
  const isAsked = flow.step.at === 'classes';
  if (!mayChoose(flow, moment) || flow.step.at === 'ticket') return flow;
  if (!isAsked && priorityClassId !== null) return flow;
  return { ...show(flow, isAsked ? { at: 'areas' } : flow.step, moment), priorityClassId };
}

function typeCode(flow: Flow, typed: string, moment: Moment): Flow {
  if (screenOf(flow, moment).name !== 'checkIn') return flow;
  const digits = typed.replaceAll(/\D/gu, '').slice(0, codeDigits);
  // Digits come fast, and the keys stay where they are: nothing has to settle.
  return { ...flow, step: { at: 'checkIn', typed: digits }, quietSince: moment.now };
}

function giveCode(flow: Flow, intentId: string, moment: Moment): Advance {
  const screen = screenOf(flow, moment);
  const code = appointmentCode.safeParse(screen.name === 'checkIn' ? screen.typed : '');
  if (!code.success || !mayChoose(flow, moment)) return still(flow);
  return begin(flow, { code: code.data }, intentId, moment);
}

type Wanted =
  | { readonly serviceId: ServiceId; readonly purpose: Purpose }
  | { readonly code: z.infer<typeof appointmentCode> };

function begin(flow: Flow, wanted: Wanted, intentId: string, moment: Moment): Advance {
  const { language } = flow;
  const { serviceId, purpose } = 'code' in wanted ? { serviceId: null, purpose: null } : wanted;
  // An appointment has a class of its own.
  const claimed = 'code' in wanted ? undefined : classAtKiosk(branchOf(moment), flow.priorityClassId);
  const argument = { intentId, ...wanted, ...(claimed && { priorityClassId: claimed.id }), language };
  return {
    flow: show(flow, { at: 'ticket', intentId, serviceId, purpose, phase: { phase: 'asking' } }, moment),
    calls: [...endAgain(flow, moment), { call: 'beginIntent', argument }],
  };
}

function goBack(flow: Flow, moment: Moment): Flow {
  if (!mayChoose(flow, moment)) return flow;
  if (flow.step.at === 'purpose') return show(flow, flow.step.cameFrom, moment);
  if (flow.step.at !== 'ticket' && flow.step.at !== 'areas') return show(flow, { at: 'areas' }, moment);
  return flow;
}

/** Who leaves a ticket makes room for the next visitor; who mistyped the code stays and types it once more. */
function leave(flow: Flow, moment: Moment): Advance {
  const { step, language, comfort } = flow;
  if (step.at !== 'ticket' || moment.now - flow.shownAt < settleResultMs) return still(flow);
  if (!mayLeave(step.phase)) return still(flow);
  const { flow: start, calls } = reset(flow, moment);
  if (!isCodeUnknown(step.phase)) return { flow: start, calls };
  return { flow: show({ ...start, language, comfort }, { at: 'checkIn', typed: '' }, moment), calls };
}

/** Whether the code was nobody's: it is worth another try. */
export const isCodeUnknown = (phase: TicketPhase): boolean =>
  phase.phase === 'refused' && phase.code === 'unknown-appointment';

function mayLeave({ phase }: TicketPhase): boolean {
  return phase !== 'asking' && phase !== 'printing';
}

/** Back to the start, for the next visitor; an intent that is left is over. */
function reset(flow: Flow, moment: Moment): Advance {
  const next = { ...startingFlow(moment), endedIntent: flow.endedIntent };
  if (flow.step.at !== 'ticket') return still(next);
  const { intentId } = flow.step;
  return {
    flow: { ...next, endedIntent: intentId },
    calls: [{ call: 'endIntent', argument: { intentId } }],
  };
}

const isPaused = ({ snapshot }: Moment): boolean =>
  snapshot?.kiosk != null && pauseOfDay(snapshot.kiosk.day) !== undefined;

/**
 * Ends a way that the pause of the hall has cut off, for whoever stands here: language and comfort stay. A ticket that was given
 * is shown to its end, and an intent whose answer is still to come is waited for.
 */
function standStill(flow: Flow, moment: Moment): Advance {
  const { step, language, comfort } = flow;
  if (step.at === 'areas') return still(flow);
  if (step.at === 'ticket' && step.phase.phase !== 'refused' && step.phase.phase !== 'not-begun')
    return still(flow);
  const { flow: start, calls } = reset(flow, moment);
  return { flow: { ...start, language, comfort }, calls };
}

function followAgent(flow: Flow, moment: Moment): Advance {
  const intent = moment.snapshot?.intent ?? null;
  if (intent === null) return still(followBranch(flow, moment));

  if (flow.step.at === 'ticket' && flow.step.intentId === intent.intentId) {
    if (JSON.stringify(flow.step.phase) === JSON.stringify(intent.progress)) return still(flow);
    const { serviceId, purpose, progress } = intent;
    return still(show(flow, { ...flow.step, serviceId, purpose, phase: progress }, moment));
  }
  // The page was reloaded while an intent was open: its visitor still stands here and gets the result.
  if (flow.step.at !== 'ticket' && intent.intentId !== flow.endedIntent) {
    const { intentId, serviceId, purpose, language, progress } = intent;
    const adopted = show(flow, { at: 'ticket', intentId, serviceId, purpose, phase: progress }, moment);
    return still({ ...adopted, language, priorityClassId: intent.priorityClassId ?? null });
  }
  return still(flow);
}

/** A resting kiosk speaks the first language of its branch, also when the branch becomes known only later. */
function followBranch(flow: Flow, moment: Moment): Flow {
  const untouched = flow.step.at === 'areas' && flow.quietSince === flow.shownAt;
  return untouched ? { ...flow, language: restingLanguage(moment.snapshot) } : flow;
}

function notBegun(flow: Flow, intentId: string, moment: Moment): Flow {
  if (flow.step.at !== 'ticket' || flow.step.intentId !== intentId) return flow;
  return show(flow, { ...flow.step, phase: { phase: 'not-begun' } }, moment);
}

function tick(flow: Flow, moment: Moment): Advance {
  const { step } = flow;
  const agentHasIt = step.at === 'ticket' && moment.snapshot?.intent?.intentId === step.intentId;
  if (step.at === 'ticket' && step.phase.phase === 'asking' && !agentHasIt) {
    if (moment.now - flow.shownAt < agentSilenceMs) return still(flow);
    return still(show(flow, { ...step, phase: { phase: 'unanswered' } }, moment));
  }

  const kind = patienceFor(flow, moment);
  if (kind !== null) {
    const { quietMs, warningMs } = patience[kind];
    if (moment.now - flow.quietSince >= quietMs + warningMs) return reset(flow, moment);
  }
  return { flow, calls: endAgain(flow, moment) };
}

/** An end that got lost would leave the agent with an open intent and the kiosk without a next ticket. */
function endAgain({ endedIntent }: Flow, { snapshot }: Moment): readonly AgentCall[] {
  if (endedIntent === null || snapshot?.intent?.intentId !== endedIntent) return [];
  return [{ call: 'endIntent', argument: { intentId: endedIntent } }];
}

function patienceFor(flow: Flow, { snapshot }: Moment): keyof typeof patience | null {
  const { step } = flow;
  if (step.at !== 'ticket') {
    const isAsEver =
      flow.language === restingLanguage(snapshot) && !flow.comfort.isOn && flow.priorityClassId === null;
    const isAtRest = step.at === 'areas' && isAsEver;
    return isAtRest ? null : 'choosing';
  }
  switch (step.phase.phase) {
    case 'asking':
    case 'printing':
      return null;
    case 'done':
      return step.phase.paper === 'printed' ? 'printed' : 'paperTrouble';
    case 'refused':
    case 'unanswered':
    case 'not-begun':
      return 'noTicket';
    default:
      return assertNever(step.phase);
  }
}

const branchOf = ({ snapshot }: Moment) => snapshot?.branch ?? null;

function restingLanguage(snapshot: KioskSnapshot | null): Locale {
  return languagesOf(snapshot?.branch ?? null)[0];
}
