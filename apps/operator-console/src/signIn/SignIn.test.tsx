import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SignInAnswer } from '../hub/signInApi.ts';
import { memoryStorage, renderConsole } from '../testing/renderConsole.tsx';
import { sampleSession } from '../testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;
afterEach(() => page.leave());

const number = () => screen.getByLabelText<HTMLInputElement>('Ваш номер');
const pin = () => screen.getByLabelText<HTMLInputElement>('PIN-код');
const type = (box: HTMLInputElement, value: string) => fireEvent.change(box, { target: { value } });
const submit = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Увійти' })));
const trouble = () => screen.getByRole('alert').textContent;

function signInPage(
  answer: SignInAnswer = { ok: true, signedIn: sampleSession },
  placeStorage = memoryStorage(),
) {
  const signIn = vi.fn(() => Promise.resolve(answer));
  page = renderConsole({ tabStorage: memoryStorage(), placeStorage, signIn });
  return signIn;
}

describe('signing in', () => {
  it('by keyboard sends number and PIN and connects with the session', async () => {
    const signIn = signInPage();
    expect(document.activeElement).toBe(number());
    type(number(), '114');
    type(pin(), '1234');
    await submit();
    expect(signIn).toHaveBeenCalledExactlyOnceWith({ number: '114', pin: '1234' });
    expect(page.connect).toHaveBeenCalledExactlyOnceWith(sampleSession.session);
  });

  it('by the digits on the screen works, too, without taking the focus', () => {
    signInPage();
    const key = (name: string) => screen.getByRole('button', { name });
    for (const digit of ['1', '1', '5']) fireEvent.click(key(digit));
    fireEvent.click(key('Стерти цифру'));
    fireEvent.click(key('4'));
    expect(number().value).toBe('114');
    expect(fireEvent.mouseDown(key('7'))).toBe(false);
    act(() => pin().focus());
    for (const digit of ['9', '0', '1', '2']) fireEvent.click(key(digit));
    expect(pin().value).toBe('9012');
  });

  it('takes digits only, as many as fit', () => {
    signInPage();
    type(number(), '12a3-45678');
    expect(number().value).toBe('123456');
  });

  it('goes from the number to the PIN by Enter', async () => {
    const signIn = signInPage();
    type(number(), '114');
    await submit();
    expect(document.activeElement).toBe(pin());
    expect(trouble()).toBe('');
    expect(signIn).not.toHaveBeenCalled();
  });

  it('asks for what is missing before it asks the hub', async () => {
    const signIn = signInPage();
    await submit();
    expect(trouble()).toBe('Введіть свій номер: він є на бейджі.');
    type(number(), '114');
    type(pin(), '12');
    await submit();
    expect(trouble()).toBe('PIN-код має щонайменше 4 цифри.');
    expect(signIn).not.toHaveBeenCalled();
  });

  it.each([
    ['wrong-pin', /Номер або PIN-код не підходить/],
    ['locked-out', /Забагато невдалих спроб/],
    ['malformed', /не прийняв такий номер/],
    ['no-connection', /Сервер не відповідає/],
    ['unexpected', /відповів незрозуміло/],
  ] as const)('says %s in words, empties the PIN and goes back to it', async (why, words) => {
    signInPage({ ok: false, why });
    type(number(), '114');
    type(pin(), '1234');
    await submit();
    expect(trouble()).toMatch(words);
    expect(number().value).toBe('114');
    expect(pin().value).toBe('');
    expect(document.activeElement).toBe(pin());
  });

  it('asks the hub once though Enter is pressed twice', async () => {
    const signIn = vi.fn(() => new Promise<SignInAnswer>(() => {}));
    page = renderConsole({ tabStorage: memoryStorage(), signIn });
    type(number(), '114');
    type(pin(), '1234');
    await submit();
    await act(async () => void fireEvent.submit(number().form ?? number()));
    expect(signIn).toHaveBeenCalledTimes(1);
    expect(screen.getByText('Перевіряємо…')).toBeTruthy();
  });
});

describe('the language', () => {
  it('is Ukrainian until somebody chooses; the page says which', () => {
    signInPage();
    expect(document.documentElement.lang).toBe('uk');
    fireEvent.click(screen.getByRole('button', { name: 'Eng' }));
    expect(screen.getByRole('heading').textContent).toBe('Staff sign-in');
    expect(document.documentElement.lang).toBe('en');
  });

  it('is remembered at the workplace', () => {
    const placeStorage = memoryStorage();
    signInPage(undefined, placeStorage);
    fireEvent.click(screen.getByRole('button', { name: 'Рус' }));
    page.leave();
    signInPage(undefined, placeStorage);
    expect(screen.getByRole('heading').textContent).toBe('Вход для сотрудников');
  });
});
