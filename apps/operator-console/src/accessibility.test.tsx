import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { memoryStorage, renderConsole, storageOf } from './testing/renderConsole.tsx';
import { printersAt, queueAt, ticketAt, ticketOrder } from './testing/sampleReception.ts';
import {
  absentVisit,
  calledAt,
  calledVisit,
  counterAt,
  devicesAt,
  hallAt,
  hallWithMine,
  pausedDay,
  richBranch,
  sampleBranch,
  sampleDevice,
  sampleNow,
  sampleSession,
  servingAt,
  staffAt,
} from './testing/sampleViews.ts';

// axe works with real timers; jsdom paints nothing, so contrast is checked in a browser (e2e).
let page: ReturnType<typeof renderConsole>;
afterEach(() => page.leave());

async function violations(): Promise<string[]> {
  const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const screens: Readonly<Record<string, () => void | Promise<void>>> = {
  'sign-in': () => {
    page = renderConsole({ tabStorage: memoryStorage() });
  },
  'choice of a counter': () => {
    page = renderConsole();
    page.connected(sampleBranch, hallAt(1));
  },
  'take-over': () => {
    page = renderConsole();
    page.connected(sampleBranch, hallAt(1));
    fireEvent.click(screen.getByRole('button', { name: /^Вікно 5 / }));
  },
  'free desk': () => deskWith(counterAt(2)),
  'called visitor': () => deskWith(calledAt(2)),
  transfer: () => {
    deskWith(servingAt(2));
    fireEvent.keyDown(document.body, { code: 'KeyT' });
    page.shows(hallAt(2));
  },
  break: () => {
    deskWith(counterAt(2));
    fireEvent.keyDown(document.body, { code: 'Escape' });
  },
  'desk of a paused hall': () => deskWith(calledAt(2, { day: pausedDay(), moves: ['parkVisit'] })),
  'free desk of a paused hall': () => deskWith(counterAt(2, { day: pausedDay(), moves: [] })),
  'called visitor who chose a class': () => deskWith(claimed(), richBranch()),
  'check of a class': () => {
    deskWith(claimed(), richBranch());
    fireEvent.keyDown(document.body, { code: 'Space' });
  },
  'free desk with all that runs out': () => deskWith(busyFree(), richBranch()),
  ...Object.fromEntries(
    (['KeyV', 'KeyA'] as const).map((code) => [
      `question of ${code}`,
      () => {
        deskWith(busyFree(), richBranch());
        fireEvent.keyDown(document.body, { code });
      },
    ]),
  ),
  'why out of turn': () => {
    deskWith(busyFree(), richBranch());
    fireEvent.keyDown(document.body, { code: 'KeyV' });
    fireEvent.keyDown(screen.getByRole('dialog'), { code: 'Digit1' });
  },
  'why put aside': () => {
    deskWith(servingAt(2), richBranch());
    fireEvent.keyDown(document.body, { code: 'KeyP' });
  },
  'services of a visit': () => {
    deskWith(servingAt(2, { moves: ['changeRoute'] }));
    fireEvent.keyDown(document.body, { code: 'KeyS' });
  },
  fairness: async () => {
    supervisorsHall();
    fireEvent.click(screen.getByRole('button', { name: 'Звіти' }));
    page.shows(sampleBranch, hallAt(2));
    fireEvent.click(await screen.findByRole('button', { name: 'Справедливість' }));
    await screen.findByText('Чому випереджали');
  },
  'stopping the hall': () => {
    supervisorsHall();
    fireEvent.click(screen.getByRole('button', { name: 'Зупинити залу…' }));
  },
  'desk out of date': () => {
    deskWith(servingAt(2));
    act(() => page.hub().disconnect());
  },
  hall: () => supervisorsHall(),
  ...Object.fromEntries(
    [/^Черги/, /^Пристрої/, /^Папір/].map((part) => [
      `hall: ${part.source}`,
      () => {
        supervisorsHall();
        fireEvent.click(screen.getByRole('tab', { name: part }));
      },
    ]),
  ),
  'a counter of the hall': () => {
    supervisorsHall();
    fireEvent.click(screen.getByRole('button', { name: /^Вікно 6 / }));
  },
  'end of the day': () => {
    supervisorsHall();
    fireEvent.click(screen.getByRole('button', { name: 'Закрити день…' }));
  },
  reports: async () => {
    supervisorsHall();
    fireEvent.click(screen.getByRole('button', { name: 'Звіти' }));
    page.shows(sampleBranch, hallAt(2));
    await screen.findByText('Контрольний код журналу');
  },
  ...Object.fromEntries(
    ['Години роботи', 'Хто наступний', 'Категорії', 'Дії за вікном', 'Послуги'].map((section) => [
      `set-up: ${section}`,
      async () => {
        await atSetup();
        fireEvent.click(screen.getByRole('button', { name: section }));
      },
    ]),
  ),
  'set-up: a work profile with a fault': async () => {
    await atSetup();
    fireEvent.click(screen.getByRole('button', { name: 'Робочі профілі' }));
    fireEvent.click(screen.getByRole('button', { name: /^Реєстратор/ }));
    fireEvent.click(screen.getByRole('checkbox'));
  },
  'set-up: booking, about to be put in force': async () => {
    await atSetup();
    fireEvent.click(screen.getByRole('button', { name: 'Попередній запис' }));
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'booked' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ввести в дію…' }));
  },
  staff: () => atStaff(),
  'a member of staff': async () => {
    await atStaff();
    fireEvent.click(screen.getByRole('button', { name: /Марія Бондар/ }));
  },
  'a new member of staff': async () => {
    await atStaff();
    fireEvent.click(screen.getByRole('button', { name: 'Додати працівника' }));
    fireEvent.click(screen.getByRole('button', { name: 'Додати' }));
  },
  'the own PIN': () => {
    supervisorsHall();
    fireEvent.click(screen.getByRole('button', { name: 'PIN-код' }));
    fireEvent.click(screen.getByRole('button', { name: 'Змінити PIN-код' }));
  },
  'new ticket': () => atReception(),
  'new ticket, filled in': () => {
    atReception();
    fireEvent.click(screen.getAllByRole('option')[0] ?? document.body);
    fireEvent.change(screen.getByLabelText('Категорія'), { target: { value: 'veteran' } });
  },
  'visit card': () => {
    atReception();
    seekVisit();
  },
  'print again': () => {
    atReception();
    seekVisit();
    fireEvent.click(screen.getByRole('button', { name: 'Надрукувати…' }));
  },
  'priority of a visit': () => {
    atReception();
    seekVisit();
    fireEvent.click(screen.getByRole('button', { name: 'Категорія…' }));
  },
  'papers in doubt': () => {
    atReception();
    fireEvent.keyDown(document.body, { code: 'F8' });
  },
};

function supervisorsHall(): void {
  page = renderConsole({ tabStorage: storageOf({ ...sampleSession, role: 'supervisor' }) });
  const away = sampleDevice('printer-1', { connected: false });
  page.connected(sampleBranch, hallAt(1), devicesAt(1, away), staffAt(1));
}

async function atStaff(): Promise<void> {
  supervisorsHall();
  fireEvent.click(screen.getByRole('button', { name: 'Працівники' }));
  page.shows(sampleBranch, staffAt(1));
  await screen.findByText('Усього: 3. У системі: 2.');
}

async function atSetup(): Promise<void> {
  supervisorsHall();
  fireEvent.click(screen.getByRole('button', { name: 'Налаштування' }));
  page.shows(sampleBranch);
  await screen.findByText('Діє версія 7');
}

function atReception(): void {
  page = renderConsole({ tabStorage: storageOf({ ...sampleSession, role: 'reception' }) });
  const hall = hallAt(1, { printOrders: [ticketOrder({ outcome: 'printed' })] });
  page.connected(sampleBranch, hall, printersAt(1), staffAt(1));
}

/** В 012, beside the list of its queue. */
function seekVisit(): void {
  fireEvent.keyDown(document.body, { code: 'F4' });
  const queues = screen.getByRole('combobox', { name: /за чергою/ });
  fireEvent.change(queues, { target: { value: 'queue-v' } });
  page.shows(queueAt(2));
  fireEvent.click(screen.getByRole('button', { name: /^В.012/ }));
  page.shows(ticketAt(2, { order: ticketOrder() }));
}

function deskWith(view: ReturnType<typeof counterAt>, branch = sampleBranch): void {
  page = renderConsole();
  page.connected(branch, hallWithMine(1));
  page.shows(branch, view);
}

const claimed = () =>
  calledAt(2, { current: { ...calledVisit, classClaimed: true }, moves: ['checkClass', 'parkVisit'] });

/** A free desk with an undo, a call by itself and somebody absent. */
const busyFree = () =>
  counterAt(2, {
    undo: { ...calledVisit, ending: 'finished', until: sampleNow + 8000 },
    callsBySelfAt: sampleNow + 5000,
    absent: { total: 1, first: [absentVisit('В', 8)] },
    moves: ['callNext', 'undoEnd', 'pickVisit', 'readmitVisit', 'pauseCounter'],
  });

it.each(Object.keys(screens))('axe has nothing to say about the screen "%s"', async (name) => {
  document.title = 'Talon';
  vi.useRealTimers();
  await screens[name]?.();
  expect(await violations()).toEqual([]);
});
