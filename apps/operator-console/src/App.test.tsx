import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memoryStorage, renderConsole, storageOf } from './testing/renderConsole.tsx';
import { counterAt, hallAt, hallWithMine, sampleBranch, sampleSession } from './testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

it('a session that the hub ended leads to the sign-in with a word why', () => {
  const tabStorage = storageOf();
  page = renderConsole({ tabStorage });
  page.connected(sampleBranch, hallWithMine(1));
  act(() => page.hub().refuse('session-ended'));
  expect(screen.getByText('Сервер завершив ваш сеанс. Увійдіть знову.')).toBeTruthy();
  expect(page.hub().closed()).toBe(true);
  expect(tabStorage.length).toBe(0);
});

it('after signing in again nothing of the earlier session is left on the screen', async () => {
  page = renderConsole();
  page.connected(sampleBranch, hallWithMine(1));
  page.shows(sampleBranch, counterAt(2));
  act(() => page.hub().refuse('session-ended'));
  fireEvent.change(screen.getByLabelText('Ваш номер'), { target: { value: '114' } });
  fireEvent.change(screen.getByLabelText('PIN-код'), { target: { value: '1234' } });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Увійти' })));
  expect(page.connect).toHaveBeenCalledTimes(2);
  page.connected(sampleBranch, hallAt(3));
  expect(screen.getByRole('heading', { name: 'Оберіть своє вікно' })).toBeTruthy();
});

it('signing out tells the hub, ends the connection and forgets the session', () => {
  const tabStorage = storageOf();
  page = renderConsole({ tabStorage });
  page.connected(sampleBranch, hallAt(1));
  fireEvent.click(screen.getByRole('button', { name: 'Вийти' }));
  expect(page.signOut).toHaveBeenCalledExactlyOnceWith(sampleSession.session);
  expect(page.hub().closed()).toBe(true);
  expect(tabStorage.length).toBe(0);
  expect(screen.getByRole('heading', { name: 'Вхід для працівників' })).toBeTruthy();
});

it('a hub of another version is said so, with what to do', () => {
  page = renderConsole();
  act(() => page.hub().refuse('wrong-version'));
  expect(screen.getByRole('alert').textContent).toBe('На сервері інша версія програми. Оновіть сторінку.');
  expect(screen.getByRole('button', { name: 'Оновити сторінку' })).toBeTruthy();
});

it('an operator has a desk alone; the reception begins at hers, a supervisor in the hall, and both can go to a desk', () => {
  page = renderConsole();
  page.connected(sampleBranch, hallAt(1));
  expect(screen.getByRole('heading', { name: 'Оберіть своє вікно' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Зала' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Рецепція' })).toBeNull();
  page.leave();

  page = renderConsole({ tabStorage: storageOf({ ...sampleSession, role: 'reception' }) });
  page.connected(sampleBranch, hallAt(1));
  expect(screen.getByRole('heading', { name: 'Рецепція' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Зала' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Робоче місце' }));
  page.shows(sampleBranch, hallAt(1));
  expect(screen.getByRole('heading', { name: 'Оберіть своє вікно' })).toBeTruthy();
  page.leave();

  page = renderConsole({ tabStorage: storageOf({ ...sampleSession, role: 'supervisor' }) });
  page.connected(sampleBranch, hallAt(1));
  expect(screen.getByRole('heading', { name: 'Зала зараз' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Рецепція' }));
  page.shows(sampleBranch, hallAt(1));
  expect(screen.getByRole('heading', { name: 'Рецепція' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Робоче місце' }));
  page.shows(sampleBranch, hallAt(1));
  expect(screen.getByRole('heading', { name: 'Оберіть своє вікно' })).toBeTruthy();
});

it('a view of a screen that was left does not come back', () => {
  page = renderConsole();
  page.connected(sampleBranch, hallWithMine(1));
  page.shows(sampleBranch, counterAt(2), hallAt(5));
  expect(screen.getByRole('heading', { name: 'Вікно 14' })).toBeTruthy();
  expect(
    page
      .hub()
      .watched()
      .map(({ view }) => view),
  ).toEqual(['branch', 'counter', 'staff']);
});

it('strong contrast follows the system until the switch is pressed, and is remembered at this workplace', () => {
  const placeStorage = memoryStorage();
  const contrastOf = () => document.documentElement.dataset['contrast'];
  const contrastButton = () => screen.getByRole('button', { name: 'Контрастність' });
  page = renderConsole({ placeStorage, systemWantsMoreContrast: true });
  page.connected(sampleBranch, hallAt(1));
  expect(contrastOf()).toBeUndefined();
  expect(contrastButton().getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(contrastButton());
  expect(contrastOf()).toBe('normal');
  expect(contrastButton().getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(contrastButton());
  page.leave();
  delete document.documentElement.dataset['contrast'];

  page = renderConsole({ placeStorage });
  expect(contrastOf()).toBe('high');
  expect(contrastButton().getAttribute('aria-pressed')).toBe('true');
  delete document.documentElement.dataset['contrast'];
});
