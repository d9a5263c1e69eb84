import { formatTicket, locales, minute, second, type BoardCall } from '@talon/shared';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flashFor, unmentionedFor } from '../screenStore.ts';
import { connectedBoard, openBoard } from '../testing/openScreen.tsx';
import { boardCall, boardView, branchView, halls, monday1042 } from '../testing/sampleViews.ts';
import { besideLargest, nowFor } from './boardScene.ts';

const numbered = (number: number, change: Parameters<typeof boardCall>[0] = {}) =>
  boardCall({
    key: `visit-${number}.1`,
    ticket: { letter: 'А', number },
    counterNumber: 20 + number,
    ...change,
  });
const came = { waitingForVisitor: false };

/** A ticket's number as a person reads it; testing-library makes one plain space of its thin one. */
const shown = ({ ticket }: BoardCall) => formatTicket(ticket).replace('\u202f', ' ');
const largest = () => document.querySelector<HTMLElement>('.largest-call');
const rows = () => screen.queryAllByRole('listitem');
const rowNumbers = () =>
  rows().map((row) => row.querySelector('.ticket-number')?.textContent.replace('\u202f', ' '));
const flashing = () =>
  [...document.querySelectorAll('.is-flashing .ticket-number')].map((number) =>
    number.textContent.replace('\u202f', ' '),
  );

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('calls', () => {
  it('shows the newest call large and the last five others beside it', () => {
    const { hub } = connectedBoard();
    const calls = [numbered(1), ...[2, 3, 4, 5, 6, 7, 8].map((number) => numbered(number, came))];
    hub.show(boardView({ calls }));
    expect(within(largest()!).getByText('А 001')).toBeTruthy();
    expect(within(largest()!).getByText('21')).toBeTruthy();
    expect(rowNumbers()).toEqual(['А 002', 'А 003', 'А 004', 'А 005', 'А 006']);
  });

  it('shows the newest call that is still awaited, when a newer one has found its counter', () => {
    const { hub } = connectedBoard();
    hub.show(boardView({ calls: [numbered(3, came), numbered(2), numbered(1, came)] }));
    expect(within(largest()!).getByText('А 002')).toBeTruthy();
    expect(rowNumbers()).toEqual(['А 003', 'А 001']);
  });

  it('marks calls beside the large one that are awaited, too', () => {
    const { hub } = connectedBoard();
    hub.show(boardView({ calls: [numbered(3), numbered(2), numbered(1, came)] }));
    expect(rows().map((row) => row.classList.contains('is-now'))).toEqual([true, false]);
  });

  it('gives all awaited calls rows of one size, when there are more than stand beside the large one', () => {
    const { hub } = connectedBoard();
    const calls = Array.from({ length: besideLargest + 2 }, (_, i) => numbered(i + 1));
    hub.show(boardView({ calls }));
    expect(largest()).toBeNull();
    expect(rowNumbers()).toEqual(calls.map(shown));
  });

  it('shows all twelve calls of a full view in a rush', () => {
    const { hub } = connectedBoard();
    hub.show(boardView({ calls: Array.from({ length: 12 }, (_, i) => numbered(i + 1)) }));
    expect(rows()).toHaveLength(12);
  });

  it('leaves "now" when a call grew old without an answer', () => {
    const { hub, pass } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1)] }));
    pass(nowFor - second);
    expect(largest()).not.toBeNull();
    pass(second);
    expect(largest()).toBeNull();
    expect(screen.getByText('Зачекайте, будь ласка')).toBeTruthy();
    expect(rowNumbers()).toEqual(['А 001']);
    expect(document.querySelector('.is-now')).toBeNull();
  });

  it('says by arrow and word when the counter is on another floor', () => {
    const { hub } = connectedBoard();
    const below = { hallId: halls.first.id, floor: halls.first.floor };
    const above = { hallId: halls.third.id, floor: halls.third.floor };
    hub.show(boardView({ calls: [numbered(2, above), numbered(1, below)] }));
    expect(within(largest()!).getByText('3 поверх')).toBeTruthy();
    expect(largest()!.querySelector('[data-way=up]')).not.toBeNull();
    expect(within(rows()[0]!).getByText('1 поверх')).toBeTruthy();
    expect(rows()[0]!.querySelector('[data-way=down]')).not.toBeNull();
  });

  it('says the way where one is configured, by arrow and word, and another floor too', () => {
    const { hub } = connectedBoard();
    const above = { hallId: halls.third.id, floor: halls.third.floor, arrow: 'right', language: 'en' };
    hub.show(boardView({ calls: [numbered(2, above), numbered(1, { arrow: 'left' })] }));
    expect(largest()!.querySelector('[data-way=right]')).not.toBeNull();
    expect(largest()!.querySelector('.where-words')!.textContent).toBe('counterrightfloor 3');
    expect(rows()[0]!.querySelector('[data-way=left]')).not.toBeNull();
    expect(rows()[0]!.textContent).toBe('А\u202f001вікноліворуч21');
  });

  it.each([
    ['left', 'ліворуч', 'налево', 'left'],
    ['right', 'праворуч', 'направо', 'right'],
    ['straight', 'прямо', 'прямо', 'straight on'],
    ['back', 'назад', 'назад', 'behind you'],
    ['up', 'нагору', 'наверх', 'upstairs'],
    ['down', 'вниз', 'вниз', 'downstairs'],
  ] as const)('has a word in each language and a picture of its own for %s', (arrow, ...words) => {
    const { hub } = connectedBoard();
    const calls = locales.map((language, at) => numbered(at + 1, { arrow, language }));
    hub.show(boardView({ calls }));
    const said = [...document.querySelectorAll('.where-way')].map(({ textContent }) => textContent);
    expect(said).toEqual(locales.map((locale) => ({ uk: words[0], ru: words[1], en: words[2] })[locale]));
  });

  it('names another hall on the same floor, and no floor or hall for its own', () => {
    const { hub } = connectedBoard();
    const beside = { hallId: halls.beside.id, floor: halls.beside.floor };
    hub.show(boardView({ calls: [numbered(2, beside), numbered(1)] }));
    expect(within(largest()!).getByText('Зала 3')).toBeTruthy();
    expect(rows()[0]!.textContent).toBe('А\u202f001вікно21');
  });

  it('says where to go in the language of the visitor, and the rest in its own', () => {
    const { hub } = connectedBoard();
    const above = { hallId: halls.third.id, floor: halls.third.floor };
    hub.show(boardView({ calls: [numbered(1, { language: 'en', ...above })] }));
    const call = within(largest()!);
    expect(call.getByText('Запрошуємо')).toBeTruthy();
    expect(call.getByText('counter')).toBeTruthy();
    expect(call.getByText('floor 3')).toBeTruthy();
  });
});

describe('flashing', () => {
  it('flashes a new call for some seconds, then holds still', () => {
    const { hub, pass } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1)] }));
    expect(flashing()).toEqual(['А 001']);
    pass(flashFor);
    expect(flashing()).toEqual([]);
    expect(largest()).not.toBeNull();
  });

  it('flashes only what is new, and goes on doing so in the row where it moved', () => {
    const { hub, pass } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1)] }));
    pass(4 * second);
    hub.show(boardView({ calls: [numbered(2), numbered(1)], hubTime: monday1042 + 4 * second }));
    expect(flashing()).toEqual(['А 002', 'А 001']);
    pass(2 * second);
    expect(flashing()).toEqual(['А 002']);
  });

  it('flashes again at a recall, and says so', () => {
    const { hub, pass } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1)] }));
    pass(minute);
    const recalled = numbered(1, { key: 'visit-1.2', callCount: 2, calledAt: monday1042 + minute });
    hub.show(boardView({ calls: [recalled], hubTime: monday1042 + minute }));
    expect(flashing()).toEqual(['А 001']);
    expect(screen.getByText('Запрошуємо ще раз')).toBeTruthy();
  });

  it('does not repeat after a reload, and does not lose what was called meanwhile', () => {
    const before = connectedBoard();
    before.hub.show(boardView({ calls: [numbered(1)] }));
    before.close();

    const after = connectedBoard({ startsAt: monday1042 + 5 * second });
    after.hub.show(boardView({ calls: [numbered(2), numbered(1)], hubTime: monday1042 + 5 * second }));
    expect(flashing()).toEqual(['А 002']);
  });

  it('does not repeat after a reconnect', () => {
    const { hub, pass } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1)] }));
    pass(flashFor);
    hub.disconnect();
    hub.connect();
    hub.show(boardView({ calls: [numbered(1)], hubTime: monday1042 + flashFor }));
    expect(flashing()).toEqual([]);
  });

  it('takes a damaged memory for none', () => {
    localStorage.setItem('talon.board.board-1.announced', '{"a":');
    const { hub } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1)] }));
    expect(flashing()).toEqual(['А 001']);
  });
});

describe('sound', () => {
  const spoken = (number: number) => ({ key: `visit-${number}.1`, calledAt: monday1042, clips: null });

  it('is made by the board that speaks', () => {
    const { hub, loudspeaker } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1)], speaks: [spoken(1)] }));
    expect(loudspeaker.heard).toEqual(['chime of two']);
  });

  it('is not made by one that only shows', () => {
    const { hub, loudspeaker } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1)] }));
    expect(loudspeaker.heard).toEqual([]);
  });

  it('is asked for on the screen that is blocked and has to speak, and on no other', () => {
    const { hub, loudspeaker } = connectedBoard();
    const line = () => screen.queryByText('Звук вимкнено. Натисніть будь-яку клавішу, щоб увімкнути');
    loudspeaker.block(true);
    hub.show(boardView({ speaks: [] }));
    expect(line()).not.toBeNull();
    hub.show(boardView({ revision: 2 }));
    expect(line()).toBeNull();
    hub.show(boardView({ revision: 3, speaks: [] }));
    loudspeaker.block(false);
    expect(line()).toBeNull();
  });
});

describe('the day', () => {
  const day = (status: string, serviceDay = '2026-11-23') =>
    status === 'none' ? { status } : { status, serviceDay };
  const kyiv = (isoLocal: string) => Date.parse(`${isoLocal}+02:00`);

  it('asks to wait while people wait and nobody is called, with the last calls beside', () => {
    const { hub } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1, came)] }));
    expect(screen.getByText('Зачекайте, будь ласка')).toBeTruthy();
    expect(rowNumbers()).toEqual(['А 001']);
    expect(screen.getByText('Зараз чекають 38 людей')).toBeTruthy();
    expect(screen.getByText('Прийом сьогодні 09:00–20:00')).toBeTruthy();
  });

  it('invites to take a ticket while nobody waits', () => {
    const { hub } = connectedBoard();
    hub.show(boardView({ waiting: 0 }));
    expect(screen.getByText('Візьміть талон')).toBeTruthy();
    expect(screen.getByText('Зараз ніхто не чекає')).toBeTruthy();
  });

  it('says that tickets have ended: large while nobody is called, at the foot beside a call', () => {
    const { hub } = connectedBoard();
    hub.show(boardView({ day: day('closing') }));
    expect(screen.getByText('Талони більше не видаємо')).toBeTruthy();
    expect(screen.getByText('Прийом сьогодні 09:00–20:00')).toBeTruthy();
    hub.show(boardView({ day: day('closing'), calls: [numbered(1)] }));
    expect(largest()).not.toBeNull();
    expect(screen.getByText('Талони на сьогодні більше не видаємо')).toBeTruthy();
  });

  it.each([
    [
      'closed',
      '2026-11-23',
      '2026-11-23T20:30:00',
      'Прийом на сьогодні завершено',
      'Наступний прийом завтра, 09:00',
    ],
    [
      'closed',
      '2026-11-23',
      '2026-11-23T08:00:00',
      'Прийом на сьогодні завершено',
      'Наступний прийом завтра, 09:00',
    ],
    ['closed', '2026-11-23', '2026-11-24T08:00:00', 'Прийом ще не почався', 'Відчиняємось сьогодні о 09:00'],
    ['none', '', '2026-11-23T08:00:00', 'Прийом ще не почався', 'Відчиняємось сьогодні о 09:00'],
    ['none', '', '2026-11-23T21:00:00', 'Прийом на сьогодні завершено', 'Наступний прийом завтра, 09:00'],
    ['none', '', '2026-11-28T21:00:00', 'Прийом на сьогодні завершено', 'Наступний прийом: понеділок, 09:00'],
    ['none', '', '2026-11-29T12:00:00', 'Сьогодні прийому немає', 'Наступний прийом завтра, 09:00'],
  ])('says in words that the day is %s (%s) at %s', (status, serviceDay, at, title, detail) => {
    const startsAt = kyiv(at);
    const { hub } = connectedBoard({ startsAt });
    hub.show(boardView({ day: day(status, serviceDay), hubTime: startsAt, calls: [numbered(1, came)] }));
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByText(detail)).toBeTruthy();
    expect(rows()).toHaveLength(0);
  });

  it('does not promise an hour when the day should have begun already', () => {
    const { hub } = connectedBoard();
    hub.show(boardView({ day: day('none') }));
    expect(screen.getByText('Прийом ще не почався')).toBeTruthy();
    expect(document.querySelector('.notice-detail')).toBeNull();
  });
});

describe('the hub out of reach', () => {
  it('says since when it is out of date, and nothing looks alive', () => {
    const { hub, pass } = connectedBoard();
    hub.show(boardView({ calls: [numbered(2), numbered(1, came)] }));
    hub.disconnect();
    pass(7 * minute);
    expect(screen.getByText('Табло не оновлюється з 10:42')).toBeTruthy();
    expect(largest()).toBeNull();
    expect(document.querySelector('.is-now, .is-flashing')).toBeNull();
    expect(screen.queryByText(/чекають/)).toBeNull();
    expect(rowNumbers()).toEqual(['А 002', 'А 001']);
  });

  it('does not disturb the hall while a hub restarts', () => {
    const { hub, pass } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1)] }));
    hub.disconnect();
    pass(unmentionedFor - 1);
    expect(largest()).not.toBeNull();
    pass(1);
    expect(largest()).toBeNull();
  });

  it('counts from the first loss, however often the connection comes and goes without a view', () => {
    const { hub, pass } = connectedBoard();
    hub.show(boardView());
    hub.disconnect();
    for (const happens of [hub.connect, hub.disconnect, hub.connect, hub.disconnect]) {
      pass(minute);
      happens();
    }
    expect(screen.getByText('Табло не оновлюється з 10:42')).toBeTruthy();
  });

  it('is right again by itself with the first view', () => {
    const { hub, pass } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1, came)] }));
    hub.disconnect();
    pass(minute);
    hub.connect();
    hub.show(
      boardView({ calls: [numbered(2, { calledAt: monday1042 + minute })], hubTime: monday1042 + minute }),
    );
    expect(within(largest()!).getByText('А 002')).toBeTruthy();
    expect(screen.queryByText(/не оновлюється/)).toBeNull();
  });

  it('says that it is starting until the first views are there', () => {
    const { hub, pass } = openBoard();
    expect(screen.getByText('Табло вмикається')).toBeTruthy();
    pass(minute);
    hub.connect();
    hub.show(boardView());
    expect(screen.getByText('Табло вмикається')).toBeTruthy();
    hub.show(branchView());
    expect(screen.queryByText('Табло вмикається')).toBeNull();
  });

  it.each([
    ['wrong-key', 'Сервер не впізнав це табло'],
    ['session-ended', 'Сервер не впізнав це табло'],
    ['malformed', 'Сервер не впізнав це табло'],
    ['wrong-version', 'Табло оновлюється'],
  ] as const)('says in words that it was refused: %s', (code, words) => {
    const { hub } = connectedBoard();
    hub.show(boardView({ calls: [numbered(1)] }));
    hub.refuse(code);
    expect(screen.getByText(words)).toBeTruthy();
    expect(largest()).toBeNull();
  });
});

describe('the frame', () => {
  it('asks for its own view and the branch', () => {
    expect(openBoard().hub.watched()).toEqual([{ view: 'branch' }, { view: 'board', boardId: 'board-1' }]);
  });

  it("shows the hub's time on the wall clock of the branch, and its hall", () => {
    const { hub, pass } = connectedBoard();
    hub.show(boardView());
    expect(screen.getByText('10:42')).toBeTruthy();
    pass(minute);
    expect(screen.getByText('10:43')).toBeTruthy();
    expect(screen.getByText('Зала 2')).toBeTruthy();
    expect(screen.getByText('· 2 поверх')).toBeTruthy();
  });

  it('is dark unless the configuration wants it light, for the sun', () => {
    const { hub } = connectedBoard();
    hub.show(boardView());
    expect(document.querySelector('.board')?.getAttribute('data-theme')).toBe('night');
    const boards = [{ ...branchView().boards[0], theme: 'day' }];
    hub.show(branchView({ boards }));
    expect(document.querySelector('.board')?.getAttribute('data-theme')).toBe('day');
  });

  it('shows the calls of a board that the configuration does not know (yet), without a hall', () => {
    const { hub } = connectedBoard();
    hub.show(branchView({ boards: [] }));
    hub.show(boardView({ calls: [numbered(1)] }));
    expect(within(largest()!).getByText('А 001')).toBeTruthy();
    expect(screen.queryByText('Зала 2')).toBeNull();
  });

  it.each(locales)('speaks %s where it is told to', (language) => {
    const { hub } = connectedBoard({ language });
    hub.show(boardView({ calls: [numbered(1)] }));
    const words = { uk: 'Запрошуємо', ru: 'Приглашаем', en: 'Now calling' };
    expect(screen.getByText(words[language])).toBeTruthy();
  });
});
