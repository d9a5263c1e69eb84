import { fireEvent, screen } from '@testing-library/react';
import { minute, serviceId, type AbsentVisitView, type RouteStep, type TicketView } from '@talon/shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderConsole, storageOf } from '../testing/renderConsole.tsx';
import { printersAt, queueAt, ticketAt, visitHere } from '../testing/sampleReception.ts';
import {
  absentVisit,
  hallAt,
  sampleBranch,
  sampleNow,
  sampleSession,
  staffAt,
} from '../testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (code: string, on: Element = document.body) => fireEvent.keyDown(on, { code });
const passport: RouteStep = { serviceId: serviceId.parse('passport'), purpose: 'submit' };
const advice: RouteStep = { serviceId: serviceId.parse('residence'), purpose: 'consult' };
const addField = () => screen.getByRole<HTMLInputElement>('combobox', { name: /^Додати послугу/ });

/** The reception with the card of В 012 open. */
function cardOf(view: TicketView): void {
  press('F4');
  fireEvent.change(screen.getByRole('combobox', { name: /за чергою/ }), { target: { value: 'queue-v' } });
  page.shows(queueAt(2));
  fireEvent.click(button(/^В.012/));
  page.shows(view);
}

const absent = (more: Partial<AbsentVisitView> = {}): TicketView => ({
  ...ticketAt(2),
  found: { state: 'absent', visit: absentVisit('В', 12, more) },
});

beforeEach(() => {
  vi.useFakeTimers();
  page = renderConsole({ tabStorage: storageOf({ ...sampleSession, role: 'reception' }) });
  page.connected(sampleBranch, hallAt(1), printersAt(1), staffAt(1));
});
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

describe('somebody who did not come when called', () => {
  it('[NOSHOW-4] has the place back while the time lasts', () => {
    cardOf(absent());
    expect(screen.getByText('не з’явився о 10:41')).toBeTruthy();
    expect(screen.getByText('до 10:56 або поки не викличуть ще 3')).toBeTruthy();
    fireEvent.click(button('Повернути в чергу'));
    expect(page.sent()).toEqual([['readmitVisit', { visitId: absentVisit('В', 12).visitId }]]);
  });

  it('[NOSHOW-4] is told what remains when it does not', () => {
    cardOf(absent({ mayReturn: false, until: sampleNow - minute }));
    expect(button('Повернути в чергу').disabled).toBe(true);
    expect(screen.getByText('Час повернення минув. Видайте новий талон.')).toBeTruthy();
  });

  it('[NOSHOW-4] hears of the only bound that is named', () => {
    cardOf(absent({ until: null, callsLeft: 1 }));
    expect(screen.getByText('поки не викличуть ще 1')).toBeTruthy();
    page.shows(absent({ callsLeft: null }));
    expect(screen.getByText('до 10:56')).toBeTruthy();
  });
});

describe('several services in one visit', () => {
  it('[ROUTE-1] stand on its card, and more are added there', () => {
    cardOf(ticketAt(2, { visit: visitHere({ route: [passport] }) }));
    expect(screen.getByText('Паспорт громадянина (Подати документи)')).toBeTruthy();
    fireEvent.click(button('Ще послуги…'));
    fireEvent.change(addField(), { target: { value: 'консультація' } });
    press('Enter', addField());
    expect(page.sent()).toEqual([
      ['changeRoute', { visitId: visitHere().visitId, route: [passport, advice] }],
    ]);
  });

  it('are the counter’s to change while the visitor is there', () => {
    cardOf(ticketAt(2, { visit: visitHere({ status: 'serving' }), ahead: null, explained: null }));
    expect(button('Ще послуги…').disabled).toBe(true);
    expect(button('Ще послуги…').title).toMatch(/^Відвідувач біля вікна/);
  });

  it('[ROUTE-1] are issued with one ticket; Esc leaves the question and not the form', () => {
    const service = screen.getByRole('combobox', { name: /^Послуга: / });
    fireEvent.change(service, { target: { value: 'реєстрація' } });
    press('Enter', service);
    fireEvent.click(screen.getByRole('radio', { name: 'Подати документи' }));
    fireEvent.click(screen.getByRole('radio', { name: /^Без паперу/ }));
    fireEvent.click(button('Ще послуги…'));
    fireEvent.change(addField(), { target: { value: 'паспорт подати' } });
    press('Enter', addField());
    expect(page.sent()).toEqual([]);
    press('Escape', addField());
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(document.activeElement).not.toBe(service);
    expect(screen.getByText('2. Паспорт громадянина (Подати документи)')).toBeTruthy();
    fireEvent.click(button(/^Видати талон/));
    expect(page.sent()).toEqual([
      ['issueTicket', { serviceId: 'residence', purpose: 'submit', language: 'uk', route: [passport] }],
    ]);
  });
});
