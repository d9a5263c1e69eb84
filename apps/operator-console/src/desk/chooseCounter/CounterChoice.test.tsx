import { act, fireEvent, screen, within } from '@testing-library/react';
import { counterId, sessionId } from '@talon/shared';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { accepted, renderConsole } from '../../testing/renderConsole.tsx';
import {
  calledAt,
  counterAt,
  hallAt,
  hallWithMine,
  sampleBranch,
  sampleNow,
  sampleSession,
  staffAt,
  withCounter,
} from '../../testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;
const tile = (number: number) => screen.getByRole('button', { name: new RegExp(`^Вікно ${number} `) });

beforeEach(() => {
  vi.useFakeTimers();
  page = renderConsole();
});
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

it('waits with words until the hub has spoken', () => {
  expect(screen.getByText('З’єднуємося із сервером…')).toBeTruthy();
  page.connected();
  expect(screen.getByText('Чекаємо даних від сервера…')).toBeTruthy();
});

it('lists the counters by hall and says which are free', () => {
  page.connected(sampleBranch, hallAt(1));
  const hall = within(screen.getByRole('region', { name: 'Зала 1, 1 поверх' }));
  expect(hall.getAllByRole('button')).toHaveLength(4);
  expect(tile(1).textContent).toBe('Вікно 1 вільне');
  expect(tile(5).textContent).toContain('обслуговує А');
  expect(tile(6).textContent).toContain('зайняте з 09:16');
});

it('takes a free counter by one press and opens its desk', async () => {
  page.connected(sampleBranch, hallAt(1));
  fireEvent.click(tile(14));
  expect(page.sent()).toEqual([['openCounter', { counterId: 'counter-14', takeOver: false }]]);
  await page.answers(accepted(1));
  page.shows(sampleBranch, counterAt(2));
  expect(screen.getByRole('heading', { name: 'Вікно 14' })).toBeTruthy();
  expect(screen.getByText('Вікно вільне')).toBeTruthy();
});

it('asks before taking a held counter and names the consequences', () => {
  page.connected(sampleBranch, hallAt(1));
  fireEvent.click(tile(5));
  expect(page.sent()).toEqual([]);
  const dialog = within(screen.getByRole('dialog', { name: 'Забрати вікно 5?' }));
  expect(dialog.getByText('Вікно з 09:16 веде інший працівник.')).toBeTruthy();
  expect(dialog.getByText(/Відвідувач А.031, який зараз за вікном, перейде до вас/)).toBeTruthy();
  expect(dialog.getByText(/одразу втратить вікно/)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: 'Забрати вікно' }));
  expect(page.sent()).toEqual([['openCounter', { counterId: 'counter-5', takeOver: true }]]);
});

it('names who holds the counter, once the hub has told the names', () => {
  page.connected(sampleBranch, hallAt(1), staffAt(1));
  fireEvent.click(tile(5));
  expect(screen.getByText('Вікно з 09:16 веде Марія Бондар.')).toBeTruthy();
});

it('does nothing when the take-over is declined', () => {
  page.connected(sampleBranch, hallAt(1));
  fireEvent.click(tile(6));
  fireEvent.click(screen.getByRole('button', { name: 'Скасувати' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(page.sent()).toEqual([]);
});

it('shows a refusal in words: somebody was quicker', async () => {
  page.connected(sampleBranch, hallAt(1));
  fireEvent.click(tile(1));
  await page.answers({ ok: false, code: 'counter-held', params: {} });
  expect(screen.getByText('Вікно зайняте іншим працівником.')).toBeTruthy();
});

it('opens the counter that this session holds by itself, after a reload', () => {
  page.connected(sampleBranch, hallWithMine(1));
  page.shows(sampleBranch, calledAt(2));
  expect(screen.getByRole('heading', { name: 'Вікно 14' })).toBeTruthy();
});

it('marks a counter of an earlier session of the same person as his and takes it without a question', () => {
  const status = {
    status: 'open',
    operatorId: sampleSession.operatorId,
    sessionId: sessionId.parse('an-earlier-one'),
    since: sampleNow,
  } as const;
  page.connected(sampleBranch, withCounter(hallAt(1), counterId.parse('counter-3'), { status }));
  expect(tile(3).textContent).toBe('Вікно 3 ваше');
  fireEvent.click(tile(3));
  expect(page.sent()).toEqual([['openCounter', { counterId: 'counter-3', takeOver: false }]]);
});

it('offers nothing while out of date', () => {
  page.connected(sampleBranch, hallAt(1));
  act(() => page.hub().disconnect());
  fireEvent.click(tile(1));
  expect(page.sent()).toEqual([]);
  expect(screen.getByRole('alert').textContent).toContain('Немає зв’язку з 10:46');
});
