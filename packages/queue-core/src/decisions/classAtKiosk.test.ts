import {
  counterId,
  priorityClassId,
  proofId,
  serviceId,
  type BranchConfig,
  type Payload,
  type VisitId,
} from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { HallState } from '../state.ts';
import { counterOpened, dayOpened, kiosk, operatorAt, reception, walkIn } from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';
import { counterView } from '../views/counterView.ts';

const priority = priorityClassId.parse('priority');
const certificate = { proofId: proofId.parse('certificate') };
const counter = counterId.parse('counter-1');
const olena = operatorAt(1);

const branch = (change: { atKiosk?: boolean; oncePerDay?: boolean }): BranchConfig =>
  demoConfig((config) => ({
    ...config,
    priorityClasses: config.priorityClasses.map((each) =>
      each.id === priority ? Object.assign({}, each, change) : each,
    ),
  }));
const atKiosk = branch({ atKiosk: true });
const ask: Payload<'issueTicket'> = {
  serviceId: serviceId.parse('residence'),
  purpose: 'submit',
  language: 'uk',
  priorityClassId: priority,
};

/** Somebody who chose the class at the kiosk was called before somebody who came earlier. */
function claimantCalled(config = atKiosk) {
  const issued = given(dayOpened(), counterOpened(1), walkIn('А300', '09:00'))
    .in(config)
    .at('09:05')
    .when(kiosk(), 'issueTicket', ask);
  const call = issued.and().when(olena, 'callNext', { counterId: counter, seenVisit: null });
  const visitId = [...call.hall.visits.values()].find(({ status }) => status === 'called')?.id as VisitId;
  return { story: call.and(), call, visitId, here: { counterId: counter, visitId } };
}

describe('a class chosen at the kiosk', () => {
  it('[PRIORITY-4] is taken only where the branch offers it, and with no proof', () => {
    expect(given(dayOpened()).when(kiosk(), 'issueTicket', ask).refusal).toBe('class-needs-staff');
    const shown = given(dayOpened())
      .in(atKiosk)
      .when(kiosk(), 'issueTicket', { ...ask, proof: certificate });
    expect(shown.refusal).toBe('class-needs-staff');
    expect(given(dayOpened()).in(atKiosk).when(kiosk(), 'issueTicket', ask).happened).toMatchObject([
      { priorityClassId: priority, classClaimed: true },
    ]);
  });

  it('[PRIORITY-4] the ordinary class may be named and needs no check', () => {
    const ordinary = { ...ask, priorityClassId: priorityClassId.parse('ordinary') };
    expect(given(dayOpened()).in(atKiosk).when(kiosk(), 'issueTicket', ordinary).happened).toMatchObject([
      { classClaimed: false },
    ]);
  });

  it('[PRIORITY-5] service does not start before it is checked', () => {
    const { story, here } = claimantCalled();
    expect(story.when(olena, 'startService', here).refusal).toBe('class-not-checked');
    const checked = story.when(olena, 'checkClass', { ...here, holds: true, proof: certificate });
    expect(checked.happened).toMatchObject([{ type: 'classChecked', holds: true }]);
    expect(checked.and().when(olena, 'startService', here).refusal).toBeUndefined();
    expect(checked.and().when(olena, 'checkClass', { ...here, holds: false }).refusal).toBe(
      'class-not-claimed',
    );
  });

  it('[PRIORITY-5] the desk offers the check first, and then the start', () => {
    const { story, call, here } = claimantCalled();
    const movesIn = (hall: HallState) =>
      counterView(hall, atKiosk, counter, { revision: 1, hubTime: hall.lastAt })?.moves ?? [];
    expect(movesIn(call.hall)).toContain('checkClass');
    expect(movesIn(call.hall)).not.toContain('startService');
    const checked = story.when(olena, 'checkClass', { ...here, holds: true, proof: certificate });
    expect(movesIn(checked.hall)).toContain('startService');
    expect(movesIn(checked.hall)).not.toContain('checkClass');
  });

  it('[PRIORITY-5][PRIORITY-2] it holds only with a proof that the branch names', () => {
    const { story, here } = claimantCalled();
    expect(story.when(olena, 'checkClass', { ...here, holds: true }).refusal).toBe('proof-needed');
    const other = { proofId: proofId.parse('smile') };
    expect(story.when(olena, 'checkClass', { ...here, holds: true, proof: other }).refusal).toBe(
      'unknown-proof',
    );
  });

  it('[PRIORITY-5] who cannot show it waits on with everybody else, from the time of arrival', () => {
    const { story, here, visitId } = claimantCalled();
    const denied = story.when(olena, 'checkClass', { ...here, holds: false });
    expect(denied.hall.visits.get(visitId)).toMatchObject({
      status: 'waiting',
      priorityClassId: 'ordinary',
      classClaimed: false,
    });
    const next = denied.and().when(olena, 'callNext', { counterId: counter, seenVisit: null });
    expect(next.decision).toMatchObject({ result: { ticket: { number: 300 } } });
  });

  it('[PRIORITY-1] reception may check it while the visitor waits', () => {
    const issued = given(dayOpened()).in(atKiosk).when(kiosk(), 'issueTicket', ask);
    const visitId = [...issued.hall.visits.keys()][0] as VisitId;
    const mark = { visitId, priorityClassId: priority, proof: certificate };
    const marked = issued.and().when(reception, 'markPriority', mark);
    expect(marked.hall.visits.get(visitId)).toMatchObject({ classClaimed: false });
    expect(marked.and().when(reception, 'markPriority', mark).happened).toEqual([]);
  });
});

describe('a privilege that is given once a day', () => {
  const once = branch({ oncePerDay: true });
  const withNumber = { ...ask, proof: { ...certificate, documentNumber: 'АБ 123456' } };
  const first = 'visit-of-the-morning' as VisitId;
  const day = given(dayOpened(), walkIn('А001', '09:00')).in(once);

  it('[PRIORITY-6] needs the number of the document', () => {
    expect(day.when(reception, 'issueTicket', { ...ask, proof: certificate }).refusal).toBe(
      'document-number-needed',
    );
    const issued = day.when(reception, 'issueTicket', withNumber);
    expect(issued.decision).toMatchObject({
      personal: [{ kind: 'priority-proof' }, { kind: 'privilege-used', documentNumber: 'АБ 123456' }],
    });
  });

  it('[PRIORITY-6] is refused to a document that has given it to another visit today', () => {
    const used = day.knowing({
      privilegeUsedBy: (_, number) => (number === 'АБ 123456' ? first : undefined),
    });
    expect(used.when(reception, 'issueTicket', withNumber).refusal).toBe('privilege-used-today');
    const waiting = [...used.when(reception, 'tick', {}).hall.visits.keys()][0] as VisitId;
    const mark = { visitId: waiting, priorityClassId: priority, proof: withNumber.proof };
    expect(used.when(reception, 'markPriority', mark).refusal).toBe('privilege-used-today');
    const sameVisit = day.knowing({ privilegeUsedBy: () => waiting });
    expect(sameVisit.when(reception, 'markPriority', mark).refusal).toBeUndefined();
  });

  it('[PRIORITY-6][PRIORITY-3] neither the number nor its hash is in an event', () => {
    const issued = day.when(reception, 'issueTicket', withNumber);
    expect(JSON.stringify(issued.happened)).not.toContain('123456');
  });
});
