import {
  minutesOf,
  type BranchConfig,
  type HallRules,
  type OpeningHours,
  type PriorityClass,
  type Service,
} from '@talon/shared';

/**
 * What was drawn, with every rule that another one takes back changed to the nearest that agrees. What does not agree is
 * refused by `checkBranchConfig`: a new contradiction there needs a line here.
 */
export function withoutContradictions(drawn: BranchConfig): BranchConfig {
  const opensEver = drawn.openingHours.length > 0 || drawn.exceptions.some(({ hours }) => hours !== null);
  const daysFollowSchedule = drawn.rules.daysFollowSchedule && opensEver;
  const lengths = openMinutes(drawn);
  const withinDay = (minutes: number | null) =>
    minutes === null || lengths.length === 0 ? minutes : Math.min(minutes, Math.max(...lengths) - 1);

  const { rules } = drawn;
  return {
    ...drawn,
    services: drawn.services.map((service) => whileOpen(service, drawn, daysFollowSchedule)),
    workProfiles: drawn.workProfiles.map((each) =>
      // [PICK-1] Nobody is picked without a reason.
      Object.assign({}, each, { mayPick: each.mayPick && drawn.pickReasons.length > 0 }),
    ),
    priorityClasses: classesInOrder(drawn.priorityClasses),
    parkReasons: drawn.parkReasons.map((each) =>
      Object.assign({}, each, { returnAfterMinutes: withinDay(each.returnAfterMinutes) }),
    ),
    rules: {
      ...rules,
      daysFollowSchedule,
      calling: callingThatMatters(drawn),
      mostOvertaken: overtakingThatMatters(drawn),
      noShowAfter: {
        ...rules.noShowAfter,
        calls: Math.min(rules.noShowAfter.calls, rules.maximumCalls),
      },
      parkedReturnMinutes: withinDay(rules.parkedReturnMinutes),
      lastTicketMinutes:
        lengths.length === 0
          ? rules.lastTicketMinutes
          : Math.min(rules.lastTicketMinutes, Math.min(...lengths) - 1),
    },
  };
}

type Hours = Pick<OpeningHours, 'opens' | 'closes'>;

/** How many minutes it is open, on each of its days. */
const openMinutes = ({ openingHours, exceptions }: BranchConfig): readonly number[] =>
  [...openingHours, ...exceptions.flatMap(({ hours }) => hours ?? [])].map(
    ({ opens, closes }: Hours) => minutesOf(closes) - minutesOf(opens),
  );

/** A service is not offered while the branch is closed, and gives out in an hour no more than in a day. */
function whileOpen(service: Service, branch: BranchConfig, daysFollowSchedule: boolean): Service {
  const { openingHours, exceptions, quota, ...rest } = service;
  const meets = (hours: Hours, ofBranch: Hours | null | undefined) =>
    ofBranch !== null &&
    ofBranch !== undefined &&
    hours.opens < ofBranch.closes &&
    ofBranch.opens < hours.closes;
  const onWeekday = (weekday: number) => branch.openingHours.find((each) => each.weekday === weekday);
  const onDate = (date: string) => {
    const exception = branch.exceptions.find((each) => each.date === date);
    if (exception !== undefined) return exception.hours;
    return onWeekday(new Date(`${date}T00:00:00Z`).getUTCDay() || 7);
  };
  const own = openingHours?.filter((each) => !daysFollowSchedule || meets(each, onWeekday(each.weekday)));
  const dates = exceptions?.filter(
    ({ date, hours }) => hours === null || !daysFollowSchedule || meets(hours, onDate(date)),
  );
  const { perDay, perHour } = quota ?? {};
  return {
    ...rest,
    ...(own === undefined || own.length === 0 ? {} : { openingHours: own }),
    ...(dates === undefined ? {} : { exceptions: dates }),
    ...(quota === undefined ? {} : { quota }),
    ...(perDay !== undefined && perHour !== undefined
      ? { quota: { perDay, perHour: Math.min(perHour, perDay) } }
      : {}),
  };
}

/** A higher rank waits no longer, and has more points at the start; once a day is counted by a document. */
function classesInOrder(classes: readonly PriorityClass[]): PriorityClass[] {
  return classes.map((each) => {
    const lower = classes.filter(({ rank }) => rank < each.rank);
    const guarantees = [each, ...lower].flatMap(({ guaranteedMinutes }) => guaranteedMinutes ?? []);
    return {
      ...each,
      guaranteedMinutes: each.guaranteedMinutes === null ? null : Math.min(...guarantees),
      creditMinutes: lower.reduce((sum, { creditMinutes }) => sum + creditMinutes + 1, each.creditMinutes),
      oncePerDay: each.oncePerDay && each.proofs.length > 0,
    };
  });
}

const withPriority = ({ priorityClasses }: BranchConfig) => priorityClasses.some(({ rank }) => rank > 0);

/** [CALL-11] A ratio needs two that take turns. */
const callingThatMatters = (branch: BranchConfig): HallRules['calling'] =>
  branch.rules.calling.kind === 'ratio' && !withPriority(branch) ? { kind: 'strict' } : branch.rules.calling;

/** [CALL-13] Where nobody may be overtaken, neither a class nor a preference can come first. */
function overtakingThatMatters(branch: BranchConfig): number | null {
  const { mostOvertaken } = branch.rules;
  const prefers = branch.workProfiles.some(({ preference }) => Object.keys(preference).length > 0);
  return mostOvertaken === 0 && (prefers || withPriority(branch)) ? 1 : mostOvertaken;
}
