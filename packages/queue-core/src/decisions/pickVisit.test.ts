import { pickReasonId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  called,
  counter,
  counterOpened,
  dayOpened,
  operatorAt,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';
import { boardView } from '../views/boardView.ts';
import { counterView } from '../views/counterView.ts';

const unwell = pickReasonId.parse('unwell');
const pick = (number: number, text: string, reasonId = unwell) => ({
  counterId: counter(number),
  visitId: visit(text),
  seenVisit: null,
  reasonId,
});
/** Counter 4 serves everything, and by its profile one may pick there. */
const four = operatorAt(4);
const waiting = given(
  dayOpened(),
  counterOpened(1),
  counterOpened(3),
  counterOpened(4),
  walkIn('А001', '09:00'),
  walkIn('К001', '09:01'),
  walkIn('А002', '09:02'),
);

describe('calling somebody out of turn', () => {
  it('[PICK-1] calls whoever is named, with the reason and how many were passed over', () => {
    const picked = waiting.when(four, 'pickVisit', pick(4, 'А002'));
    expect(picked.happened).toEqual([
      {
        type: 'visitCalled',
        visitId: visit('А002'),
        counterId: counter(4),
        reason: { rule: 'picked', reasonId: 'unwell', overtaken: 2 },
        couldServe: ['residence', 'passport', 'land'],
        mostOvertaken: null,
      },
    ]);
    expect(picked.decision).toMatchObject({ result: { ticket: { letter: 'А', number: 2 } } });
  });

  it('[PICK-2][CALL-13] is no rule’s doing: nobody is overtaken by rule', () => {
    const strict = demoConfig((config) => ({ ...config, rules: { ...config.rules, mostOvertaken: 0 } }));
    const picked = waiting.in(strict).when(four, 'pickVisit', pick(4, 'А002'));
    expect(picked.hall.overtaken.isEmpty()).toBe(true);
    expect(picked.hall.turns.isEmpty()).toBe(true);
  });

  it('[PICK-1] needs the work profile that allows it, or a supervisor', () => {
    expect(waiting.when(operatorAt(1), 'pickVisit', pick(1, 'А002')).refusal).toBe('picking-not-allowed');
    const taken = waiting
      .when(supervisor, 'openCounter', { counterId: counter(1), takeOver: true })
      .and()
      .when(supervisor, 'pickVisit', pick(1, 'А002'));
    expect(taken.happened).toMatchObject([{ reason: { rule: 'picked', overtaken: 1 } }]);
  });

  it('[PICK-1][PROFILE-1] asks the profile in force, not the counter’s own', () => {
    const told = waiting
      .when(supervisor, 'assignProfile', { counterId: counter(1), workProfileId: 'everything' as never })
      .and();
    expect(told.when(operatorAt(1), 'pickVisit', pick(1, 'К001')).refusal).toBeUndefined();
    const taken = waiting
      .when(supervisor, 'assignProfile', { counterId: counter(4), workProfileId: 'people' as never })
      .and();
    expect(taken.when(four, 'pickVisit', pick(4, 'А002')).refusal).toBe('picking-not-allowed');
  });

  it('[PICK-1] a reason has to be one of the branch’s', () => {
    const mood = pickReasonId.parse('mood');
    expect(waiting.when(four, 'pickVisit', pick(4, 'А002', mood)).refusal).toBe('unknown-pick-reason');
  });

  it('[PICK-1] only somebody who waits, of a service that the counter takes', () => {
    expect(waiting.when(four, 'pickVisit', pick(4, 'А009')).refusal).toBe('unknown-visit');
    const atOne = waiting.and(called('А001', 1, '09:05'));
    expect(atOne.when(four, 'pickVisit', pick(4, 'А001')).refusal).toBe('visit-not-waiting');
    const three = waiting.when(supervisor, 'openCounter', { counterId: counter(3), takeOver: true }).and();
    expect(three.when(supervisor, 'pickVisit', pick(3, 'А001')).refusal).toBe('not-eligible');
    expect(three.when(supervisor, 'pickVisit', pick(3, 'К001')).refusal).toBeUndefined();
  });

  it('[PICK-1] also who was sent to a colleague, and to this counter whatever its services', () => {
    const sentTo = (number: number) =>
      waiting.and(called('А001', 1, '09:05')).when(operatorAt(1), 'transferVisit', {
        counterId: counter(1),
        visitId: visit('А001'),
        to: { kind: 'counter', counterId: counter(number) },
      });
    expect(sentTo(3).and().when(four, 'pickVisit', pick(4, 'А001')).refusal).toBeUndefined();
    const three = sentTo(3)
      .and()
      .when(supervisor, 'openCounter', { counterId: counter(3), takeOver: true })
      .and();
    expect(three.when(supervisor, 'pickVisit', pick(3, 'А001')).refusal).toBeUndefined();
  });

  it('[PICK-1][SEEN-1] obeys what every call obeys', () => {
    expect(waiting.when(operatorAt(1), 'pickVisit', pick(4, 'А002')).refusal).toBe('counter-not-yours');
    expect(waiting.when(four, 'pickVisit', pick(2, 'А002')).refusal).toBe('counter-closed');
    expect(waiting.when(four, 'pickVisit', pick(77, 'А002')).refusal).toBe('unknown-counter');
    const busy = waiting.and(called('А001', 4, '09:05'));
    expect(busy.when(four, 'pickVisit', pick(4, 'А002')).refusal).toBe('counter-changed');
    expect(busy.when(four, 'pickVisit', { ...pick(4, 'А002'), seenVisit: visit('А001') }).refusal).toBe(
      'counter-busy',
    );
    const paused = waiting.when(supervisor, 'pauseHall', { reason: 'air-raid' }).and();
    expect(paused.when(four, 'pickVisit', pick(4, 'А002')).refusal).toBe('hall-paused');
  });

  it('[PICK-1] is offered to a desk where the profile allows it and somebody waits', () => {
    const { hall } = waiting.when(supervisor, 'orderClosingSlip', { printerId: 'printer-1' as never });
    const head = { revision: 1, hubTime: hall.lastAt };
    const movesAt = (number: number, config = demoConfig()) =>
      counterView(hall, config, counter(number), head)?.moves;
    expect(movesAt(4)).toContain('pickVisit');
    expect(movesAt(1)).not.toContain('pickVisit');
    const withoutReasons = demoConfig((config) => ({ ...config, pickReasons: [] }));
    expect(movesAt(4, withoutReasons)).not.toContain('pickVisit');
  });

  it('[PICK-2] a board shows it like any other call', () => {
    const picked = waiting.when(four, 'pickVisit', pick(4, 'А002'));
    const head = { revision: 1, hubTime: picked.hall.lastAt };
    const board = boardView(picked.hall, demoConfig(), 'board-all' as never, head);
    expect(board?.calls).toHaveLength(1);
    expect(JSON.stringify(board)).not.toContain('picked');
    expect(JSON.stringify(board)).not.toContain('unwell');
  });
});
