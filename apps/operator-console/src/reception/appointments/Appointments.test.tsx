import { fireEvent, screen, within } from '@testing-library/react';
import {
  appointmentCode,
  appointmentId,
  minute,
  priorityClassId,
  publicToken,
  second,
  serviceDay,
  type ListedAppointment,
} from '@talon/shared';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppointmentsApi } from '../../hub/appointmentsApi.ts';
import { memoryStorage, renderConsole, storageOf } from '../../testing/renderConsole.tsx';
import { printersAt, visitHere } from '../../testing/sampleReception.ts';
import { hallAt, sampleBranch, sampleNow, sampleSession, staffAt } from '../../testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;
const branch = {
  ...sampleBranch,
  appointments: { earlyMinutes: 15, lateMinutes: 10, priorityClassId: priorityClassId.parse('veteran') },
};
const residence = sampleBranch.services.find(({ id }) => id === 'residence')
  ?.id as ListedAppointment['serviceId'];

/** Booked for 11:00; the sample's clock shows 10:46. */
const listed = (more: Partial<ListedAppointment> = {}): ListedAppointment => ({
  appointmentId: appointmentId.parse('one'),
  code: appointmentCode.parse('120456'),
  serviceId: residence,
  purpose: 'submit',
  bookedAt: sampleNow + 14 * minute,
  visitorName: 'Олена Гук',
  phone: '+380501112233',
  externalId: null,
  bookedBy: null,
  state: 'booked',
  ...more,
});
const other = listed({
  appointmentId: appointmentId.parse('two'),
  code: appointmentCode.parse('999999'),
  bookedAt: sampleNow + 60 * minute,
  visitorName: null,
});

const api = () => ({
  ofDay: vi.fn<AppointmentsApi['ofDay']>(() => Promise.resolve({ ok: true, value: [listed(), other] })),
  book: vi.fn<AppointmentsApi['book']>(() =>
    Promise.resolve({ ok: true, appointment: { ...listed(), state: 'booked' } }),
  ),
  cancel: vi.fn<AppointmentsApi['cancel']>(() => Promise.resolve({ ok: true })),
  importFile: vi.fn<AppointmentsApi['importFile']>(() =>
    Promise.resolve({ ok: true, report: { added: 2, changed: 0, unchanged: 1 } }),
  ),
});

async function atBook(calls: Partial<ReturnType<typeof api>> = {}) {
  const appointments = { ...api(), ...calls };
  const placeStorage = memoryStorage();
  placeStorage.setItem('talon.printer', 'printer-1');
  page = renderConsole({
    tabStorage: storageOf({ ...sampleSession, role: 'reception' }),
    placeStorage,
    appointments,
  });
  page.connected(branch, hallAt(1), printersAt(1), staffAt(1));
  fireEvent.keyDown(document.body, { code: 'F9' });
  await page.passes(0);
  return appointments;
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const field = () => screen.getByRole('textbox', { name: 'Ім’я, код або телефон' });
const seek = (typed: string) => fireEvent.change(field(), { target: { value: typed } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

it('[APPOINT-1] finds whoever has come and gives the ticket, and says of lateness in words', async () => {
  const appointments = await atBook();
  expect(document.activeElement).toBe(field());
  seek('120');
  fireEvent.keyDown(field(), { code: 'Enter' });
  expect(screen.getByText('з 10:45 до 11:10, пізніше — жива черга')).toBeTruthy();
  fireEvent.click(button(/^Видати талон/));
  expect(page.sent()).toEqual([
    ['checkIn', { appointment: { appointmentId: 'one' }, language: 'uk', printerId: 'printer-1' }],
  ]);
  const { visitId, ticket, queueId } = visitHere();
  const result = {
    visitId,
    ticket,
    publicToken: publicToken.parse('a-token-of-nobody-else'),
    queueId,
    hallId: branch.queues[0]?.hallId,
    peopleBefore: 0,
    wait: null,
    issuedAt: sampleNow,
    serviceId: residence,
    purpose: 'submit',
    bookedAt: sampleNow - 30 * minute,
    inTime: false,
  };
  await page.answers({ ok: true, revision: 2, result: result as never });
  expect(screen.getByText('В 012')).toBeTruthy();
  expect(screen.getByText('Запізнення: запис був на 10:16. Чекає в живій черзі.')).toBeTruthy();
  await page.passes(300);
  expect(appointments.ofDay.mock.calls.length).toBeGreaterThan(1);
});

it('says in words why not, and keeps the appointment on the screen', async () => {
  await atBook();
  fireEvent.click(button(/^11:00/));
  fireEvent.click(button(/^Видати талон/));
  await page.answers({ ok: false, code: 'appointment-used', params: {} });
  expect(screen.getByText('За цим записом талон уже видано.')).toBeTruthy();
  expect(button(/^Видати талон/).disabled).toBe(false);
});

it('gives no ticket on another day, nor for one that was cancelled or missed', async () => {
  const ofDay = vi.fn<AppointmentsApi['ofDay']>(() =>
    Promise.resolve({
      ok: true,
      value: [listed({ state: 'missed' }), listed({ appointmentId: other.appointmentId })],
    }),
  );
  await atBook({ ofDay });
  fireEvent.change(screen.getByLabelText('День'), { target: { value: '2026-11-20' } });
  await page.passes(0);
  expect(ofDay).toHaveBeenLastCalledWith(sampleSession.session, serviceDay.parse('2026-11-20'));
  for (const row of screen.getAllByRole('button', { name: /Олена Гук/ })) {
    fireEvent.click(row);
    expect(screen.queryByRole('button', { name: /^Видати талон/ })).toBeNull();
  }
  expect(screen.getByText('Талон видають у день запису.')).toBeTruthy();
});

it('[APPOINT-8] shows without reload what another system has changed, and who it was', async () => {
  const book = { now: [listed(), other] as ListedAppointment[] };
  const ofDay = vi.fn<AppointmentsApi['ofDay']>(() => Promise.resolve({ ok: true, value: book.now }));
  await atBook({ ofDay });
  fireEvent.click(button(/^11:00/));
  const portal = sampleBranch.bookingSystems[0]?.id ?? null;
  book.now = [
    listed({ state: 'cancelled' }),
    listed({ appointmentId: appointmentId.parse('new'), visitorName: 'Ярема', bookedBy: portal }),
  ];
  await page.passes(15 * second);
  expect(screen.queryByRole('button', { name: /^Видати талон/ })).toBeNull();
  fireEvent.click(button(/Ярема/));
  expect(screen.getByText('Записано через').nextSibling?.textContent).toBe('Портал міста');
  // Elsewhere nobody looks, so nobody asks.
  fireEvent.keyDown(document.body, { code: 'F2' });
  await page.passes(0);
  const asked = ofDay.mock.calls.length;
  await page.passes(60 * second);
  expect(ofDay.mock.calls.length).toBe(asked);
});

it('cancels after a question', async () => {
  const { cancel } = await atBook();
  fireEvent.click(button(/^11:00/));
  fireEvent.click(button('Скасувати запис…'));
  expect(cancel).not.toHaveBeenCalled();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Скасувати запис' }));
  await page.passes(0);
  expect(cancel).toHaveBeenCalledWith(sampleSession.session, 'one');
});

it('books a time on the branch’s clock and shows the code to tell', async () => {
  const { book } = await atBook();
  fireEvent.click(button('Записати…'));
  const search = screen.getAllByRole('combobox', { name: /^Послуга: / }).at(-1) as HTMLElement;
  fireEvent.change(search, { target: { value: 'реєстрація' } });
  fireEvent.keyDown(search, { code: 'Enter' });
  const form = within(screen.getByRole('form', { name: 'Новий запис' }));
  fireEvent.click(form.getByRole('radio', { name: 'Подати документи' }));
  fireEvent.click(form.getByRole('button', { name: /^Записати/ }));
  expect(form.getByText('оберіть день і час')).toBeTruthy();
  fireEvent.change(form.getByLabelText(/^День/), { target: { value: '2026-11-24' } });
  fireEvent.change(form.getByLabelText('Час'), { target: { value: '09:30' } });
  fireEvent.change(form.getByLabelText(/^Ім’я/), { target: { value: ' Ярема ' } });
  fireEvent.click(form.getByRole('button', { name: /^Записати/ }));
  await page.passes(0);
  expect(book).toHaveBeenCalledExactlyOnceWith(sampleSession.session, {
    serviceId: residence,
    purpose: 'submit',
    // Half past nine in Kyiv, whatever this computer's clock says.
    bookedAt: Date.UTC(2026, 10, 24, 7, 30),
    visitorName: 'Ярема',
    phone: null,
  });
  expect(screen.getAllByText('120456').length).toBeGreaterThan(0);
  expect(screen.getByText(/Скажіть відвідувачеві код/)).toBeTruthy();
});

it('says why a time could not be booked, and keeps what was filled in', async () => {
  const book = vi.fn<AppointmentsApi['book']>(() =>
    Promise.resolve({ ok: false, why: 'outside-opening-hours' }),
  );
  await atBook({ book });
  fireEvent.click(button('Записати…'));
  const search = screen.getAllByRole('combobox', { name: /^Послуга: / }).at(-1) as HTMLElement;
  fireEvent.change(search, { target: { value: 'реєстрація' } });
  fireEvent.keyDown(search, { code: 'Enter' });
  const form = within(screen.getByRole('form', { name: 'Новий запис' }));
  fireEvent.click(form.getByRole('radio', { name: 'Подати документи' }));
  fireEvent.change(form.getByLabelText('Час'), { target: { value: '23:30' } });
  fireEvent.click(form.getByRole('button', { name: /^Записати/ }));
  await page.passes(0);
  expect(screen.getByText('У цей час послугу не надають.')).toBeTruthy();
  expect(form.getByLabelText<HTMLInputElement>('Час').value).toBe('23:30');
});

it('imports a file only after it was checked, and shows its faults by line and column', async () => {
  const faulty = {
    ok: false,
    why: 'faulty-file',
    total: 1,
    faults: [{ line: 4, column: 'time', code: 'value-wrong', value: '25:00' }],
  } as const;
  const importFile = api().importFile.mockResolvedValueOnce(faulty);
  await atBook({ importFile });
  fireEvent.click(button('Імпорт…'));
  const choose = async (text: string) => {
    const file = { text: () => Promise.resolve(text) } as File;
    fireEvent.change(screen.getByLabelText('Обрати файл…'), { target: { files: [file] } });
    await page.passes(0);
  };
  await choose('wrong');
  expect(screen.getByText('Рядок 4, time').closest('li')?.textContent).toContain('Не читається: «25:00».');
  expect(screen.queryByRole('button', { name: 'Імпортувати' })).toBeNull();
  await choose('right');
  expect(importFile).toHaveBeenLastCalledWith(sampleSession.session, 'right', true);
  expect(screen.getByText('Помилок немає. Буде додано: 2, змінено: 0, без змін: 1.')).toBeTruthy();
  fireEvent.click(button('Імпортувати'));
  await page.passes(0);
  expect(importFile).toHaveBeenLastCalledWith(sampleSession.session, 'right', false);
  expect(screen.getByText('Готово. Додано: 2, змінено: 0, без змін: 1.')).toBeTruthy();
});

it('is not there where the branch books no times', () => {
  page = renderConsole({ tabStorage: storageOf({ ...sampleSession, role: 'reception' }) });
  page.connected(sampleBranch, hallAt(1), printersAt(1), staffAt(1));
  expect(screen.queryByRole('button', { name: /^Записи/ })).toBeNull();
  fireEvent.keyDown(document.body, { code: 'F9' });
  expect(screen.getByRole('button', { name: /^Новий талон/ }).getAttribute('aria-current')).toBe('page');
});
