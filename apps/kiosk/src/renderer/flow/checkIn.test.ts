import { describe, expect, it } from 'vitest';
import type { IntentView, KioskSnapshot } from '../../ipc.ts';
import { intent, openDay, smallBranch, snapshot, someIntent } from '../testing/fixtures.ts';
import { advance, startingFlow, warningOf } from './kioskFlow.ts';
import type { AgentCall, Flow, FlowEvent } from './kioskFlow.ts';
import { screenOf } from './screenOf.ts';

const branch = smallBranch({
  appointments: { earlyMinutes: 15, lateMinutes: 10, priorityClassId: 'ordinary' as never },
});
const open = snapshot({ branch });

/** A visitor before the glass; every touch comes a second after the one before. */
function glass(said: KioskSnapshot = open) {
  let now = 0;
  let present = said;
  let flow: Flow = startingFlow({ now, snapshot: present, hubTime: present.hubTime });
  const calls: AgentCall[] = [];
  const send = (event: FlowEvent) => {
    const step = advance(flow, event, { now, snapshot: present, hubTime: present.hubTime });
    flow = step.flow;
    calls.push(...step.calls);
  };
  const at = {
    calls,
    get screen() {
      return screenOf(flow, { now, snapshot: present, hubTime: present.hubTime });
    },
    get warning() {
      return warningOf(flow, { now, snapshot: present, hubTime: present.hubTime });
    },
    get language() {
      return flow.language;
    },
    touch(...events: FlowEvent[]) {
      for (const event of events) {
        now += 1500;
        send(event);
      }
      return at;
    },
    types(code: string) {
      for (let typed = 1; typed <= code.length; typed += 1)
        send({ type: 'codeTyped', typed: code.slice(0, typed) });
      return at;
    },
    hears(next: KioskSnapshot) {
      present = next;
      send({ type: 'snapshotArrived' });
      return at;
    },
    waits(seconds: number) {
      for (let passed = 0; passed < seconds; passed += 1) {
        now += 1000;
        send({ type: 'ticked' });
      }
      return at;
    },
  };
  return at;
}

const opened: FlowEvent = { type: 'checkInOpened' };
const given: FlowEvent = { type: 'codeGiven', intentId: someIntent };
const refused = (code: string): IntentView['progress'] => ({ phase: 'refused', code: code as never });

describe('whoever has an appointment', () => {
  it('types the code as fast as fingers go, and asks once however often the button is tapped', () => {
    const at = glass().touch(opened).types('123456').touch(given);
    expect(at.screen).toEqual({ name: 'ticket', serviceId: null, purpose: null, phase: { phase: 'asking' } });
    at.touch({ type: 'codeGiven', intentId: 'another-touch-00' });
    expect(at.calls).toEqual([
      { call: 'beginIntent', argument: { intentId: someIntent, code: '123456', language: 'uk' } },
    ]);
  });

  it('cannot give five digits, nor type seven, nor letters', () => {
    const at = glass().touch(opened).types('12345').touch(given);
    expect(at.screen).toEqual({ name: 'checkIn', typed: '12345' });
    at.touch({ type: 'codeTyped', typed: '12345a' }).touch({ type: 'codeTyped', typed: '1234567' });
    expect(at.screen).toEqual({ name: 'checkIn', typed: '123456' });
  });

  it('may go back, and is asked whether somebody is still there', () => {
    const at = glass().touch(opened).types('12').waits(46);
    expect(at.warning).toBe('still-here');
    expect(at.waits(20).screen).toEqual({ name: 'areas' });
    expect(at.touch(opened, { type: 'wentBack' }).screen).toEqual({ name: 'areas' });
  });

  it('is offered nothing where the branch books no times', () => {
    expect(glass(snapshot()).touch(opened).screen).toEqual({ name: 'areas' });
  });

  it('[APPOINT-2] is let in also in the closing hour, but not before an empty printer or after the day', () => {
    const closing = { ...openDay(), day: { ...openDay().day, status: 'closing' } } as KioskSnapshot['kiosk'];
    const at = glass({ ...open, kiosk: closing });
    expect(at.screen).toEqual({ name: 'closed', ticketsStillServed: true });
    expect(at.touch(opened).types('123456').screen).toEqual({ name: 'checkIn', typed: '123456' });
    expect(at.touch(given).calls).toHaveLength(1);
    const noPaper = { state: 'not-ready', cause: 'paper-out' } as const;
    expect(glass({ ...open, kiosk: closing, printer: noPaper }).touch(opened).screen.name).toBe('closed');
    const closed = { ...openDay(), day: { status: 'none' } } as KioskSnapshot['kiosk'];
    expect(glass({ ...open, kiosk: closed }).touch(opened).screen.name).toBe('closed');
  });

  it('hears what the ticket is for when the hub has said it', () => {
    const at = glass().touch(opened).types('123456').touch(given);
    const appointment = { bookedAt: 0, inTime: true };
    const ticket = { ticket: { letter: 'А', number: 7 }, peopleBefore: 0, wait: null, appointment };
    at.hears({ ...open, intent: intent({ phase: 'printing', ...ticket }) });
    expect(at.screen).toMatchObject({
      name: 'ticket',
      serviceId: 'register-residence',
      phase: { appointment },
    });
  });

  it('types a code that was nobody’s once more, in the same language', () => {
    const at = glass().touch({ type: 'languageChosen', language: 'en' }, opened).types('123456').touch(given);
    at.hears({ ...open, intent: intent(refused('unknown-appointment'), { serviceId: null, purpose: null }) });
    expect(at.touch({ type: 'left' }).screen).toEqual({ name: 'checkIn', typed: '' });
    expect(at.language).toBe('en');
    expect(at.calls.at(-1)).toEqual({ call: 'endIntent', argument: { intentId: someIntent } });
  });

  it('ends at the start after every other refusal', () => {
    const at = glass().touch(opened).types('123456').touch(given);
    at.hears({ ...open, intent: intent(refused('appointment-used'), { serviceId: null, purpose: null }) });
    expect(at.touch({ type: 'left' }).screen).toEqual({ name: 'areas' });
  });

  it('loses the way to a pause of the hall like everybody', () => {
    const at = glass().touch(opened).types('12');
    const paused = { ...openDay(), day: { ...openDay().day, paused: { reason: 'technical', since: 0 } } };
    at.hears({ ...open, kiosk: paused as KioskSnapshot['kiosk'] });
    expect(at.screen).toEqual({ name: 'paused', reason: 'technical' });
    expect(at.hears(open).screen).toEqual({ name: 'areas' });
  });
});
