import { act, fireEvent, screen, within } from '@testing-library/react';
import { counterId } from '@talon/shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderConsole, storageOf } from '../testing/renderConsole.tsx';
import { hallAt, sampleBranch, sampleSession, withCounter } from '../testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const inDialog = () => within(screen.getByRole('dialog'));

beforeEach(() => {
  vi.useFakeTimers();
  page = renderConsole({ tabStorage: storageOf({ ...sampleSession, role: 'supervisor' }) });
});
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

const hall = (...more: Parameters<typeof hallAt>) => page.connected(sampleBranch, hallAt(...more));

describe('the day', () => {
  it('is opened after a question', () => {
    hall(1, { day: { status: 'none' } });
    expect(screen.getByText('День не відкрито')).toBeTruthy();
    fireEvent.click(button('Відкрити день…'));
    expect(page.sent()).toEqual([]);
    fireEvent.click(inDialog().getByRole('button', { name: 'Відкрити день' }));
    expect(page.sent()).toEqual([['openServiceDay', {}]]);
  });

  it('is closed after a question that says how many visits stay unfinished', () => {
    hall(1);
    expect(screen.getByText('День 2 березня відкрито')).toBeTruthy();
    fireEvent.click(button('Закрити день…'));
    expect(inDialog().getByText(/^11 візитів ще не завершено/)).toBeTruthy();
    fireEvent.click(inDialog().getByRole('button', { name: 'Закрити день' }));
    expect(page.sent()).toEqual([['closeServiceDay', {}]]);
  });

  it('stays as it is when the question is declined', () => {
    hall(1);
    fireEvent.click(button('Закрити день…'));
    fireEvent.click(inDialog().getByRole('button', { name: 'Скасувати' }));
    expect(page.sent()).toEqual([]);
  });
});

describe('the counters', () => {
  it('are shown with state, visitor and running time', async () => {
    hall(1);
    const row = within(screen.getByRole('row', { name: /^5 Зала 2/ }));
    expect(row.getByText(/А.031 обслуговується/)).toBeTruthy();
    expect(row.getByText('06:00')).toBeTruthy();
    await page.passes(1000);
    expect(row.getByText('06:01')).toBeTruthy();
    expect(screen.getByRole('row', { name: /^1 Зала 1 зачинене/ })).toBeTruthy();
  });

  it('can be paused and closed only when open and without a visitor', () => {
    hall(1);
    expect(button('Перерва… Вікно 1').disabled).toBe(true);
    expect(button('Зачинити Вікно 1').disabled).toBe(true);
    expect(button('Перерва… Вікно 5').disabled).toBe(true);
    expect(button('Перерва… Вікно 6').disabled).toBe(false);
    expect(button('Зачинити Вікно 6').disabled).toBe(false);
  });

  it('are paused with a reason, by its digit', () => {
    hall(1);
    fireEvent.click(button('Перерва… Вікно 6'));
    fireEvent.keyDown(screen.getByRole('dialog'), { code: 'Digit3' });
    expect(page.sent()).toEqual([['pauseCounter', { counterId: 'counter-6', reasonId: 'technical' }]]);
  });

  it('are closed after a question', () => {
    hall(1);
    fireEvent.click(button('Зачинити Вікно 6'));
    fireEvent.click(inDialog().getByRole('button', { name: 'Зачинити вікно' }));
    expect(page.sent()).toEqual([['closeCounter', { counterId: 'counter-6' }]]);
  });
});

it('the queues show how many wait and the longest', () => {
  hall(1);
  expect(screen.getByRole('row', { name: 'В Місце проживання 5 18 хв' })).toBeTruthy();
});

it('the totals of the day are read as names with figures', () => {
  hall(1);
  const issued = screen.getByText('видано').closest('div');
  expect(issued?.textContent).toBe('видано64');
});

describe('papers in doubt', () => {
  it('say why, and their visits can be cancelled after a question', () => {
    hall(1);
    expect(screen.getByText(/Талон не надруковано: закінчився папір/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Скасувати візит… В.009/ }));
    fireEvent.click(inDialog().getByRole('button', { name: 'Скасувати візит' }));
    expect(page.sent()).toEqual([['cancelVisit', { visitId: hallAt(1).flaggedPapers[0]?.visitId }]]);
  });

  it('are said to be none', () => {
    hall(1, { flaggedPapers: [] });
    expect(screen.getByText('Усі талони надруковано.')).toBeTruthy();
  });

  it('of a visitor who stands at a counter are left to that desk', () => {
    const [paper] = hallAt(1).flaggedPapers;
    if (paper === undefined) throw new Error('the sample has papers in doubt');
    const { visitId, ticket } = paper;
    const current = { visitId, ticket, status: 'serving', since: paper.issuedAt } as const;
    page.connected(sampleBranch, withCounter(hallAt(1), counterId.parse('counter-5'), { current }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Скасувати візит… В.009/ }).disabled).toBe(
      true,
    );
  });
});

it('a refusal is said in words', async () => {
  hall(1);
  fireEvent.click(button('Закрити день…'));
  fireEvent.click(inDialog().getByRole('button', { name: 'Закрити день' }));
  await page.answers({ ok: false, code: 'day-not-open', params: {} });
  expect(screen.getByText('День ще не відкрито.')).toBeTruthy();
});

it('out of date nothing can be pressed and an open question goes away', () => {
  hall(1);
  fireEvent.click(button('Закрити день…'));
  act(() => page.hub().disconnect());
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(button('Закрити день…').disabled).toBe(true);
  expect(screen.getByRole('alert').textContent).toContain('Немає зв’язку з 10:46');
});
