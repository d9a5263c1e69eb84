import { dayRuns } from '@talon/shared';
import type { DayPlan } from './arbitraryDay.ts';
import { clockChanges } from './arbitraryConfig.ts';
import { randomDay, type RandomStep } from './randomDay.ts';
import { watchDay } from './watchDay.ts';

/** How many commands a generated day has. */
export const commandsOfDay = 10_000;

/**
 * Runs a generated day and holds every invariant against it.
 *
 * @param seen is told what the day had: `event visitCalled`, `refusal hall-paused`, `move tick`, `rule turn`, …
 * @throws Error with the sentences that are not true, and the command after which
 */
export function runPlannedDay(plan: DayPlan, seen: (what: string) => void): void {
  const watched = watchDay(plan.config);
  const changes = (clockChanges[plan.config.timeZone] ?? []).map((text) => Date.parse(text));
  let last = plan.startAt;

  asPlanned(plan, (step) => {
    const { decision, command, hall, now } = step;
    hold(watched.see(step), `after command ${step.step} (${JSON.stringify(command)})`);
    if (plan.foldedAfter.includes(step.step)) hold(watched.lookBack(), `after command ${step.step}`);

    seen(decision.ok ? `move ${command.type}` : `refusal ${decision.code}`);
    if (decision.ok)
      for (const { body } of decision.events) {
        seen(`event ${body.type}`);
        if (command.type === 'tick') seen(`by time ${body.type}`);
        if (body.type === 'visitCalled') seen(`rule ${body.reason.rule}`);
      }
    if (dayRuns(hall.day) && changes.some((change) => last < change && change <= now))
      seen('clocks change in a day that runs');
    last = now;
  });
  hold(watched.lookBack(), 'at the end');
}

/** What was pressed in a generated day and what came of it, a line each; for one that was shrunk to a few commands. */
export function storyOf(plan: DayPlan): readonly string[] {
  const lines: string[] = [];
  try {
    asPlanned(plan, ({ step, now, actor, command, decision }) => {
      const who = actor.kind === 'staff' ? `${actor.role} ${actor.operatorId}` : actor.kind;
      const answer = decision.ok
        ? decision.events.map(({ body }) => JSON.stringify(body)).join(', ') || 'nothing to do'
        : `refused: ${decision.code}`;
      const when = new Date(now).toISOString();
      lines.push(`${step} ${when} ${who}: ${command.type} ${JSON.stringify(command.payload)} -> ${answer}`);
    });
  } catch (error) {
    lines.push(String(error));
  }
  return lines;
}

function asPlanned(plan: DayPlan, onStep: (step: RandomStep) => void): void {
  const pressed = new Set(plan.pressed);
  randomDay({ ...plan, commands: commandsOfDay, leftOut: (step) => !pressed.has(step), onStep });
}

function hold(broken: readonly string[], when: string): void {
  if (broken.length > 0) throw new Error(`${when}: ${broken.join('; ')}`);
}
