import type { KioskView, Locale, Purpose, ServiceAreaId, ServiceId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { IntentView, KioskSnapshot } from '../../ipc.ts';
import {
  anotherIntent,
  firstPassport,
  intent,
  openDay,
  pausedDay,
  passports,
  registerResidence,
  residence,
  smallBranch,
  snapshot,
  someIntent,
} from '../testing/fixtures.ts';
import { advance, startingFlow, warningOf } from './kioskFlow.ts';
import type { AgentCall, Flow, FlowEvent, Moment } from './kioskFlow.ts';
import { screenOf, type Screen } from './screenOf.ts';

const ticket = { ticket: { letter: 'А', number: 48 }, peopleBefore: 4, wait: null };
const printed: IntentView['progress'] = { phase: 'done', ...ticket, paper: 'printed', cause: null };
const outOfPaper: IntentView['progress'] = { phase: 'done', ...ticket, paper: 'refused', cause: 'paper-out' };

/** A visitor before the glass: touches, what the agent says, and time that passes. */
class Glass {
  now = 0;
  flow: Flow;
  readonly calls: AgentCall[] = [];
  said: KioskSnapshot | null;

  constructor(said: KioskSnapshot | null = snapshot()) {
    this.said = said;
    this.flow = startingFlow(this.moment);
  }

  get moment(): Moment {
    return { now: this.now, snapshot: this.said, hubTime: this.said?.hubTime ?? null };
  }

  get screen(): Screen {
    return screenOf(this.flow, this.moment);
  }

  get warning(): ReturnType<typeof warningOf> {
    return warningOf(this.flow, this.moment);
  }

  send(event: FlowEvent): this {
    const { flow, calls } = advance(this.flow, event, this.moment);
    this.flow = flow;
    this.calls.push(...calls);
    return this;
  }

  hears(said: KioskSnapshot): this {
    this.said = said;
    return this.send({ type: 'snapshotArrived' });
  }

  /** Seconds in which nobody touches anything. */
  waits(seconds: number): this {
    for (let passed = 0; passed < seconds; passed += 1) {
      this.now += 1000;
      this.send({ type: 'ticked' });
    }
    return this;
  }

  comfort(): this {
    return this.send({ type: 'comfortSwitched' });
  }

  area(areaId: ServiceAreaId): this {
    return this.waits(1).send({ type: 'areaChosen', areaId });
  }

  service(serviceId: ServiceId, intentId = someIntent): this {
    return this.waits(1).send({ type: 'serviceChosen', serviceId, intentId });
  }

  purpose(purpose: Purpose, intentId = someIntent): this {
    return this.waits(1).send({ type: 'purposeChosen', purpose, intentId });
  }

  language(language: Locale): this {
    return this.send({ type: 'languageChosen', language });
  }

  /** All the way to the result of `registerResidence`. */
  gets(progress: IntentView['progress']): this {
    this.area(residence).service(registerResidence);
    return this.hears(snapshot({ intent: intent(progress) }));
  }
}

const begun = (language: Locale = 'uk', intentId = someIntent): AgentCall => ({
  call: 'beginIntent',
  argument: { intentId, serviceId: registerResidence, purpose: 'submit', language },
});
const ended = (intentId = someIntent): AgentCall => ({ call: 'endIntent', argument: { intentId } });

describe('the way to a ticket', () => {
  it('begins with the areas in the first language of the branch', () => {
    const glass = new Glass();
    expect(glass.screen).toEqual({ name: 'areas' });
    expect(glass.flow.language).toBe('uk');
  });

  it('asks for the ticket by the touch on a service with one purpose', () => {
    const glass = new Glass().language('en').area(residence).service(registerResidence);
    expect(glass.calls).toEqual([begun('en')]);
    expect(glass.screen).toMatchObject({ name: 'ticket', phase: { phase: 'asking' } });
  });

  it('asks for the purpose only where there is a choice', () => {
    const glass = new Glass().area(passports).service(firstPassport);
    expect(glass.screen).toEqual({ name: 'purpose', serviceId: firstPassport });
    expect(glass.calls).toEqual([]);

    glass.purpose('collect');
    expect(glass.calls).toEqual([
      {
        call: 'beginIntent',
        argument: { intentId: someIntent, serviceId: firstPassport, purpose: 'collect', language: 'uk' },
      },
    ]);
  });

  it('begins with the services where the branch has one area, and offers no way back from there', () => {
    const branch = smallBranch();
    const glass = new Glass(
      snapshot({
        branch: { ...branch, services: branch.services.filter(({ areaId }) => areaId === residence) },
      }),
    );
    expect(glass.screen).toEqual({ name: 'services', areaId: residence, mayGoBack: false });
    expect(glass.service(registerResidence).calls).toEqual([begun()]);
  });

  it('goes back from the purpose to the services and from there to the areas', () => {
    const glass = new Glass().area(passports).service(firstPassport);
    expect(glass.waits(1).send({ type: 'wentBack' }).screen).toMatchObject({
      name: 'services',
      areaId: passports,
    });
    expect(glass.waits(1).send({ type: 'wentBack' }).screen).toEqual({ name: 'areas' });
  });

  it('falls back to what still exists when the configuration changes under the finger', () => {
    const glass = new Glass().area(passports).service(firstPassport);
    const branch = smallBranch();
    glass.hears(snapshot({ branch: { ...branch, services: branch.services.slice(0, 1) } }));
    expect(glass.screen).toEqual({ name: 'services', areaId: residence, mayGoBack: false });
    expect(glass.purpose('collect').service(firstPassport).calls).toEqual([]);
  });
});

describe('one touch, one ticket', () => {
  it('takes five taps on a service for one', () => {
    const glass = new Glass().area(residence).service(registerResidence);
    for (const intentId of ['second', 'third', 'fourth', 'fifth']) {
      glass.now += 120;
      glass.send({ type: 'serviceChosen', serviceId: registerResidence, intentId });
    }
    expect(glass.calls).toEqual([begun()]);
  });

  it('does not let a double tap on an area choose the service that came up under the finger', () => {
    const glass = new Glass().area(residence);
    glass.now += 300;
    glass.send({ type: 'serviceChosen', serviceId: registerResidence, intentId: someIntent });
    expect(glass.screen).toMatchObject({ name: 'services' });
    expect(glass.calls).toEqual([]);
  });

  it('does not let a late tap wipe a result that has only just come', () => {
    const glass = new Glass().gets(printed);
    glass.now += 900;
    glass.send({ type: 'left' });
    expect(glass.screen).toMatchObject({ name: 'ticket' });
    glass.now += 900;
    expect(glass.send({ type: 'left' }).screen).toEqual({ name: 'areas' });
  });

  it('is not left while the hub is asked or the paper is coming', () => {
    const glass = new Glass().area(residence).service(registerResidence).waits(2).send({ type: 'left' });
    expect(glass.screen).toMatchObject({ name: 'ticket' });
    glass
      .hears(snapshot({ intent: intent({ phase: 'printing', ...ticket }) }))
      .waits(2)
      .send({ type: 'left' });
    expect(glass.screen).toMatchObject({ name: 'ticket', phase: { phase: 'printing' } });
    expect(glass.calls).toEqual([begun()]);
  });

  it('gives a family two tickets for two ways through the flow', () => {
    const glass = new Glass().gets(printed).waits(2).send({ type: 'left' }).hears(snapshot());
    glass.area(residence).service(registerResidence, anotherIntent);
    expect(glass.calls).toEqual([begun(), ended(), begun('uk', anotherIntent)]);
  });

  it('ends the old intent before the next begin when its end was lost', () => {
    const glass = new Glass().gets(printed).waits(2).send({ type: 'left' });
    glass.now += 500;
    glass.send({ type: 'areaChosen', areaId: residence });
    glass.now += 500;
    glass.send({ type: 'serviceChosen', serviceId: registerResidence, intentId: anotherIntent });
    expect(glass.calls.slice(1)).toEqual([ended(), ended(), begun('uk', anotherIntent)]);
  });

  it('repeats an end that was lost for as long as the agent shows the intent', () => {
    const glass = new Glass().gets(printed).waits(2).send({ type: 'left' }).waits(2);
    expect(glass.calls).toEqual([begun(), ended(), ended(), ended()]);
    expect(glass.screen).toEqual({ name: 'areas' });
    expect(glass.hears(snapshot()).waits(3).calls).toHaveLength(4);
  });

  it('shows the result to the visitor who still stands there after the page was reloaded', () => {
    const open = intent({ phase: 'printing', ...ticket }, { language: 'ru' });
    const glass = new Glass(null).hears(snapshot({ intent: open }));
    expect(glass.screen).toMatchObject({
      name: 'ticket',
      serviceId: registerResidence,
      phase: { phase: 'printing' },
    });
    expect(glass.flow.language).toBe('ru');
    expect(
      glass
        .hears(snapshot({ intent: { ...open, progress: printed } }))
        .waits(2)
        .send({ type: 'left' }).calls,
    ).toEqual([ended()]);
  });
});

describe('when it does not work', () => {
  it.each<[string, Partial<KioskSnapshot>, Screen]>([
    [
      'the agent looks for the hub for the first time',
      { link: 'connecting', branch: null, kiosk: null },
      { name: 'starting' },
    ],
    [
      'the hub was never found',
      { link: 'disconnected', branch: null, kiosk: null },
      { name: 'disconnected' },
    ],
    ['the hub is gone', { link: 'disconnected' }, { name: 'disconnected' }],
    ['the hub is looked for again', { link: 'connecting' }, { name: 'disconnected' }],
    ['the hub does not let this terminal in', { link: 'refused' }, { name: 'outOfService' }],
    [
      'the day is not open',
      { kiosk: { ...openDay(), day: { status: 'none' } } },
      { name: 'closed', ticketsStillServed: false },
    ],
    [
      'the printer has no paper',
      { printer: { state: 'not-ready', cause: 'paper-out' } },
      { name: 'printerNotReady', cause: 'paper-out' },
    ],
    ['the printer cannot answer', { printer: { state: 'silent' } }, { name: 'areas' }],
  ])('says what is when %s', (_when, change, screen) => {
    expect(new Glass(snapshot(change)).screen).toEqual(screen);
  });

  it('says in the closing hour that those with a ticket are still served', () => {
    const day = { ...openDay().day, status: 'closing' } as Extract<
      ReturnType<typeof openDay>['day'],
      { status: 'closing' }
    >;
    const glass = new Glass(snapshot({ kiosk: { ...openDay(), day } }));
    expect(glass.screen).toEqual({ name: 'closed', ticketsStillServed: true });
  });

  it('takes no choice while it cannot give a ticket, and goes on where the visitor was afterwards', () => {
    const glass = new Glass().area(residence).hears(snapshot({ link: 'disconnected' }));
    expect(glass.service(registerResidence).calls).toEqual([]);
    expect(glass.hears(snapshot()).screen).toMatchObject({ name: 'services', areaId: residence });
  });

  it('never hides an open intent behind a lost connection or an empty printer', () => {
    const glass = new Glass().area(residence).service(registerResidence);
    glass.hears(
      snapshot({
        link: 'disconnected',
        printer: { state: 'not-ready', cause: 'cutter' },
        intent: intent(outOfPaper),
      }),
    );
    expect(glass.screen).toMatchObject({ name: 'ticket', phase: { phase: 'done', paper: 'refused' } });
  });

  it('says so when the agent did not take the intent', () => {
    const glass = new Glass().area(residence).service(registerResidence);
    glass.send({ type: 'beginRefused', intentId: someIntent });
    expect(glass.screen).toMatchObject({ name: 'ticket', phase: { phase: 'not-begun' } });
  });

  it('does not let the visitor stand before an agent that says nothing', () => {
    const glass = new Glass().area(residence).service(registerResidence).waits(19);
    expect(glass.screen).toMatchObject({ phase: { phase: 'asking' } });
    expect(glass.waits(1).screen).toMatchObject({ phase: { phase: 'unanswered' } });
  });

  it('shows the number when the answer comes late after all', () => {
    const glass = new Glass().gets({ phase: 'unanswered' }).hears(snapshot({ intent: intent(printed) }));
    expect(glass.screen).toMatchObject({ phase: printed });
  });
});

describe('while the whole hall is paused', () => {
  const alarm = (change: Partial<KioskSnapshot> = {}) => snapshot({ kiosk: pausedDay(), ...change });
  const paused = { name: 'paused', reason: 'air-raid' };

  it('[PAUSE-1] says why and takes no choice; the next visitor begins anew when it is over', () => {
    const glass = new Glass().area(residence).hears(alarm());
    expect(glass.screen).toEqual(paused);
    expect(glass.service(registerResidence).calls).toEqual([]);
    expect(glass.hears(snapshot()).screen).toEqual({ name: 'areas' });
  });

  it('has words of its own for a technical reason', () => {
    const glass = new Glass(snapshot({ kiosk: pausedDay('technical') }));
    expect(glass.screen).toEqual({ name: 'paused', reason: 'technical' });
  });

  it('also in the closing hour, and before an empty printer', () => {
    const day = { ...pausedDay().day, status: 'closing' } as Extract<KioskView['day'], { status: 'closing' }>;
    const printer = { state: 'not-ready', cause: 'paper-out' } as const;
    const said = alarm({ kiosk: { ...pausedDay(), day }, printer });
    expect(new Glass(said).screen).toEqual(paused);
  });

  it('does not end because the connection did', () => {
    const glass = new Glass(alarm()).hears(alarm({ link: 'disconnected' }));
    expect(glass.screen).toEqual(paused);
    expect(glass.hears(snapshot({ link: 'disconnected' })).screen).toEqual({ name: 'disconnected' });
  });

  it('speaks the language and keeps the comfort of whoever stands there, and forgets both without a question', () => {
    const glass = new Glass().language('en').comfort().area(passports).hears(alarm());
    expect(glass.flow).toMatchObject({ language: 'en', comfort: { isOn: true } });
    glass.waits(50);
    expect(glass.warning).toBeNull();
    glass.waits(20);
    expect(glass.flow).toMatchObject({ language: 'uk', comfort: { isOn: false } });
    expect(glass.screen).toEqual(paused);
  });

  it('lets paper that is on its way come out, shows its number to the end, and then says it', () => {
    const glass = new Glass().gets({ phase: 'printing', ...ticket });
    glass.hears(alarm({ intent: intent({ phase: 'printing', ...ticket }) }));
    expect(glass.screen).toMatchObject({ name: 'ticket', phase: { phase: 'printing' } });
    glass.hears(alarm({ intent: intent(printed) }));
    expect(glass.screen).toMatchObject({ name: 'ticket', phase: printed });
    expect(glass.waits(20).screen).toEqual(paused);
    expect(glass.calls).toEqual([begun(), ended()]);
  });

  it('ends an intent that the hub refused for it, whichever of the two is heard first', () => {
    const refused: IntentView['progress'] = { phase: 'refused', code: 'hall-paused' };
    const pauseFirst = new Glass().area(residence).service(registerResidence).hears(alarm());
    expect(pauseFirst.screen).toMatchObject({ name: 'ticket', phase: { phase: 'asking' } });
    pauseFirst.hears(alarm({ intent: intent(refused) }));
    const refusalFirst = new Glass().gets(refused);
    expect(refusalFirst.screen).toMatchObject({ name: 'ticket', phase: refused });
    refusalFirst.hears(alarm({ intent: intent(refused) }));
    for (const glass of [pauseFirst, refusalFirst]) {
      expect(glass.screen).toEqual(paused);
      expect(glass.calls).toEqual([begun(), ended()]);
    }
  });
});

describe('back to the start by itself', () => {
  it('rests for ever in the resting language', () => {
    const glass = new Glass().waits(600);
    expect(glass.warning).toBeNull();
    expect(glass.calls).toEqual([]);
  });

  it('warns, leaves 20 seconds to extend by one touch, and goes back', () => {
    const glass = new Glass().language('en').area(passports).waits(45);
    expect(glass.warning).toBe('still-here');
    glass.waits(19);
    expect(glass.screen).toMatchObject({ name: 'services' });
    glass.waits(1);
    expect(glass.screen).toEqual({ name: 'areas' });
    expect(glass.flow.language).toBe('uk');
  });

  it('stays for a touch, which chooses nothing', () => {
    const glass = new Glass().area(residence).waits(50).send({ type: 'touched' });
    expect(glass.warning).toBeNull();
    glass.send({ type: 'serviceChosen', serviceId: registerResidence, intentId: someIntent });
    expect(glass.calls).toEqual([]);
    expect(glass.waits(44).warning).toBeNull();
  });

  it('forgets a chosen language behind a notice without a question', () => {
    const glass = new Glass(snapshot({ link: 'disconnected' })).language('en').waits(50);
    expect(glass.warning).toBeNull();
    expect(glass.waits(15).flow.language).toBe('uk');
  });

  it('leaves a printed ticket after 20 seconds without a question', () => {
    const glass = new Glass().gets(printed).waits(19);
    expect(glass.screen).toMatchObject({ name: 'ticket' });
    expect(glass.warning).toBeNull();
    expect(glass.waits(1).screen).toEqual({ name: 'areas' });
    expect(glass.calls).toEqual([begun(), ended()]);
  });

  it('keeps a number without paper for a minute, asks, and only then leaves', () => {
    const glass = new Glass().gets(outOfPaper).waits(60);
    expect(glass.warning).toBe('still-reading');
    glass.send({ type: 'touched' }).waits(89);
    expect(glass.screen).toMatchObject({ name: 'ticket' });
    expect(glass.waits(1).screen).toEqual({ name: 'areas' });
  });

  it('counts the time to read from the moment the words changed', () => {
    const glass = new Glass().area(residence).service(registerResidence).waits(15);
    glass.hears(snapshot({ intent: intent({ phase: 'refused', code: 'numbers-exhausted' }) })).waits(39);
    expect(glass.warning).toBeNull();
    expect(glass.waits(1).warning).toBe('still-here');
  });

  it('speaks the first language of the branch as soon as it is known', () => {
    const glass = new Glass(null).hears(snapshot({ branch: smallBranch({ languages: ['en', 'uk'] }) }));
    expect(glass.flow.language).toBe('en');
  });
});

describe('a visitor who searches', () => {
  const searching = () => new Glass().waits(1).send({ type: 'searchOpened' });

  it('types letter by letter; a service that was found leads to its purpose, and back to what was typed', () => {
    const glass = searching().send({ type: 'searchTyped', typed: 'пас' });
    expect(glass.screen).toEqual({ name: 'search', typed: 'пас' });
    glass.service(firstPassport);
    expect(glass.screen).toEqual({ name: 'purpose', serviceId: firstPassport });
    glass.waits(1).send({ type: 'wentBack' });
    expect(glass.screen).toEqual({ name: 'search', typed: 'пас' });
    glass.waits(1).send({ type: 'wentBack' });
    expect(glass.screen).toEqual({ name: 'areas' });
  });

  it('chooses nothing with a touch so soon after a letter that the list has just moved', () => {
    const glass = searching().waits(1).send({ type: 'searchTyped', typed: 'п' });
    glass.send({ type: 'serviceChosen', serviceId: registerResidence, intentId: someIntent });
    expect(glass.screen).toEqual({ name: 'search', typed: 'п' });
    expect(glass.service(registerResidence).screen.name).toBe('ticket');
  });

  it('cannot type without end, nor where there is no search', () => {
    expect(searching().send({ type: 'searchTyped', typed: 'п'.repeat(500) }).screen).toEqual({
      name: 'search',
      typed: 'п'.repeat(60),
    });
    expect(new Glass().send({ type: 'searchTyped', typed: 'пас' }).screen).toEqual({ name: 'areas' });
  });

  it('who goes away leaves an empty field for the next one', () => {
    const glass = searching().send({ type: 'searchTyped', typed: 'розлучення' }).waits(70);
    expect(glass.screen).toEqual({ name: 'areas' });
    expect(glass.waits(1).send({ type: 'searchOpened' }).screen).toEqual({ name: 'search', typed: '' });
  });
});

describe('comfort', () => {
  const isComfortable = (glass: Glass): boolean => glass.flow.comfort.isOn;

  it('is switched on and off by the same button, on every screen', () => {
    const glass = new Glass().comfort();
    expect(isComfortable(glass)).toBe(true);
    expect(isComfortable(glass.area(passports).service(firstPassport))).toBe(true);
    expect(isComfortable(glass.comfort())).toBe(false);
    expect(glass.screen).toEqual({ name: 'purpose', serviceId: firstPassport });
  });

  it('takes a double tap for one', () => {
    const glass = new Glass().waits(1).comfort();
    glass.now += 200;
    expect(isComfortable(glass.comfort())).toBe(true);
  });

  it('takes no touch for a moment, because everything moved under the finger', () => {
    const glass = new Glass().waits(1).comfort();
    glass.now += 200;
    expect(glass.send({ type: 'areaChosen', areaId: residence }).screen.name).toBe('areas');
    expect(glass.area(residence).screen.name).toBe('services');
  });

  it('is of one visitor: nobody touches, a question, and the next one begins as usual', () => {
    const glass = new Glass().comfort().waits(45);
    expect(glass.warning).toBe('still-here');
    expect(isComfortable(glass.waits(20))).toBe(false);
    expect(glass.warning).toBeNull();
  });

  it('ends with the ticket', () => {
    const glass = new Glass().comfort().area(residence).service(registerResidence);
    glass.hears(snapshot({ intent: intent(printed) })).waits(2);
    expect(isComfortable(glass)).toBe(true);
    expect(isComfortable(glass.send({ type: 'left' }))).toBe(false);
  });

  it('can be had behind a notice, and is forgotten there without a question', () => {
    const glass = new Glass(snapshot({ link: 'disconnected' })).comfort().waits(50);
    expect(isComfortable(glass)).toBe(true);
    expect(glass.warning).toBeNull();
    expect(isComfortable(glass.waits(15))).toBe(false);
  });

  it('does not hide that the system gives no answer', () => {
    const glass = new Glass().area(residence).service(registerResidence);
    for (let second = 0; second < 21; second += 1) glass.waits(1).comfort();
    expect(glass.screen).toMatchObject({ phase: { phase: 'unanswered' } });
  });
});
