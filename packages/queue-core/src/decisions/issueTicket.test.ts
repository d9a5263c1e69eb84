import {
  commandId,
  deviceId,
  priorityClassId,
  proofId,
  serviceId,
  type Actor,
  type Payload,
  type WaitPromise,
} from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { decide } from '../decide.ts';
import { unknownWaits } from '../rules/waits.ts';
import { at, dayOpened, hub, kiosk, operatorAt, reception, ticket, walkIn } from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';

const residence: Payload<'issueTicket'> = {
  serviceId: serviceId.parse('residence'),
  purpose: 'submit',
  language: 'uk',
};

describe('issueTicket', () => {
  it('[ISSUE-1] a ticket is refused before the day is open', () => {
    expect(given().when(kiosk(), 'issueTicket', residence).refusal).toBe('day-not-open');
  });

  it('[ISSUE-1][DAY-2] after closing time kiosks issue nothing, staff still do', () => {
    const closing = given(dayOpened()).at('20:00').when(hub, 'tick', {}).and();
    expect(closing.when(kiosk(), 'issueTicket', residence).refusal).toBe('outside-opening-hours');
    expect(closing.when(operatorAt(5, 'reception'), 'issueTicket', residence).refusal).toBeUndefined();
  });

  it('[ISSUE-2] the service and its purpose decide the queue and its letter', () => {
    const { happened } = given(dayOpened()).when(kiosk(), 'issueTicket', residence);
    expect(happened).toMatchObject([{ type: 'ticketIssued', queueId: 'residence', ticket: ticket('А001') }]);
  });

  it('[ISSUE-2] a purpose that the service does not offer is refused, and so is an unknown service', () => {
    const open = given(dayOpened());
    expect(open.when(kiosk(), 'issueTicket', { ...residence, purpose: 'collect' }).refusal).toBe(
      'purpose-not-offered',
    );
    const nowhere = { ...residence, serviceId: serviceId.parse('nowhere') };
    expect(open.when(kiosk(), 'issueTicket', nowhere).refusal).toBe('unknown-service');
  });

  it('[ISSUE-3] the answer counts who waits in the same queue', () => {
    const story = given(
      dayOpened(),
      walkIn('А001', '09:00'),
      walkIn('А002', '09:01'),
      walkIn('В001', '09:02'),
    );
    expect(story.when(kiosk(), 'issueTicket', residence).decision).toMatchObject({
      result: { peopleBefore: 2 },
    });
  });

  it('[ISSUE-3] whoever has priority is told of those who are called before, not of the whole queue', () => {
    const marked = {
      ...residence,
      priorityClassId: priorityClassId.parse('priority'),
      proof: { proofId: proofId.parse('certificate') },
    };
    const story = given(dayOpened(), walkIn('А001', '09:00'), walkIn('А002', '09:01'));
    expect(story.when(reception, 'issueTicket', marked).decision).toMatchObject({
      result: { peopleBefore: 0 },
    });
  });

  it('[ESTIMATE-2] carries what is known of the wait, of the ordinary class alone', () => {
    const promised: WaitPromise = { likely: { from: 10, to: 20 }, nearlyAll: { from: 5, to: 40 } };
    const { hall } = given(dayOpened()).when(hub, 'tick', {});
    const issue = (actor: Actor, payload: Payload<'issueTicket'>, wait: WaitPromise | null) => {
      const decision = decide(
        hall,
        { type: 'issueTicket', commandId: commandId.parse('press'), payload },
        {
          now: at('09:10'),
          config: demoConfig(),
          actor,
          freshId: () => 'a-fresh-id-of-24-letters',
          waits: { ...unknownWaits, ifCameNow: (queueId) => (queueId === 'residence' ? wait : null) },
        },
      );
      return decision.ok ? [decision.result, decision.events[0]?.body] : decision.code;
    };
    const carries = (wait: WaitPromise | null) => [{ wait }, { type: 'ticketIssued', wait }];
    expect(issue(kiosk(), residence, promised)).toMatchObject(carries(promised));
    expect(issue(kiosk(), residence, null)).toMatchObject(carries(null));
    const marked = {
      ...residence,
      priorityClassId: priorityClassId.parse('priority'),
      proof: { proofId: proofId.parse('certificate') },
    };
    expect(issue(reception, marked, promised)).toMatchObject(carries(null));
  });

  it('[ISSUE-4] a class is marked by staff only, and must exist', () => {
    const open = given(dayOpened());
    const marked = { ...residence, priorityClassId: priorityClassId.parse('priority') };
    const unknown = { ...residence, priorityClassId: priorityClassId.parse('royalty') };
    const certificate = { proof: { proofId: proofId.parse('certificate') } };
    expect(open.when(kiosk(), 'issueTicket', marked).refusal).toBe('class-needs-staff');
    expect(open.when(reception, 'issueTicket', unknown).refusal).toBe('unknown-priority-class');
    expect(open.when(reception, 'issueTicket', { ...marked, ...certificate }).happened).toMatchObject([
      { priorityClassId: 'priority' },
    ]);
    expect(open.when(reception, 'issueTicket', residence).happened).toMatchObject([
      { priorityClassId: 'ordinary' },
    ]);
  });

  it('[ISSUE-6] staff say where the paper comes out; a kiosk prints its own', () => {
    const open = given(dayOpened());
    const at = (printer: string) => ({ ...residence, printerId: deviceId.parse(printer) });
    expect(open.when(reception, 'issueTicket', at('printer-1')).happened).toMatchObject([
      { type: 'ticketIssued', source: 'desk' },
      {
        type: 'printOrdered',
        printerId: 'printer-1',
        paper: { kind: 'ticket', copy: false, peopleBefore: 0 },
      },
    ]);
    expect(open.when(reception, 'issueTicket', at('kiosk-2')).refusal).toBeUndefined();
    expect(open.when(reception, 'issueTicket', at('printer-9')).refusal).toBe('unknown-printer');
    expect(open.when(kiosk(), 'issueTicket', at('kiosk-1')).refusal).toBe('unknown-printer');
  });

  it('[ISSUE-5] a service with hours of its own is refused to a kiosk outside of them, to staff it is not', () => {
    const mornings = demoConfig((config) => ({
      ...config,
      services: config.services.map((service) => ({
        ...service,
        openingHours: [{ weekday: 1, opens: '09:00', closes: '12:00' }],
      })),
    }));
    const open = given(dayOpened()).in(mornings);
    expect(open.at('08:59').when(kiosk(), 'issueTicket', residence).decision).toMatchObject({
      code: 'outside-opening-hours',
      params: { serviceId: 'residence' },
    });
    expect(open.at('09:00').when(kiosk(), 'issueTicket', residence).refusal).toBeUndefined();
    expect(open.at('12:00').when(kiosk(), 'issueTicket', residence).refusal).toBe('outside-opening-hours');
    const reception = operatorAt(5, 'reception');
    expect(open.at('12:00').when(reception, 'issueTicket', residence).refusal).toBeUndefined();
  });

  it('[NUMBER-1][NUMBER-2] kiosks and staff count in ranges of their own', () => {
    const first = given(dayOpened()).when(kiosk(1), 'issueTicket', residence);
    const second = first.and().when(kiosk(2), 'issueTicket', residence);
    const third = second.and().when(operatorAt(5, 'reception'), 'issueTicket', residence);
    const fourth = third.and().when(kiosk(1), 'issueTicket', residence);
    const numbers = [first, second, third, fourth].map(({ happened }) => happened[0]);
    expect(numbers).toMatchObject([1, 401, 901, 2].map((number) => ({ ticket: { letter: 'А', number } })));
  });

  it('[NUMBER-1] a number given today is passed over even when ranges were changed meanwhile', () => {
    const swapped = demoConfig((config) => ({
      ...config,
      queues: config.queues.map((queue) => {
        const [one, two] = Object.values(queue.ranges.kiosks);
        const kiosks = { 'kiosk-1': two, 'kiosk-2': one } as typeof queue.ranges.kiosks;
        return { ...queue, ranges: { ...queue.ranges, kiosks } };
      }),
    }));
    const before = given(dayOpened()).when(kiosk(1), 'issueTicket', residence);
    expect(before.and().in(swapped).when(kiosk(2), 'issueTicket', residence).happened).toMatchObject([
      { ticket: ticket('А002') },
    ]);
  });

  it('[NUMBER-3] a used-up or missing range is a refusal; nothing is borrowed', () => {
    const narrow = demoConfig((config) => ({
      ...config,
      queues: config.queues.map((queue) => ({
        ...queue,
        ranges: { kiosks: { 'kiosk-1': { from: 1, to: 1 } } } as typeof queue.ranges,
      })),
    }));
    const one = given(dayOpened()).in(narrow).when(kiosk(1), 'issueTicket', residence);
    expect(one.and().when(kiosk(1), 'issueTicket', residence).refusal).toBe('numbers-exhausted');
    expect(one.and().when(kiosk(2), 'issueTicket', residence).refusal).toBe('no-number-range');
    expect(one.and().when(operatorAt(5, 'reception'), 'issueTicket', residence).refusal).toBe(
      'no-number-range',
    );
  });
});
