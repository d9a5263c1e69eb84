import { priorityClassId, proofId, serviceId, type Payload } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  called,
  counter,
  counterOpened,
  dayOpened,
  operatorAt,
  parked,
  reception,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';

const priority = priorityClassId.parse('priority');
const ordinary = priorityClassId.parse('ordinary');
const proof = { proofId: proofId.parse('certificate'), documentNumber: 'АВ 123456' };
const waiting = given(
  dayOpened(),
  counterOpened(1),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
  walkIn('А003', '09:02'),
);
const mark = (text: string, change: Partial<Payload<'markPriority'>> = {}): Payload<'markPriority'> => ({
  visitId: visit(text),
  priorityClassId: priority,
  proof,
  ...change,
});

describe('markPriority', () => {
  it('[PRIORITY-1] whoever is marked while waiting is called before everybody of a lower rank', () => {
    const marked = waiting.when(reception, 'markPriority', mark('А003'));
    expect(marked.happened).toEqual([
      { type: 'priorityMarked', visitId: visit('А003'), priorityClassId: 'priority' },
    ]);
    const next = marked.and().when(operatorAt(1), 'callNext', { counterId: counter(1), seenVisit: null });
    expect(next.happened).toMatchObject([
      { type: 'visitCalled', visitId: visit('А003'), reason: { priorityClassId: 'priority', overtaken: 2 } },
    ]);
  });

  it('[PRIORITY-1] the time of arrival is kept, also on the way back to everybody', () => {
    const back = waiting
      .when(reception, 'markPriority', mark('А001'))
      .and()
      .when(reception, 'markPriority', { visitId: visit('А001'), priorityClassId: ordinary });
    const next = back.and().when(operatorAt(1), 'callNext', { counterId: counter(1), seenVisit: null });
    expect(next.happened).toMatchObject([{ visitId: visit('А001') }]);
  });

  it('[PRIORITY-1] a parked visit may be marked, one at a counter or gone may not', () => {
    const aside = waiting.and(called('А001', 1, '09:10'), parked('А001', 1, '09:11'));
    expect(aside.when(reception, 'markPriority', mark('А001')).hall.visits.get(visit('А001'))).toMatchObject({
      status: 'parked',
      priorityClassId: 'priority',
    });
    const atCounter = waiting.and(called('А001', 1, '09:10'));
    expect(atCounter.when(reception, 'markPriority', mark('А001')).refusal).toBe('visit-not-waiting');
    expect(waiting.when(reception, 'markPriority', mark('А009')).refusal).toBe('unknown-visit');
  });

  it('[PRIORITY-2] where the branch names proofs, one of them has to be shown', () => {
    const { proof: _, ...unproved } = mark('А001');
    expect(waiting.when(reception, 'markPriority', unproved).refusal).toBe('proof-needed');
    const other = { proof: { proofId: proofId.parse('library-card') } };
    expect(waiting.when(reception, 'markPriority', mark('А001', other)).refusal).toBe('unknown-proof');
    const nobody = { priorityClassId: priorityClassId.parse('royalty') };
    expect(waiting.when(reception, 'markPriority', mark('А001', nobody)).refusal).toBe(
      'unknown-priority-class',
    );
  });

  it('[PRIORITY-2] a class without proofs needs none and takes none', () => {
    const trusting = demoConfig((config) => ({
      ...config,
      priorityClasses: config.priorityClasses.map((each) => ({ ...each, proofs: [] })),
    }));
    const { proof: _, ...unproved } = mark('А001');
    expect(waiting.in(trusting).when(reception, 'markPriority', unproved).refusal).toBeUndefined();
    expect(waiting.in(trusting).when(reception, 'markPriority', mark('А001')).refusal).toBe('unknown-proof');
  });

  it('[PRIORITY-3] what was shown is a personal record; nothing of it is in the event', () => {
    const { decision } = waiting.when(reception, 'markPriority', mark('А001'));
    expect(decision).toMatchObject({
      personal: [{ kind: 'priority-proof', visitId: visit('А001'), proof, notedBy: 'operator-5' }],
    });
    expect(JSON.stringify(decision.ok && decision.events)).not.toMatch(/certificate|123456/);
  });

  it('[PRIORITY-3] so it is when a ticket is issued for somebody', () => {
    const { decision } = waiting.when(reception, 'issueTicket', {
      serviceId: serviceId.parse('residence'),
      purpose: 'submit',
      language: 'uk',
      priorityClassId: priority,
      proof,
    });
    expect(decision).toMatchObject({ personal: [{ kind: 'priority-proof', proof }] });
    expect(JSON.stringify(decision.ok && [decision.events, decision.result])).not.toMatch(
      /certificate|123456/,
    );
  });

  it('[PRIORITY-1] marked as it is already, nothing happens', () => {
    const marked = waiting.when(reception, 'markPriority', mark('А001')).and();
    const again = marked.when(reception, 'markPriority', mark('А001'));
    expect(again.decision).toMatchObject({ ok: true, events: [], personal: [] });
  });
});
