import type { Answer, HubLink } from '@talon/hub-client';
import type { CommandName, CounterId, CounterView, OutcomeId, PauseReasonId, Payload } from '@talon/shared';
import type { HallTime } from './hallTime.ts';
import type { PlannedCounter } from './counterPlan.ts';
import type { Random } from './random.ts';
import type { SeriesPace } from './seriesPace.ts';

/** How the replay's visitors and operators behave where the record says nothing. */
export const habits = {
  /** Share of calls to which nobody comes. The record does not tell; kept small. */
  noShowShare: 0.06,
  /** From the call to the counter, in minutes. */
  walkingMinutes: 0.4,
  /** An operator waits this long, recalls once, waits again, and gives the visit up. In minutes each. */
  patienceMinutes: 0.5,
};

/** A signed-in operator with the counter to work at. */
export interface OperatorAtWork {
  readonly link: HubLink;
  readonly counterId: CounterId;
  readonly plan: PlannedCounter;
  readonly paceOfLetter: ReadonlyMap<string, SeriesPace>;
  readonly outcomeId: OutcomeId;
  readonly breakReason: PauseReasonId;
  readonly time: HallTime;
  readonly random: Random;
  /** Told about every refusal that a careful operator should never meet. */
  readonly surprised: (what: string) => void;
}

/**
 * An operator's day: opens the counter when the plan says so, calls, serves and finishes one visit after the other,
 * pauses and comes back as the plan says, and closes at the end. Finishes the visit in hand before any of these.
 */
export async function work(operator: OperatorAtWork): Promise<void> {
  const { plan, time, counterId, breakReason } = operator;
  const desk = watchDesk(operator);
  let opened = false;
  for (const [at, step] of plan.open.entries()) {
    await time.until(step.from);
    if (time.over.aborted) break;
    if (step.value === 1) {
      await send(operator, 'openCounter', { counterId, takeOver: false });
      opened = true;
      await serveUntil(operator, desk, plan.open[at + 1]?.from ?? Number.POSITIVE_INFINITY);
    }
    const opensAgain = plan.open.slice(at + 1).some(({ value }) => value === 1);
    if (step.value === 1 && opensAgain)
      await send(operator, 'pauseCounter', { counterId, reasonId: breakReason });
  }
  if (opened) await send(operator, 'closeCounter', { counterId });
}

async function serveUntil(operator: OperatorAtWork, desk: Desk, untilMinute: number): Promise<void> {
  const { link, counterId, time } = operator;
  while (time.minuteOfDay() < untilMinute && !time.over.aborted) {
    const somebodyWaits = await desk.somebodyWaits(untilMinute);
    if (!somebodyWaits) return;
    const called = await link.send('callNext', { counterId, seenVisit: null });
    // Another counter of the same queue was quicker: the next view says when there is somebody again.
    if (!called.ok && called.code === 'nobody-waiting') desk.forget();
    else if (!called.ok) return operator.surprised(`callNext at ${counterId}: ${called.code}`);
    else await serve(operator, called.result);
  }
}

async function serve(
  operator: OperatorAtWork,
  { visitId, ticket }: Extract<Answer<'callNext'>, { ok: true }>['result'],
): Promise<void> {
  const { counterId, time, random, outcomeId } = operator;
  const callsAgainAt = operator.paceOfLetter.get(ticket.letter)?.callsAgainAt(time.minuteOfDay()) ?? 0;
  if (random() < habits.noShowShare) {
    await time.pass(habits.patienceMinutes);
    await send(operator, 'recallVisit', { counterId, visitId });
    await time.pass(habits.patienceMinutes);
    await send(operator, 'markNoShow', { counterId, visitId });
    return;
  }
  await time.pass(habits.walkingMinutes);
  await send(operator, 'startService', { counterId, visitId });
  await time.until(callsAgainAt);
  await send(operator, 'finishService', { counterId, visitId, outcomeId });
}

interface Desk {
  /** True as soon as the counter's view shows somebody waiting, false when the minute comes first. */
  somebodyWaits(untilMinute: number): Promise<boolean>;
  /** Waits for a new view before it says so again. */
  forget(): void;
}

function watchDesk({ link, counterId, time }: OperatorAtWork): Desk {
  let shown: CounterView | undefined;
  let look = () => {};
  link.onView((view) => {
    if (view.view !== 'counter') return;
    shown = view;
    look();
  });
  link.watch([{ view: 'counter', counterId }]);
  const waits = () => (shown?.waiting.total ?? 0) > 0;
  return {
    async somebodyWaits(untilMinute) {
      if (waits()) return true;
      const seen = new AbortController();
      look = () => {
        if (waits()) seen.abort();
      };
      await time.until(untilMinute, seen.signal);
      look = () => {};
      return waits();
    },
    forget() {
      shown = undefined;
    },
  };
}

async function send<N extends CommandName>(
  { link, surprised }: OperatorAtWork,
  name: N,
  payload: Payload<N>,
): Promise<void> {
  const answer = await link.send(name, payload);
  if (!answer.ok) surprised(`${name} ${JSON.stringify(payload)}: ${answer.code}`);
}
