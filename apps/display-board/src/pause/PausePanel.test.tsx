import { formatTicket, minute, second, type BoardCall } from '@talon/shared';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectedBoard } from '../testing/openScreen.tsx';
import { boardCall, boardView, monday1042, pausedDay } from '../testing/sampleViews.ts';

const words = () => screen.getByRole('alert').textContent;
const spoken = ({ key, calledAt }: BoardCall) => ({ key, calledAt, clips: null });
const largest = () => document.querySelector('.largest-call .ticket-number')?.textContent;
const alarm = (change: Parameters<typeof boardView>[0] = {}) =>
  boardView({ day: pausedDay('air-raid'), ...change });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

it.each([
  ['air-raid', 'Повітряна тривога', 'Пройдіть до укриття', 'Air-raid alert. Go to the shelter.'],
  ['technical', 'Технічна перерва', 'Зачекайте, будь ласка', 'Technical break. Please wait.'],
] as const)('[PAUSE-1] says what to do, and that places are kept: %s', (reason, title, what, inEnglish) => {
  const { hub } = connectedBoard();
  hub.show(boardView({ day: pausedDay(reason) }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  for (const line of [what, 'ваш номер дійсний', inEnglish]) expect(words()).toContain(line);
  expect(screen.queryByText(/чекають 38/)).toBeNull();
});

it('[PAUSE-4] shows and says no call while it lasts, and what is called anew when it is over', () => {
  const { hub, loudspeaker, pass } = connectedBoard();
  const before = boardCall();
  hub.show(alarm({ calls: [before], speaks: [spoken(before)] }));
  expect(largest()).toBeUndefined();
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  pass(minute);
  expect(loudspeaker.heard).toEqual([]);

  const over = { revision: 2, hubTime: monday1042 + minute };
  const anew = boardCall({ key: 'visit-1.again', calledAt: over.hubTime });
  hub.show(boardView({ ...over, calls: [anew], speaks: [spoken(anew)] }));
  expect(largest()).toBe(formatTicket(anew.ticket));
  expect(document.querySelector('.is-flashing')).not.toBeNull();
  expect(loudspeaker.heard).toEqual(['chime of two']);
});

it('does not ask for sound while there is nothing to say', () => {
  const { hub, loudspeaker } = connectedBoard();
  loudspeaker.block(true);
  hub.show(alarm({ speaks: [] }));
  expect(screen.queryByText(/Звук вимкнено/)).toBeNull();
});

it('stays on the wall when the connection is lost, says that it may be old, and ends with the hub’s word', () => {
  const { hub, pass } = connectedBoard();
  hub.show(alarm());
  hub.disconnect();
  pass(7 * minute);
  expect(words()).toContain('Повітряна тривога');
  expect(words()).toContain('Табло не оновлюється з 10:42');
  hub.connect();
  hub.show(boardView({ revision: 2, hubTime: monday1042 + 7 * minute + second }));
  expect(screen.queryByText('Повітряна тривога')).toBeNull();
});
