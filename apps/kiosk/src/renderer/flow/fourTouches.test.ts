import { describe, expect, it } from 'vitest';
import type { Locale, Service } from '@talon/shared';
import { areasOf, mostAskedOf, servicesOf } from '../branchLookup.ts';
import { demoCentre } from '../testing/demoCentre.ts';
import { openDay, snapshot } from '../testing/fixtures.ts';
import { advance, startingFlow } from './kioskFlow.ts';
import type { FlowEvent, Moment } from './kioskFlow.ts';
import { screenOf } from './screenOf.ts';

/** What stands on the first page without turning it, on the smaller of the two glasses (1280×1024, drawn and counted). */
const firstPage = { areas: 14, services: 6 };
const branch = demoCentre();

/** Touches the way to a ticket: the language, the area, the service and, where it is asked, the purpose. */
function touchesToTicket(service: Service, language: Locale): number {
  const moment: Moment = { now: 0, snapshot: snapshot({ branch, kiosk: openDay() }), hubTime: null };
  let flow = startingFlow(moment);
  let touches = 0;
  const touch = (event: FlowEvent) => {
    touches += 1;
    const now = { ...moment, now: touches * 2000 };
    flow = advance(flow, event, now).flow;
    return screenOf(flow, now);
  };
  const intentId = 'intent-0000000000000001';
  touch({ type: 'languageChosen', language });
  touch({ type: 'areaChosen', areaId: service.areaId });
  const screen = touch({ type: 'serviceChosen', serviceId: service.id, intentId });
  if (screen.name === 'ticket') return touches;
  const [offered] = service.purposes;
  if (offered === undefined) throw new Error(`${service.id} is offered for nothing`);
  expect(touch({ type: 'purposeChosen', purpose: offered.purpose, intentId }).name).toBe('ticket');
  return touches;
}

describe('the thirty commonest services', () => {
  const mostAsked = mostAskedOf(branch);

  it('are thirty', () => {
    expect(mostAsked).toHaveLength(30);
  });

  it.each(mostAsked.map((service) => [service.id, service] as const))(
    '%s: at most four touches from language to ticket, and no page to turn',
    (id, service) => {
      expect(touchesToTicket(service, 'ru')).toBeLessThanOrEqual(4);
      expect(areasOf(branch).findIndex((area) => area.id === service.areaId)).toBeLessThan(firstPage.areas);
      expect(servicesOf(branch, service.areaId).findIndex((other) => other.id === id)).toBeLessThan(
        firstPage.services,
      );
    },
  );
});
