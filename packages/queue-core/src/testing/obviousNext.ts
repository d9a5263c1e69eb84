import { minute, type BranchConfig, type CounterId, type Instant } from '@talon/shared';
import { byPlace } from '../line.ts';
import { profileInForce } from '../rules/eligibility.ts';
import type { HallState, Visit, WaitingVisit } from '../state.ts';
import { couldCall } from './dayInvariants/unfairCall.ts';

/**
 * Who is next, once more, slow and obvious: look at everybody, leave out who may not be, sort, take the first. Nothing
 * of the calling rule is used but the profile in force; RULES.md, "Calling", is read a second time.
 */
export function obviousNext(
  hall: HallState,
  config: BranchConfig,
  counterId: CounterId,
  now: Instant,
): Visit | undefined {
  const classOf = ({ priorityClassId }: Visit) => {
    const found = config.priorityClasses.find(({ id }) => id === priorityClassId);
    if (found === undefined) throw new Error(`no class ${priorityClassId}`);
    return found;
  };
  // [CALL-13] Nobody who came after one at the limit.
  const eligible = couldCall(hall, config, counterId).toSorted(byPlace);
  const limit = config.rules.mostOvertaken ?? Infinity;
  const limited = eligible.findIndex(({ id }) => (hall.overtaken.get(id) ?? 0) >= limit);
  // [APPOINT-4] Whoever's booked time lies ahead comes only where nobody else waits.
  const due = eligible.filter(({ placeAt }) => placeAt <= now);
  if (due.length === 0) return eligible[0];
  const allowed = due.filter((_, place) => limited === -1 || place <= limited);
  // [CALL-12] Who is past the guarantee longest.
  const late = (visit: Visit) =>
    now - visit.placeAt - (classOf(visit).guaranteedMinutes ?? Infinity) * minute;
  const past = allowed.filter((visit) => late(visit) > 0).toSorted((a, b) => late(b) - late(a));
  if (past[0] !== undefined) return past[0];

  // [CALL-2][CALL-7] The lowest level that waits.
  const profile = profileInForce(hall, config, counterId);
  const ownLevels = (profile?.queueIds ?? []).map((id) => profile?.preference[id] ?? 5);
  const levelOf = ({ place }: WaitingVisit) => {
    if (place.kind === 'counter') return 0;
    // [CALL-8] What is only helped counts as the least preferred of the own queues.
    return profile?.queueIds.includes(place.queueId) === true
      ? (profile.preference[place.queueId] ?? 5)
      : Math.max(...ownLevels);
  };
  const level = Math.min(...allowed.map(levelOf));
  const candidates = allowed.filter((visit) => levelOf(visit) === level);
  const byRank = (a: Visit, b: Visit) => classOf(b).rank - classOf(a).rank;
  if (level === 0) return candidates.toSorted(byRank)[0];

  const { calling } = config.rules;
  if (calling.kind === 'accumulating') {
    const points = (visit: Visit) => {
      const { creditMinutes, growth } = classOf(visit);
      return creditMinutes + (growth * (now - visit.placeAt)) / minute;
    };
    return candidates.toSorted((a, b) => points(b) - points(a))[0];
  }
  const [priority, ordinary] = [0, 1].map((group) =>
    candidates.filter((visit) => Number(classOf(visit).rank === 0) === group),
  );
  if (calling.kind === 'ratio' && priority?.length && ordinary?.length) {
    const turn = (hall.turns.get(counterId) ?? 0) % (calling.priority + calling.ordinary);
    return (turn < calling.priority ? priority : ordinary).toSorted(byRank)[0];
  }
  return candidates.toSorted(byRank)[0];
}
