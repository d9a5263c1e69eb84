import { fireEvent, screen, within } from '@testing-library/react';
import { workProfileId } from '@talon/shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderConsole, storageOf } from '../testing/renderConsole.tsx';
import { devicesAt, hallAt, richBranch, sampleSession, staffAt } from '../testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;
const handout = workProfileId.parse('handout');
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const profiles = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Профіль роботи' });

/** A supervisor's hall in which some counters work by another profile. */
function hallWhere(...others: number[]): void {
  page = renderConsole({ tabStorage: storageOf({ ...sampleSession, role: 'supervisor' }) });
  const hall = hallAt(1);
  const counters = hall.counters.map((each, at) =>
    others.includes(at + 1) ? Object.assign({}, each, { workProfileId: handout }) : each,
  );
  page.connected(richBranch(), { ...hall, counters }, devicesAt(1), staffAt(1));
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

describe('the work profile of a counter', () => {
  it('[PROFILE-1] stands on its tile when it is not the counter’s own', () => {
    hallWhere(6);
    expect(button(/^Вікно 6 /).textContent).toContain('Видача · Марія Бондар');
    expect(button(/^Вікно 5 /).textContent).not.toContain('Реєстратор');
  });

  it('[PROFILE-1] is assigned from the dialog, from the next visitor on', () => {
    hallWhere();
    fireEvent.click(button(/^Вікно 6 /));
    expect(within(profiles()).getByRole('option', { name: 'Реєстратор (звичний)' })).toBeTruthy();
    expect(screen.getByText('Діє від наступного відвідувача.')).toBeTruthy();
    expect(button('Призначити').disabled).toBe(true);
    fireEvent.change(profiles(), { target: { value: 'handout' } });
    fireEvent.click(button('Призначити'));
    expect(page.sent()).toEqual([['assignProfile', { counterId: 'counter-6', workProfileId: 'handout' }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('[PROFILE-1] goes back to the counter’s own by choosing that', () => {
    hallWhere(6);
    fireEvent.click(button(/^Вікно 6 /));
    expect(profiles().value).toBe('handout');
    fireEvent.change(profiles(), { target: { value: 'registrar' } });
    fireEvent.click(button('Призначити'));
    expect(page.sent()).toEqual([['assignProfile', { counterId: 'counter-6', workProfileId: null }]]);
  });

  it('is chosen by typing without a break being announced', () => {
    hallWhere();
    fireEvent.click(button(/^Вікно 6 /));
    fireEvent.keyDown(profiles(), { code: 'Digit1' });
    expect(page.sent()).toEqual([]);
  });

  it('can be assigned to a counter that is still closed', () => {
    hallWhere();
    fireEvent.click(button(/^Вікно 1 /));
    fireEvent.change(profiles(), { target: { value: 'handout' } });
    fireEvent.click(button('Призначити'));
    expect(page.sent()).toEqual([['assignProfile', { counterId: 'counter-1', workProfileId: 'handout' }]]);
  });
});

it('[CLOSING-1] a queue that will not be served before closing time says so', () => {
  hallWhere();
  const { queues } = hallAt(2);
  const closing = queues.map((each, at) => Object.assign({}, each, { closing: at === 1 }));
  page.shows(hallAt(2, { queues: closing }));
  fireEvent.click(screen.getByRole('tab', { name: /^Черги/ }));
  const rows = screen.getAllByRole('row').filter((row) => row.textContent.includes('Закривається'));
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'А Паспорт Закривається: до кінця дня не встигнемо',
  ]);
});
