import {
  minute,
  type Actor,
  type BranchConfig,
  type CallReason,
  type CommandName,
  type CounterId,
  type QueueId,
} from '@talon/shared';
import type { HallEvent, VisitCalled } from '../../events.ts';
import { byPlace } from '../../line.ts';
import { profileInForce } from '../../rules/eligibility.ts';
import type { HallState, Visit, WaitingVisit } from '../../state.ts';

/**
 * Both bounds of fairness at one call, and whether its reason tells the truth: read slowly from all visits and the
 * configuration, without a line, a head or anything else of the calling rule.
 *
 * [CALL-12] Nobody inside the guarantee is called while one past it waits; of several, the one who is past it longest.
 * [CALL-13] Nobody at the limit is overtaken; where both collide, CALL-12 yields. [PARK-2][PICK-2] What staff choose by hand
 * is bound by neither.
 */
export function unfairCall(
  before: HallState,
  config: BranchConfig,
  { body, at, by, move }: HallEvent,
): readonly string[] {
  if (body.type !== 'visitCalled') return [];
  const called = before.visits.get(body.visitId);
  if (called === undefined) return [`${body.visitId} was called and is not in the hall`];
  const { rule } = body.reason;
  if (byHand.get(rule) !== byHandMoves.find((each) => each === move))
    return [`${move} called ${called.id} because of ${rule}`];
  if (rule === 'resumed')
    return called.status === 'parked' ? [] : [`${called.id} was resumed and was ${called.status}`];

  const could = couldCall(before, config, body.counterId);
  if (rule === 'picked')
    return [...notToBePicked(before, config, body, called, by), ...untrueReason(config, body, called, could)];
  if (!could.some(({ id }) => id === called.id))
    return [`${called.id} was called by ${body.counterId}, which may not call from there`];
  return [
    ...overtookAtLimit(before, config, called, could),
    ...leftPastGuarantee(before, config, { called, could, now: at }),
    ...untrueReason(config, body, called, could),
  ];
}

/** [PARK-2][PICK-2] The reasons that are no rule's doing, and the move of each. */
export const byHand: ReadonlyMap<CallReason['rule'], CommandName> = new Map([
  ['resumed', 'resumeVisit'],
  ['picked', 'pickVisit'],
]);
const byHandMoves = [...byHand.values()];

/** [PICK-1] Whoever was picked waited for a queue of this counter or was sent to it, and somebody might pick there. */
function notToBePicked(
  before: HallState,
  config: BranchConfig,
  { counterId, reason }: VisitCalled,
  called: Visit,
  by: Actor,
): readonly string[] {
  const broken: string[] = [];
  const profile = profileInForce(before, config, counterId);
  const queues: readonly QueueId[] = [
    ...(profile?.queueIds ?? []),
    ...(profile?.helps.map(({ queueId }) => queueId) ?? []),
  ];
  const isSentHere =
    called.status === 'waiting' && called.place.kind === 'counter' && called.place.counterId === counterId;
  if (called.status !== 'waiting') broken.push(`${called.id} was picked and was ${called.status}`);
  if (!isSentHere && !queues.includes(called.queueId))
    broken.push(`${called.id} was picked by ${counterId}, which does not serve ${called.queueId}`);
  if (profile?.mayPick !== true && !(by.kind === 'staff' && by.role === 'supervisor'))
    broken.push(`${called.id} was picked at ${counterId}, where nobody may pick`);
  if (reason.rule === 'picked' && !config.pickReasons.some(({ id }) => id === reason.reasonId))
    broken.push(`${called.id} was picked for ${reason.reasonId}, which is no reason`);
  return broken;
}

/** [CALL-1][CALL-2][CALL-7][CALL-8][PROFILE-1] Everybody who waits where this counter calls from at this moment. */
export function couldCall(
  hall: HallState,
  config: BranchConfig,
  counterId: CounterId,
): readonly WaitingVisit[] {
  const profile = profileInForce(hall, config, counterId);
  const waiting = [...hall.visits.values()].filter((visit) => visit.status === 'waiting');
  const waitsInOwn = ({ place }: WaitingVisit) =>
    place.kind === 'queue' && profile?.queueIds.includes(place.queueId) === true;
  const inOwn = waiting.filter(waitsInOwn).length;
  const helped = profile?.helps.filter(({ whenFewerThan }) => inOwn < whenFewerThan) ?? [];
  return waiting.filter((visit) => {
    const { place } = visit;
    return place.kind === 'counter'
      ? place.counterId === counterId
      : waitsInOwn(visit) || helped.some(({ queueId }) => queueId === place.queueId);
  });
}

const isAtLimit = (hall: HallState, { rules }: BranchConfig, { id }: Visit) =>
  (hall.overtaken.get(id) ?? 0) >= (rules.mostOvertaken ?? Infinity);

function overtookAtLimit(hall: HallState, config: BranchConfig, called: Visit, could: readonly Visit[]) {
  const overtaken = could.find((visit) => isAtLimit(hall, config, visit) && byPlace(visit, called) < 0);
  return overtaken === undefined
    ? []
    : [`${called.id} was called before ${overtaken.id}, who may not be overtaken any more`];
}

interface CallMade {
  readonly called: Visit;
  readonly could: readonly Visit[];
  readonly now: number;
}

function leftPastGuarantee(hall: HallState, config: BranchConfig, { called, could, now }: CallMade) {
  const limited = could.filter((visit) => isAtLimit(hall, config, visit));
  // [CALL-13] Whoever came after one at the limit could not be called, guarantee or not.
  const callable = could.filter((visit) => limited.every((each) => byPlace(visit, each) <= 0));
  const late = (visit: Visit) => now - visit.placeAt - guaranteeOf(config, visit);
  const left = callable.find((visit) => late(visit) > Math.max(0, late(called)));
  return left === undefined
    ? []
    : [`${called.id} was called while ${left.id} was past the guarantee by ${late(left)} ms`];
}

/** The guaranteed wait of a visit's class in ms; endless where nothing is guaranteed. */
const guaranteeOf = ({ priorityClasses }: BranchConfig, { priorityClassId }: Visit): number =>
  (priorityClasses.find(({ id }) => id === priorityClassId)?.guaranteedMinutes ?? Infinity) * minute;

/** [CALL-5] What the reason says of the policy, and of how many were passed over. */
function untrueReason(
  { rules }: BranchConfig,
  { reason }: VisitCalled,
  called: Visit,
  could: readonly Visit[],
) {
  const broken: string[] = [];
  const earlier = could.filter((visit) => byPlace(visit, called) < 0).length;
  if ('overtaken' in reason && reason.overtaken !== earlier)
    broken.push(`${called.id} overtook ${earlier}, its reason says ${reason.overtaken}`);
  if (reason.rule === 'most-points' && rules.calling.kind !== 'accumulating')
    broken.push(`${called.id} was called by points, the policy is ${rules.calling.kind}`);
  if (reason.rule === 'turn' && rules.calling.kind !== 'ratio')
    broken.push(`${called.id} was called in turn, the policy is ${rules.calling.kind}`);
  if (reason.rule === 'overtaken-enough' && rules.mostOvertaken === null)
    broken.push(`${called.id} was called by the limit, there is none`);
  return broken;
}
