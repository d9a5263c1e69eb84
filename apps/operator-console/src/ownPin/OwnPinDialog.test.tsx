import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OwnPinAnswer, StaffApi } from '../hub/staffApi.ts';
import { renderConsole } from '../testing/renderConsole.tsx';
import { counterAt, hallWithMine, sampleBranch, sampleSession } from '../testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;
const box = (name: string) => screen.getByLabelText<HTMLInputElement>(new RegExp(`^${name}`));
const type = (name: string, value: string) => fireEvent.change(box(name), { target: { value } });
const fill = (old: string, next: string, again = next) => {
  type('Теперішній PIN-код', old);
  type('Новий PIN-код(?! ще)', next);
  type('Новий PIN-код ще раз', again);
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

/** At the desk, the question open. */
async function open(answer: OwnPinAnswer) {
  const changeOwnPin = vi.fn<StaffApi['changeOwnPin']>(() => Promise.resolve(answer));
  page = renderConsole({ staff: { changeOwnPin } });
  page.connected(sampleBranch, hallWithMine(1));
  await page.passes(0);
  fireEvent.click(screen.getByRole('button', { name: 'PIN-код' }));
  return changeOwnPin;
}
async function submit(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Змінити PIN-код' }));
  await page.passes(0);
}

it('changes the PIN of who knows the present one', async () => {
  const changeOwnPin = await open({ ok: true });
  expect(document.activeElement).toBe(box('Теперішній PIN-код'));
  fill('471100', '904417');
  await submit();
  expect(changeOwnPin).toHaveBeenCalledExactlyOnceWith(sampleSession.session, {
    pin: '471100',
    newPin: '904417',
  });
  expect(screen.getByText('PIN-код змінено. Наступного разу входьте з новим.')).toBeTruthy();
});

it.each([
  ['12', '904417', '904417', 'Теперішній PIN-код', 'PIN-код має щонайменше 4 цифри.'],
  ['471100', '12', '12', 'Новий PIN-код(?! ще)', 'PIN-код має щонайменше 4 цифри.'],
  ['471100', '1234', '1234', 'Новий PIN-код(?! ще)', 'Такий PIN-код легко вгадати. Оберіть інший.'],
  ['471100', '904417', '904418', 'Новий PIN-код ще раз', 'PIN-коди не збігаються. Введіть новий ще раз.'],
])('says at the field what cannot be: %s, %s, %s', async (old, next, again, at, words) => {
  const changeOwnPin = await open({ ok: true });
  fill(old, next, again);
  await submit();
  expect(changeOwnPin).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(box(at));
  expect(box(at).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(words)).toBeTruthy();
});

it.each([
  ['wrong-pin', 'Теперішній PIN-код', 'Теперішній PIN-код не підходить. Спробуйте ще раз.'],
  ['locked-out', 'Теперішній PIN-код', 'Забагато невдалих спроб. Зачекайте п’ять хвилин.'],
  ['same-pin', 'Новий PIN-код(?! ще)', 'Це теперішній PIN-код. Оберіть інший.'],
  ['no-connection', 'Новий PIN-код ще раз', 'Сервер не відповідає. Перевірте мережу й спробуйте ще раз.'],
] as const)('says what the hub refused: %s', async (why, at, words) => {
  await open({ ok: false, why });
  fill('471100', '904417');
  await submit();
  expect(document.activeElement).toBe(box(at));
  expect(screen.getByText(words)).toBeTruthy();
});

it('takes digits only', async () => {
  await open({ ok: true });
  type('Теперішній PIN-код', '47 11-ab0012345678');
  expect(box('Теперішній PIN-код').value).toBe('471100123456');
});

it('keeps the keys of the desk still while it asks, wherever the focus is', () => {
  page = renderConsole();
  page.connected(sampleBranch, hallWithMine(1));
  page.shows(sampleBranch, counterAt(2));
  fireEvent.click(screen.getByRole('button', { name: 'PIN-код' }));
  const cancel = screen.getByRole('button', { name: 'Скасувати' });
  // Calls a parked visitor, and asks about a break.
  for (const code of ['Digit1', 'Escape']) fireEvent.keyDown(cancel, { code });
  expect(page.sent()).toEqual([]);
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
  fireEvent.click(cancel);
  fireEvent.keyDown(document.body, { code: 'Digit1' });
  expect(page.sent()).toHaveLength(1);
});
