import { minute, second } from '@talon/shared';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nowFor } from '../board/boardScene.ts';
import { flashFor, unmentionedFor } from '../screenStore.ts';
import { connectedSign, openSign } from '../testing/openScreen.tsx';
import { branchView, monday1042, pausedDay, signView } from '../testing/sampleViews.ts';

const ticket = { letter: 'А', number: 12 };
const called = (change = {}) =>
  signView({
    shows: { state: 'called', ticket, language: 'uk', key: 'visit-1/1', calledAt: monday1042, ...change },
  });
const serving = signView({ shows: { state: 'serving', ticket, language: 'en' } });

const shownTicket = () => document.querySelector('.sign-ticket')?.textContent.replace('\u202f', ' ');
const isNow = () => document.querySelector('.is-now') !== null;
const isFlashing = () => document.querySelector('.is-flashing') !== null;
const counterNumber = () => document.querySelector('.counter-number')?.textContent;

beforeEach(() => localStorage.clear());
afterEach(cleanup);

it('asks for its own view and the branch', () => {
  expect(openSign().hub.watched()).toEqual([{ view: 'branch' }, { view: 'sign', signId: 'sign-14' }]);
});

it('shows whose turn it is at its counter, amber and flashing at first', () => {
  const { hub, pass } = connectedSign();
  hub.show(called());
  expect([counterNumber(), shownTicket(), isNow(), isFlashing()]).toEqual(['14', 'А 012', true, true]);
  pass(flashFor);
  expect([shownTicket(), isNow(), isFlashing()]).toEqual(['А 012', true, false]);
});

it('speaks to the visitor who is called in his language, and else in its own', () => {
  const { hub } = connectedSign();
  hub.show(called({ language: 'en' }));
  expect(screen.getByText('Now calling')).toBeTruthy();
  expect(screen.getByText('counter')).toBeTruthy();
  hub.show(serving);
  expect(screen.getByText('Обслуговуємо')).toBeTruthy();
  expect(screen.getByText('вікно')).toBeTruthy();
});

it('is quiet while the visitor is served', () => {
  const { hub } = connectedSign();
  hub.show(called());
  hub.show(serving);
  expect([shownTicket(), isNow(), isFlashing()]).toEqual(['А 012', false, false]);
});

it('flashes again at a recall, and not for a call that it showed before a reload', () => {
  const before = connectedSign();
  before.hub.show(called());
  before.close();
  const { hub } = connectedSign();
  hub.show(called());
  expect(isFlashing()).toBe(false);
  hub.show(called({ key: 'visit-1/2', calledAt: monday1042 + second }));
  expect(isFlashing()).toBe(true);
});

it('leaves "now" when a call grew old without an answer, and keeps the number', () => {
  const { hub, pass } = connectedSign();
  hub.show(called());
  pass(nowFor);
  expect([shownTicket(), isNow()]).toEqual(['А 012', false]);
});

it.each([
  ['free', 'Вікно працює', 'Зачекайте, поки тут з’явиться ваш номер'],
  ['break', 'Перерва', 'Шукайте свій номер на табло зали'],
  ['closed', 'Вікно зачинено', 'Шукайте свій номер на табло зали'],
])('says in words that the counter is %s, beside its number', (state, title, detail) => {
  const { hub } = connectedSign();
  hub.show(called());
  hub.show(signView({ shows: { state } }));
  expect(screen.getByText(title)).toBeTruthy();
  expect(screen.getByText(detail)).toBeTruthy();
  expect([counterNumber(), shownTicket(), isNow()]).toEqual(['14', undefined, false]);
});

it('shows the way to its counter by arrow and word where one is configured', () => {
  const { hub } = connectedSign();
  hub.show(called());
  expect(document.querySelector('.sign-way')).toBeNull();
  const counterSigns = [{ ...branchView().counterSigns[0], arrow: 'left', theme: 'day' }];
  hub.show(branchView({ counterSigns }));
  expect(document.querySelector('.sign-way [data-way=left]')).not.toBeNull();
  expect(screen.getByText('ліворуч')).toBeTruthy();
  expect(document.querySelector('.sign')?.getAttribute('data-theme')).toBe('day');
});

it.each([
  ['a call', called()],
  ['a visitor served', serving],
])('shows no number but its own when the hub is out of reach during %s', (_, view) => {
  const { hub, pass } = connectedSign();
  hub.show(view);
  hub.disconnect();
  pass(unmentionedFor - 1);
  expect(shownTicket()).toBe('А 012');
  pass(1);
  expect([counterNumber(), shownTicket(), isNow(), isFlashing()]).toEqual(['14', undefined, false, false]);
  expect(screen.getByText('Табло не оновлюється з 10:42')).toBeTruthy();

  pass(minute);
  hub.connect();
  expect(shownTicket()).toBeUndefined();
  hub.show(serving);
  expect(shownTicket()).toBe('А 012');
});

it('says that it is starting until it knows its counter', () => {
  const { hub } = openSign();
  hub.connect();
  hub.show(called());
  expect(screen.getByText('Табло вмикається')).toBeTruthy();
  hub.show(branchView({ counters: [{ ...branchView().counters[0], id: 'counter-1' }] }));
  expect(screen.getByText('Табло вмикається')).toBeTruthy();
  hub.show(branchView());
  expect(shownTicket()).toBe('А 012');
});

it.each([
  ['wrong-key', 'Сервер не впізнав це табло'],
  ['wrong-version', 'Табло оновлюється'],
] as const)('says in words that it was refused: %s', (code, words) => {
  const { hub } = connectedSign();
  hub.show(called());
  hub.refuse(code);
  expect(screen.getByText(words)).toBeTruthy();
  expect(shownTicket()).toBeUndefined();
});

it.each([
  ['air-raid', 'Повітряна тривога', 'Пройдіть до укриття'],
  ['technical', 'Технічна перерва', 'Зачекайте, будь ласка'],
] as const)(
  '[PAUSE-1] says what to do while the whole hall is paused, and no number: %s',
  (reason, title, what) => {
    const { hub } = connectedSign();
    hub.show(called());
    hub.show(signView({ day: pausedDay(reason), shows: { state: 'serving', ticket, language: 'uk' } }));
    const said = screen.getByRole('alert');
    expect(said.classList).toContain(`is-${reason}`);
    for (const words of [title, what]) expect(screen.getByText(words)).toBeTruthy();
    expect([counterNumber(), shownTicket()]).toEqual(['14', undefined]);
  },
);

it('[PAUSE-1] keeps an alarm in every language when the hub is out of reach, says that it may be old, and ends with its word', () => {
  const { hub, pass } = connectedSign();
  hub.show(signView({ day: pausedDay('air-raid') }));
  hub.disconnect();
  pass(7 * minute);
  const said = screen.getByRole('alert').textContent;
  for (const words of ['Повітряна тривога', 'Air-raid alert', 'Табло не оновлюється з 10:42'])
    expect(said).toContain(words);
  expect(counterNumber()).toBe('14');

  hub.connect();
  hub.show(serving);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(shownTicket()).toBe('А 012');
});
