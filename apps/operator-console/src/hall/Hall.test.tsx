import { act, fireEvent, screen, within } from '@testing-library/react';
import { counterId, minute, pauseReasonId, printOrderId, type PrintOrderView } from '@talon/shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderConsole, storageOf } from '../testing/renderConsole.tsx';
import {
  devicesAt,
  hallAt,
  pausedDay,
  sampleBranch,
  sampleDevice,
  sampleNow,
  sampleSession,
  staffAt,
  waitingVisit,
  withCounter,
} from '../testing/sampleViews.ts';

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

const hall = (...more: Parameters<typeof hallAt>) =>
  page.connected(sampleBranch, hallAt(...more), devicesAt(1), staffAt(1));
const goTo = (part: RegExp) => fireEvent.click(screen.getByRole('tab', { name: part }));
const troubles = () =>
  within(screen.getByRole('region', { name: /^Потребує уваги/ }))
    .queryAllByRole('button')
    .map(({ textContent }) => textContent);

describe('the day', () => {
  it('is opened after a question', () => {
    hall(1, { day: { status: 'none' } });
    expect(screen.getByText('День не відкрито')).toBeTruthy();
    fireEvent.click(button('Відкрити день…'));
    expect(page.sent()).toEqual([]);
    fireEvent.click(inDialog().getByRole('button', { name: 'Відкрити день' }));
    expect(page.sent()).toEqual([['openServiceDay', {}]]);
  });

  it('is closed after a question that says who is left, and its figures open', async () => {
    hall(1);
    expect(screen.getByText('День 2 березня відкрито')).toBeTruthy();
    fireEvent.click(button('Закрити день…'));
    expect(inDialog().getByText(/^У залі ще 11 відвідувачів/)).toBeTruthy();
    const left = inDialog()
      .getAllByRole('term')
      .map((term) => term.closest('div')?.textContent);
    expect(left).toEqual(['чекають9', 'викликано0', 'обслуговуються1', 'відкладено1']);
    fireEvent.click(inDialog().getByRole('button', { name: 'Закрити день' }));
    expect(page.sent()).toEqual([['closeServiceDay', {}]]);
    await page.answers({ ok: true, revision: 1, result: { settled: 11 } });
    expect(screen.getByRole('heading', { name: 'Звіти' })).toBeTruthy();
    page.shows(sampleBranch, hallAt(2));
    await page.passes(0);
    expect(screen.getByRole('heading', { name: 'понеділок, 2 березня 2026 р.' })).toBeTruthy();
  });

  it('is said to leave nobody behind when the hall is empty', () => {
    hall(1, { totals: { ...hallAt(1).totals, waiting: 0, serving: 0, parked: 0 } });
    fireEvent.click(button('Закрити день…'));
    expect(inDialog().getByText('У залі нікого не залишилося.')).toBeTruthy();
    expect(inDialog().queryByRole('term')).toBeNull();
  });

  it('stays as it is when the question is declined', () => {
    hall(1);
    fireEvent.click(button('Закрити день…'));
    fireEvent.click(inDialog().getByRole('button', { name: 'Скасувати' }));
    expect(page.sent()).toEqual([]);
  });
});

describe('the whole hall', () => {
  it('[PAUSE-1] stops after a question whose answer is the reason, also by its digit', () => {
    hall(1);
    fireEvent.click(button('Зупинити залу…'));
    expect(inDialog().getByText(/Місця в черзі збережуться/)).toBeTruthy();
    expect(page.sent()).toEqual([]);
    fireEvent.click(inDialog().getByRole('button', { name: /^Повітряна тривога/ }));
    expect(page.sent()).toEqual([['pauseHall', { reason: 'air-raid' }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('[PAUSE-1] stops by digit, and not when the question is declined', async () => {
    hall(1);
    fireEvent.click(button('Зупинити залу…'));
    fireEvent.keyDown(screen.getByRole('dialog'), { code: 'Escape' });
    fireEvent.click(inDialog().getByRole('button', { name: 'Закрити' }));
    expect(page.sent()).toEqual([]);
    fireEvent.click(button('Зупинити залу…'));
    fireEvent.keyDown(screen.getByRole('dialog'), { code: 'Digit2' });
    expect(page.sent()).toEqual([['pauseHall', { reason: 'technical' }]]);
  });

  it('[PAUSE-2] goes on after a question, and says since when it stands', () => {
    hall(1, { day: pausedDay() });
    expect(screen.getByText('Повітряна тривога з 10:41.', { selector: '.hall-stopped strong' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Зупинити залу…' })).toBeNull();
    fireEvent.click(button('Продовжити роботу зали…'));
    expect(inDialog().getByText(/з того самого місця/)).toBeTruthy();
    fireEvent.click(inDialog().getByRole('button', { name: 'Продовжити роботу зали' }));
    expect(page.sent()).toEqual([['resumeHall', {}]]);
  });

  it('[PAUSE-1] cannot be stopped before the day or after it', () => {
    hall(1, { day: { status: 'none' } });
    expect(screen.queryByRole('button', { name: 'Зупинити залу…' })).toBeNull();
  });

  it('[PAUSE-3] shows waits that do not grow', async () => {
    hall(1, {
      day: pausedDay(),
      longestWaits: [{ ...waitingVisit('В', 2, 25), status: 'waiting', counterId: null }],
    });
    const wait = () => document.querySelector('.wait-time')?.textContent;
    expect(wait()).toBe('20 хв');
    await page.passes(10 * minute);
    expect(wait()).toBe('20 хв');
    goTo(/^Черги/);
    expect(screen.getByText('13 хв')).toBeTruthy();
  });
});

describe('the counters', () => {
  const tile = (number: number) => screen.getByRole('button', { name: new RegExp(`^Вікно ${number} `) });
  const paused = {
    status: 'paused',
    operatorId: sampleSession.operatorId,
    sessionId: sampleSession.sessionId,
    since: sampleNow - 5 * minute,
    reasonId: pauseReasonId.parse('lunch'),
  } as const;

  it('are shown with state, operator, visitor and running time', async () => {
    hall(1);
    expect(tile(5).textContent).toMatch(/^Вікно 5 обслуговує Марія Бондар А.031 06:00$/);
    await page.passes(1000);
    expect(tile(5).textContent).toMatch(/06:01$/);
    expect(tile(6).textContent).toMatch(/^Вікно 6 вільне Марія Бондар {2}1:30:01$/);
    expect(tile(1).textContent).toBe('Вікно 1 зачинене ');
  });

  it('are paused with a reason, by its digit', () => {
    hall(1);
    fireEvent.click(tile(6));
    fireEvent.keyDown(screen.getByRole('dialog', { name: 'Вікно 6 · Марія Бондар' }), { code: 'Digit3' });
    expect(page.sent()).toEqual([['pauseCounter', { counterId: 'counter-6', reasonId: 'technical' }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are closed', () => {
    hall(1);
    fireEvent.click(tile(6));
    fireEvent.click(inDialog().getByRole('button', { name: /^Зачинити вікно/ }));
    expect(page.sent()).toEqual([['closeCounter', { counterId: 'counter-6' }]]);
  });

  it('come back from a break', () => {
    page.connected(sampleBranch, withCounter(hallAt(1), counterId.parse('counter-6'), { status: paused }));
    page.shows(staffAt(1));
    expect(tile(6).textContent).toMatch(/^Вікно 6 перерва Олена Коваль/);
    fireEvent.click(tile(6));
    expect(inDialog().getByText('обід, з 10:41.')).toBeTruthy();
    expect(inDialog().queryByText('Піти на перерву')).toBeNull();
    fireEvent.click(inDialog().getByRole('button', { name: /^Закінчити перерву/ }));
    expect(page.sent()).toEqual([['endPause', { counterId: 'counter-6' }]]);
  });

  it('with a visitor, and closed ones, only tell how they are', () => {
    hall(1);
    fireEvent.click(tile(5));
    expect(inDialog().getByText(/^Зараз тут відвідувач А.031/)).toBeTruthy();
    expect(inDialog().getAllByRole('button')).toHaveLength(1);
    fireEvent.click(inDialog().getByRole('button', { name: /^Закрити/ }));
    fireEvent.click(tile(1));
    expect(inDialog().getByText(/^Вікно зачинене/)).toBeTruthy();
    expect(inDialog().getAllByRole('button')).toHaveLength(1);
  });

  it('that change while they are looked at take away what is no longer possible', () => {
    hall(1);
    fireEvent.click(tile(6));
    const counter = hallAt(2).counters.find((each) => each.counterId === 'counter-5');
    page.shows(withCounter(hallAt(2), counterId.parse('counter-6'), { current: counter?.current ?? null }));
    expect(inDialog().getAllByRole('button')).toHaveLength(1);
  });
});

describe('the tabs', () => {
  it('say how much there is of each', () => {
    hall(1);
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Вікна 2 з 14',
      'Черги 9',
      'Пристрої усі справні',
      'Папір 2',
    ]);
  });

  it('are gone through with the arrow keys, round and round', () => {
    hall(1);
    const list = screen.getByRole('tablist');
    fireEvent.keyDown(list, { key: 'ArrowRight' });
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Черги 9');
    expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }));
    fireEvent.keyDown(list, { key: 'ArrowLeft' });
    fireEvent.keyDown(list, { key: 'ArrowLeft' });
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Папір 2');
    expect(screen.getByRole('tabpanel', { name: 'Папір 2' })).toBeTruthy();
  });
});

it('the queues show how many wait, the longest, and how many counters are open', () => {
  hall(1);
  goTo(/^Черги/);
  expect(screen.getByRole('row', { name: 'В Місце проживання 5 18 хв 1 з 2' })).toBeTruthy();
});

describe('what needs a person', () => {
  it('is said to be nothing only when the machines were heard of', () => {
    page.connected(sampleBranch, hallAt(1, { flaggedPapers: [] }));
    expect(screen.queryByText(/^Усе гаразд/)).toBeNull();
    page.shows(devicesAt(1));
    expect(screen.getByText(/^Усе гаразд/)).toBeTruthy();
  });

  it('names the machine, what is wrong and for how long, and leads to it', () => {
    page.connected(sampleBranch, hallAt(1, { flaggedPapers: [] }));
    const since = sampleNow - 7 * minute;
    const condition = { state: 'not-ready', cause: 'paper-out' } as const;
    page.shows(devicesAt(1, sampleDevice('printer-1', { printer: { condition, since } })));
    expect(troubles()).toEqual(['Зараз:Принтер рецепції: закінчився папіруже 7 хв']);
    fireEvent.click(screen.getByRole('button', { name: /закінчився папір/ }));
    expect(
      screen.getByRole('row', { name: 'Принтер рецепції принтер Зала 2 є, з 08:46 Зараз: закінчився папір' }),
    ).toBeTruthy();
  });

  it('tells a machine that was lost from one that never came', () => {
    page.connected(sampleBranch, hallAt(1, { flaggedPapers: [] }));
    page.shows(devicesAt(1, sampleDevice('printer-1', { connected: false, since: null })));
    expect(troubles()).toEqual(['Зараз:Принтер рецепції: немає зв’язкуне з’являвся, відколи працює сервер']);
    page.shows(devicesAt(2, sampleDevice('printer-1', { connected: false })));
    expect(troubles()).toEqual(['Зараз:Принтер рецепції: немає зв’язкууже 2 год 0 хв']);
  });

  it('is a queue in which people wait and no counter is open', () => {
    const counters = hallAt(1).counters.map((each) =>
      Object.assign({}, each, { status: { status: 'closed' } }),
    );
    const [first] = hallAt(1).queues;
    if (first === undefined) throw new Error('the sample has queues');
    hall(1, { flaggedPapers: [], counters, queues: [first] });
    expect(troubles()).toEqual([
      'Зараз:Черга В: немає відкритого вікнаМісце проживання: чекають 5 людей, найдовше 18 хв',
    ]);
  });
});

it('the longest waits say who, for what, where and how long', () => {
  const here = { status: 'waiting' as const };
  const waits = [
    { ...waitingVisit('В', 3, 48), ...here, counterId: null },
    { ...waitingVisit('В', 7, 31), ...here, counterId: counterId.parse('counter-14') },
  ].map(({ transferredHere: _here, ...visit }) => visit);
  hall(1, { longestWaits: waits });
  const rows = within(screen.getByRole('region', { name: 'Чекають найдовше' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.replaceAll(/\s/gu, ' '));
  expect(rows).toEqual([
    'В 003Реєстрація місця проживання48 хвчерга В · Зала 2',
    'В 007Реєстрація місця проживання31 хвдо вікна 14',
  ]);
});

it('the totals of the day are read as names with figures', () => {
  hall(1);
  const issued = screen.getByText('видано').closest('div');
  expect(issued?.textContent).toBe('видано64');
});

describe('papers in doubt', () => {
  it('say why, and their visits can be cancelled after a question', () => {
    hall(1);
    goTo(/^Папір/);
    expect(screen.getByText(/Талон не надруковано: закінчився папір/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Скасувати візит… В.009/ }));
    fireEvent.click(inDialog().getByRole('button', { name: 'Скасувати візит' }));
    expect(page.sent()).toEqual([['cancelVisit', { visitId: hallAt(1).flaggedPapers[0]?.visitId }]]);
  });

  it('are said to be none', () => {
    hall(1, { flaggedPapers: [] });
    goTo(/^Папір/);
    expect(screen.getByText('Усі талони й чеки надруковано.')).toBeTruthy();
  });

  it('of a visitor who stands at a counter are left to that desk', () => {
    const [paper] = hallAt(1).flaggedPapers;
    if (paper === undefined) throw new Error('the sample has papers in doubt');
    const { visitId, ticket } = paper;
    const current = { visitId, ticket, status: 'serving', since: paper.issuedAt } as const;
    page.connected(sampleBranch, withCounter(hallAt(1), counterId.parse('counter-5'), { current }));
    goTo(/^Папір/);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Скасувати візит… В.009/ }).disabled).toBe(
      true,
    );
  });
});

describe('a print that failed', () => {
  const failed = (more: Partial<PrintOrderView> = {}): PrintOrderView =>
    ({
      kind: 'ticket',
      orderId: printOrderId.parse('order-1'),
      visitId: waitingVisit('К', 40, 3).visitId,
      ticket: { letter: 'К', number: 40 },
      copy: false,
      printerId: sampleDevice('printer-1').deviceId,
      orderedAt: sampleNow - 3 * minute,
      orderedBy: sampleSession.operatorId,
      outcome: 'refused',
      cause: 'cover-open',
      ...more,
    }) as PrintOrderView;

  it('says why, where and who wanted it, and can be ordered again', () => {
    hall(1, { flaggedPapers: [], printOrders: [failed()] });
    goTo(/^Папір/);
    expect(screen.getByText('Не надруковано: відкрита кришка.')).toBeTruthy();
    expect(screen.getByText('10:43 · Принтер рецепції · замовив працівник Олена Коваль')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Ще раз К.040/ }));
    expect(page.sent()).toEqual([
      [
        'orderPrint',
        {
          visitId: failed().kind === 'ticket' ? waitingVisit('К', 40, 3).visitId : '',
          printerId: 'printer-1',
        },
      ],
    ]);
  });

  it('is forgotten when a later order of the same paper is under way or came out', () => {
    for (const outcome of ['ordered', 'printed'] as const) {
      const later = failed({ orderId: printOrderId.parse('order-2'), outcome, cause: null });
      hall(1, { flaggedPapers: [], printOrders: [later, failed()] });
      expect(troubles()).toEqual([]);
    }
  });

  it('of a ticket that is in doubt is one matter, not two, whose visit can still be cancelled', () => {
    const [flagged] = hallAt(1).flaggedPapers;
    if (flagged === undefined) throw new Error('the sample has papers in doubt');
    const { visitId, ticket } = flagged;
    hall(1, { flaggedPapers: [flagged], printOrders: [failed({ visitId, ticket })] });
    expect(troubles()).toEqual(['Зараз:Папір під питанням: 1']);
    goTo(/^Папір/);
    fireEvent.click(screen.getByRole('button', { name: /^Скасувати візит… В.009/ }));
    expect(inDialog().getByText(/Скасувати візит В.009/)).toBeTruthy();
  });

  it('of the day’s slip is ordered as such', () => {
    const slip = failed({ kind: 'closing-slip', serviceDay: '2026-03-02' } as never);
    hall(1, { flaggedPapers: [], printOrders: [slip] });
    goTo(/^Папір/);
    fireEvent.click(screen.getByRole('button', { name: 'Ще раз Чек дня' }));
    expect(page.sent()).toEqual([['orderClosingSlip', { printerId: 'printer-1' }]]);
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
