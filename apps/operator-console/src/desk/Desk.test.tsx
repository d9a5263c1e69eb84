import { act, fireEvent, screen, within } from '@testing-library/react';
import { outcomeId, type CommandName, type CounterView } from '@talon/shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accepted, renderConsole } from '../testing/renderConsole.tsx';
import {
  calledAt,
  calledVisit,
  counterAt,
  hallAt,
  hallWithMine,
  heldByOther,
  parkedVisit,
  pausedAt,
  pausedDay,
  sampleBranch,
  sampleNow,
  servedVisit,
  servingAt,
  staffAt,
  waitingVisit,
} from '../testing/sampleViews.ts';

const { counterId } = counterAt(1);
const visitId = calledVisit.visitId;
const seen = { counterId, visitId };
const accept = outcomeId.parse('accepted');

let page: ReturnType<typeof renderConsole>;

/** A desk that shows `view`, taken up by a reload of the page. */
function deskWith(view: CounterView) {
  page = renderConsole();
  page.connected(sampleBranch, hallWithMine(1));
  page.shows(sampleBranch, view);
}

const press = (code: string, on: Element = document.body, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(on, { code, ...init });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const settled = () => page.passes(300);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

describe('every move by its key', () => {
  const moves: [key: string, view: CounterView, name: CommandName, payload: unknown][] = [
    ['Space', counterAt(2), 'callNext', { counterId, seenVisit: null }],
    ['Space', calledAt(2), 'startService', seen],
    ['Space', pausedAt(2), 'openCounter', { counterId, takeOver: false }],
    ['KeyF', servingAt(2), 'finishService', { ...seen, outcomeId: accept }],
    ['KeyR', calledAt(2), 'recallVisit', seen],
    ['KeyN', calledAt(2), 'markNoShow', seen],
    ['KeyP', servingAt(2), 'parkVisit', seen],
    ['KeyB', servingAt(2), 'returnVisit', seen],
    [
      'Digit1',
      counterAt(2),
      'resumeVisit',
      { counterId, visitId: parkedVisit('В', 4, 20).visitId, seenVisit: null },
    ],
  ];

  it.each(moves)('%s', (key, view, name, payload) => {
    deskWith(view);
    press(key);
    expect(page.sent()).toEqual([[name, payload]]);
  });

  it('Space while serving finishes with the chosen outcome and then calls the next one', async () => {
    deskWith(servingAt(2));
    press('KeyO');
    press('Space');
    expect(page.sent()).toEqual([['finishService', { ...seen, outcomeId: outcomeId.parse('advice') }]]);
    await page.answers(accepted(3));
    expect(page.sent().at(1)).toEqual(['callNext', { counterId, seenVisit: null }]);
  });

  it('a finish that is refused calls nobody', async () => {
    deskWith(servingAt(2));
    press('Space');
    await page.answers({ ok: false, code: 'counter-changed', params: {} });
    expect(page.sent()).toHaveLength(1);
    expect(screen.getByText(/вже інша ситуація/)).toBeTruthy();
  });

  it('a key whose move the view does not offer sends nothing', () => {
    deskWith(counterAt(2, { moves: [] }));
    for (const key of ['Space', 'KeyF', 'KeyT', 'KeyP', 'KeyR', 'KeyN', 'KeyB', 'KeyC', 'Escape', 'Digit1'])
      press(key);
    expect(page.sent()).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('a digit without a parked visit sends nothing', () => {
    deskWith(counterAt(2));
    press('Digit5');
    expect(page.sent()).toEqual([]);
  });

  it('a key that is held down presses once', () => {
    deskWith(calledAt(2));
    press('KeyR');
    press('KeyR', document.body, { repeat: true });
    expect(page.sent()).toHaveLength(1);
  });

  it('the outcome goes round in both directions, and starts anew with the next visit', () => {
    deskWith(servingAt(2));
    press('KeyO', document.body, { shiftKey: true });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Відмова' }).checked).toBe(true);
    press('KeyO');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Прийнято документи' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Видано' }));
    const next = { ...servedVisit, visitId: waitingVisit('В', 13, 1).visitId };
    page.shows(servingAt(3, { current: next }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Прийнято документи' }).checked).toBe(true);
  });
});

describe('the buttons', () => {
  it('do by mouse what the keys do', () => {
    deskWith(calledAt(2));
    fireEvent.click(button(/Не з’явився/));
    expect(page.sent()).toEqual([['markNoShow', seen]]);
  });

  it('do not take the focus by a click, so that Space stays the next step', () => {
    deskWith(calledAt(2));
    expect(fireEvent.mouseDown(button(/Викликати ще раз/))).toBe(false);
  });

  it('stay in place when disabled, and name their keys', () => {
    deskWith(counterAt(2));
    const names = () =>
      within(screen.getByRole('group', { name: 'Дії' }))
        .getAllByRole('button')
        .map((each) => each.getAttribute('aria-keyshortcuts'));
    const before = names();
    expect(before).toEqual(['Space', 'F', 'T', 'P', 'R', 'N', 'B', 'C', 'Escape']);
    expect(button('Завершити').disabled).toBe(true);
    page.shows(servingAt(3));
    expect(names()).toEqual(before);
    expect(button('Завершити').disabled).toBe(false);
  });

  it('are locked from the press until its answer is on the screen', async () => {
    deskWith(calledAt(2));
    press('Space');
    press('KeyN');
    fireEvent.click(button(/Викликати ще раз/));
    expect(page.sent()).toHaveLength(1);

    await page.answers(accepted(3));
    await settled();
    press('KeyP');
    expect(page.sent()).toHaveLength(1);

    page.shows(servingAt(3));
    await page.passes(0);
    press('KeyP');
    expect(page.sent()).toHaveLength(2);
  });

  it('a double press of Space calls, and does not start the service of whom it called', async () => {
    deskWith(counterAt(2));
    press('Space');
    await page.answers(accepted(3));
    page.shows(calledAt(3));
    await page.passes(200);
    press('Space');
    expect(page.sent()).toHaveLength(1);
    expect(button(/Почати обслуговування/).getAttribute('aria-disabled')).toBe('true');
    await page.passes(100);
    press('Space');
    expect(page.sent().at(1)?.[0]).toBe('startService');
  });

  it('an answer whose view never comes frees them after a second', async () => {
    deskWith(calledAt(2));
    press('KeyR');
    await page.answers(accepted(3));
    await page.passes(999);
    press('KeyR');
    expect(page.sent()).toHaveLength(1);
    await page.passes(1);
    press('KeyR');
    expect(page.sent()).toHaveLength(2);
  });
});

describe('a refusal', () => {
  it.each([
    ['nobody-waiting', 'На ваші послуги ніхто не чекає.'],
    ['counter-changed', 'На вікні вже інша ситуація. Екран оновлено, повторіть дію.'],
    ['hub-read-only', 'Сервер тимчасово не записує змін. Покличте адміністратора.'],
  ] as const)('%s is said in words in the status line', async (code, words) => {
    deskWith(calledAt(2));
    press('Space');
    await page.answers({ ok: false, code, params: {} });
    expect(screen.getByText(words).closest('[role="status"]')).toBeTruthy();
  });

  it.each([
    ['disconnected', /дію не надіслано/],
    ['no-answer', /Невідомо, чи виконано дію/],
  ] as const)('the failure %s is said honestly', async (code, words) => {
    deskWith(calledAt(2));
    press('Space');
    await page.answers({ ok: false, code, params: {} });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('is gone with the next press', async () => {
    deskWith(calledAt(2));
    press('Space');
    await page.answers({ ok: false, code: 'visit-not-called', params: {} });
    await settled();
    press('KeyR');
    expect(screen.queryByText(/зараз не викликано/)).toBeNull();
  });
});

describe('what the desk shows', () => {
  it('of a called visitor: number, service, purpose, language, wait, calls and the reason', () => {
    deskWith(calledAt(2, { current: { ...calledVisit, callCount: 2 } }));
    const hero = within(screen.getByRole('region', { name: 'В\u202f012' }));
    expect(hero.getByText('Реєстрація місця проживання')).toBeTruthy();
    expect(hero.getByText('Подати документи · мова: українська · чекав 8 хв · 2\u2011й виклик')).toBeTruthy();
    expect(hero.getByText(/^Чому саме цей відвідувач: найдовше чекає/)).toBeTruthy();
    expect(hero.getByText('Викликано')).toBeTruthy();
  });

  it('of a served visitor: how long he walked', () => {
    deskWith(servingAt(2));
    expect(screen.getByText(/ішов 40 с/)).toBeTruthy();
    expect(screen.getByText('Обслуговується')).toBeTruthy();
  });

  it('of a paper that may be in nobody’s hand: what is known', () => {
    deskWith(calledAt(2, { current: { ...calledVisit, paper: { outcome: 'unknown', cause: 'no-answer' } } }));
    expect(screen.getByText('Невідомо, чи вийшов талон: принтер не відповів.')).toBeTruthy();
  });

  it('carries the running times by the hub’s clock', async () => {
    deskWith(servingAt(2));
    expect(screen.getByText('03:41')).toBeTruthy();
    await page.passes(1000);
    expect(screen.getByText('03:42')).toBeTruthy();
    await page.passes(59_000);
    expect(screen.getByText('04:41')).toBeTruthy();
    expect(screen.getByText('8 хв')).toBeTruthy();
  });

  it('of those who wait: the first, how many in all, since when, and who was sent here', () => {
    const first = [
      waitingVisit('В', 13, 7, { transferredHere: true }),
      waitingVisit('В', 14, 4, { paper: { outcome: 'refused', cause: 'cutter' } }),
    ];
    deskWith(counterAt(2, { waiting: { total: 31, first } }));
    const rows = within(screen.getByRole('region', { name: /Чекають на ваші послуги/ })).getAllByRole(
      'listitem',
    );
    expect(rows[0]?.textContent).toContain('передано вам');
    expect(rows[0]?.textContent).toContain('7 хв');
    expect(rows[0]?.textContent).toContain('з 10:39');
    expect(rows[1]?.textContent).toContain('талон?');
    expect(rows[2]?.textContent).toBe('і ще 29');
    expect(screen.getByText('На ваші послуги чекає 31 відвідувач, найдовше 7 хв.')).toBeTruthy();
  });

  it('of a free counter in a hall where nobody waits', () => {
    deskWith(
      counterAt(2, {
        waiting: { total: 0, first: [] },
        parked: { total: 0, first: [] },
        moves: ['pauseCounter', 'closeCounter'],
      }),
    );
    expect(screen.getByText('На ваші послуги ніхто не чекає.')).toBeTruthy();
    expect(button(/Викликати наступного/).disabled).toBe(true);
  });

  it('of a day that does not run', () => {
    deskWith(counterAt(2, { day: { status: 'none' } }));
    expect(screen.getByText('День ще не відкрито.')).toBeTruthy();
  });

  it('of a break: its reason and how long it lasts', () => {
    deskWith(pausedAt(2));
    expect(screen.getByText('Перерва: обід')).toBeTruthy();
    expect(screen.getByText('05:00')).toBeTruthy();
  });
});

describe('while the whole hall is paused', () => {
  const line = () => document.querySelector('.notice-line')?.textContent;
  const paused = { day: pausedDay() };

  it('[PAUSE-1] says why, since when and what may still be done, also to those who hear a key that is off', () => {
    deskWith(calledAt(2, { ...paused, moves: ['parkVisit', 'transferVisit', 'returnVisit', 'cancelVisit'] }));
    expect(line()).toMatch(/^Повітряна тривога з 10:41\. Нікого не викликаємо/);
    press('Space');
    expect(page.sent()).toEqual([]);
    const why = document.getElementById(button(/Почати/).getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toContain('Повітряна тривога');
    press('KeyP');
    expect(page.sent()).toEqual([['parkVisit', seen]]);
  });

  it('[PAUSE-1] sends those without a visitor to the shelter', () => {
    deskWith(counterAt(2, { ...paused, moves: ['pauseCounter', 'closeCounter'] }));
    for (const words of ['Повітряна тривога', 'Пройдіть до укриття', '05:00'])
      expect(screen.getByText(words)).toBeTruthy();
    page.shows(counterAt(3));
    expect(screen.getByText('Вікно вільне')).toBeTruthy();
    expect(line()).toBe('');
  });

  it('has words of its own for a technical reason', () => {
    deskWith(counterAt(2, { day: pausedDay('technical'), moves: [] }));
    expect(screen.getByText('Технічна перерва')).toBeTruthy();
    expect(screen.queryByText('Пройдіть до укриття')).toBeNull();
  });

  it('a break stays a break', () => {
    deskWith({ ...pausedAt(2), ...paused });
    expect(screen.getByText('Перерва: обід')).toBeTruthy();
    expect(line()).toMatch(/^Повітряна тривога/);
  });

  it('[PAUSE-3] no wait grows', async () => {
    deskWith(counterAt(2, paused));
    // The first has waited for 7 minutes, 5 of them in the shelter.
    const wait = () => document.querySelector('.list-waiting .list-time time')?.textContent;
    expect(wait()).toBe('2 хв');
    await page.passes(10 * 60_000);
    expect(wait()).toBe('2 хв');
    expect(screen.getByText(/чекають 2 відвідувачі, найдовше 2 хв/)).toBeTruthy();
  });

  it('a refusal is heard above the reason, for a moment', async () => {
    deskWith(servingAt(2, paused));
    press('KeyP');
    await page.answers({ ok: false, code: 'counter-changed', params: {} });
    expect(line()).toMatch(/вже інша ситуація/);
  });
});

describe('the transfer dialog', () => {
  const search = () => screen.getByRole<HTMLInputElement>('combobox');
  const marked = () => screen.getByRole('option', { selected: true }).textContent;

  it('works by keyboard alone: T, a word, arrows, Enter', () => {
    deskWith(servingAt(2));
    press('KeyT');
    expect(document.activeElement).toBe(search());
    fireEvent.change(search(), { target: { value: 'паспорт' } });
    expect(marked()).toContain('Подати документи');
    press('ArrowDown', search());
    expect(marked()).toContain('Забрати готовий документ');
    press('ArrowDown', search());
    press('Enter', search());
    expect(page.sent()).toEqual([
      ['transferVisit', { ...seen, to: { kind: 'service', serviceId: 'passport', purpose: 'collect' } }],
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offers the open counters of the hall, which it watches only while it is open', () => {
    deskWith(servingAt(2));
    const watched = () =>
      page
        .hub()
        .watched()
        .map(({ view }) => view);
    expect(watched()).toEqual(['branch', 'counter', 'staff']);
    press('KeyT');
    expect(watched()).toEqual(['branch', 'counter', 'staff', 'hall']);
    page.shows(hallAt(2));
    fireEvent.change(search(), { target: { value: '6' } });
    press('Enter', search());
    expect(page.sent()).toEqual([
      ['transferVisit', { ...seen, to: { kind: 'counter', counterId: 'counter-6' } }],
    ]);
    expect(watched()).toEqual(['branch', 'counter', 'staff']);
  });

  it('takes a click on a target', () => {
    deskWith(servingAt(2));
    press('KeyT');
    fireEvent.click(screen.getByText('Консультація · черга К'));
    expect(page.sent()[0]?.[0]).toBe('transferVisit');
  });

  it('says that nothing was found, and Enter then does nothing', () => {
    deskWith(servingAt(2));
    press('KeyT');
    fireEvent.change(search(), { target: { value: 'щось інше' } });
    expect(screen.getByText('Нічого не знайдено. Спробуйте інше слово.')).toBeTruthy();
    press('Enter', search());
    expect(page.sent()).toEqual([]);
  });

  it('letters typed into it are not moves of the desk', () => {
    deskWith(servingAt(2));
    press('KeyT');
    for (const key of ['KeyF', 'KeyP', 'Space', 'Digit1']) press(key, search());
    expect(page.sent()).toEqual([]);
  });

  it('closes by Esc and by itself when its visitor is gone', () => {
    deskWith(servingAt(2));
    press('KeyT');
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();

    press('KeyT');
    page.shows(counterAt(3));
    expect(screen.queryByRole('dialog')).toBeNull();
    page.shows(servingAt(4));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the break dialog', () => {
  it('takes the reason by its digit', () => {
    deskWith(counterAt(2));
    press('Escape');
    press('Digit2', screen.getByRole('dialog'));
    expect(page.sent()).toEqual([['pauseCounter', { counterId, reasonId: 'documents' }]]);
  });

  it('starts at the first reason, so that Enter is enough', () => {
    deskWith(counterAt(2));
    press('Escape');
    expect(document.activeElement).toBe(button(/обід/));
    fireEvent.click(button(/обід/));
    expect(page.sent()).toEqual([['pauseCounter', { counterId, reasonId: 'lunch' }]]);
  });

  it('closes the counter by 0, and the desk goes back to the choice without a word of loss', async () => {
    deskWith(counterAt(2));
    press('Escape');
    press('Digit0', screen.getByRole('dialog'));
    expect(page.sent()).toEqual([['closeCounter', { counterId }]]);
    await page.answers(accepted(3));
    page.shows(counterAt(3, { status: { status: 'closed' }, moves: ['openCounter'] }));
    await settled();
    page.shows(sampleBranch, hallAt(3));
    expect(screen.getByRole('heading', { name: 'Оберіть своє вікно' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers no reasons on a break, only the end of work', () => {
    deskWith(pausedAt(2));
    press('Escape');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.queryByText('обід')).toBeNull();
    expect(dialog.getByText('Зачинити вікно')).toBeTruthy();
  });
});

describe('the cancellation', () => {
  it('asks first, at the safe answer', () => {
    deskWith(calledAt(2));
    press('KeyC');
    expect(page.sent()).toEqual([]);
    expect(document.activeElement).toBe(button('Залишити'));
    fireEvent.click(button('Скасувати візит'));
    expect(page.sent()).toEqual([['cancelVisit', { visitId }]]);
  });
});

describe('a desk out of date', () => {
  it('says so with since when, and nothing can be pressed', () => {
    deskWith(servingAt(2));
    act(() => page.hub().disconnect());
    expect(screen.getByText('Немає зв’язку з 10:46. Дані на екрані застаріли.')).toBeTruthy();
    for (const key of ['Space', 'KeyF', 'KeyT', 'KeyP', 'Escape', 'Digit1']) press(key);
    expect(page.sent()).toEqual([]);
    expect(button('Завершити').disabled).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not right yet when the connection is back, but when a view has come', () => {
    deskWith(servingAt(2));
    act(() => page.hub().disconnect());
    act(() => page.hub().connect());
    expect(screen.getByText('Зв’язок є. Оновлюємо дані…')).toBeTruthy();
    expect(button('Завершити').disabled).toBe(true);
    page.shows(counterAt(9));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(button(/Викликати наступного/).disabled).toBe(false);
  });

  it('closes an open dialog for good', () => {
    deskWith(servingAt(2));
    press('KeyT');
    act(() => page.hub().disconnect());
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => page.hub().connect());
    page.shows(servingAt(2));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a counter that is lost', () => {
  it('by take-over leads back to the choice and says what happened and when', () => {
    deskWith(servingAt(2));
    page.shows(servingAt(3, { status: heldByOther(sampleNow) }));
    page.shows(sampleBranch, hallAt(3));
    expect(screen.getByRole('alert').textContent).toBe(
      'Вікно 14 о 10:46 забрав інший працівник. Відвідувач В\u202f012 перейшов разом із вікном.',
    );
    expect(
      page
        .hub()
        .watched()
        .map(({ view }) => view),
    ).toEqual(['branch', 'hall', 'staff']);
    page.shows(staffAt(3));
    expect(screen.getByRole('alert').textContent).toContain('забрав інший працівник: Марія Бондар.');
  });

  it('by somebody who closed it says so', () => {
    deskWith(counterAt(2));
    page.shows(counterAt(3, { status: { status: 'closed' }, moves: ['openCounter'] }));
    page.shows(sampleBranch, hallAt(3));
    expect(screen.getByRole('alert').textContent).toContain('зачинено не вами');
  });

  it('while a press is on its way is told after its answer', async () => {
    deskWith(calledAt(2));
    press('KeyR');
    page.shows(calledAt(3, { status: heldByOther() }));
    await page.answers({ ok: false, code: 'counter-not-yours', params: {} });
    await settled();
    page.shows(sampleBranch, hallAt(3));
    expect(screen.getByRole('alert').textContent).toContain('забрав інший працівник');
  });
});
