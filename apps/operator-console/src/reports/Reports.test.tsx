import { act, fireEvent, screen, within } from '@testing-library/react';
import {
  minute,
  serviceDay,
  serviceId,
  type DayReport,
  type PrintOrderView,
  type WaitScore,
} from '@talon/shared';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DayEntry, ReportsAnswer, ReportsApi } from '../hub/reportsApi.ts';
import { renderConsole, storageOf } from '../testing/renderConsole.tsx';
import {
  devicesAt,
  hallAt,
  sampleBranch,
  sampleDevice,
  sampleNow,
  sampleReport,
  sampleSession,
} from '../testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;
const today = sampleReport.serviceDay;
const before = serviceDay.parse('2026-02-27');
const closedAt = sampleNow - 10 * minute;
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

/** A supervisor at the reports, when all that was asked has been answered. */
async function open(
  reports: Partial<ReportsApi> = {},
  more: Parameters<typeof hallAt>[1] = {},
): Promise<void> {
  page = renderConsole({ tabStorage: storageOf({ ...sampleSession, role: 'supervisor' }), reports });
  page.connected(sampleBranch, hallAt(1));
  fireEvent.click(button('Звіти'));
  page.shows(sampleBranch, hallAt(2, more));
  await page.passes(0);
}

const twoDays: ReportsApi['days'] = () =>
  Promise.resolve<ReportsAnswer<DayEntry[]>>({
    ok: true,
    value: [
      { serviceDay: today, closedAt: null },
      { serviceDay: before, closedAt },
    ],
  });
const refusing = (why: Extract<ReportsAnswer<never>, { ok: false }>['why']) => () =>
  Promise.resolve({ ok: false, why } as const);
const closedToday = { day: { status: 'closed', serviceDay: today } } as const;

it('opens with the newest day: its tickets, its waits, what became of them', async () => {
  await open();
  expect(screen.getByRole('heading', { name: 'понеділок, 2 березня 2026 р.' })).toBeTruthy();
  expect(screen.getByText('День триває. Цифри на 10:46.')).toBeTruthy();
  const figures = screen.getAllByRole('term').map((term) => term.closest('div')?.textContent);
  expect(figures).toEqual([
    'Видано64',
    'Обслужено48',
    'Не з’явилися3',
    'Скасовано2',
    'Незавершено0',
    'Ще тут11',
    'У середньому12 хв',
    'Половина чекала не довше9 хв',
    'Дев’ять із десяти не довше27 хв',
    'Чекали не довше 15 хв83%',
  ]);
});

it('shows the hours as a picture with words, and as a table', async () => {
  await open();
  expect(
    screen.getByRole('img', {
      name: 'Талони за годиною видачі: з 8:00 до 11:00, найбільше о 10 годині (50).',
    }),
  ).toBeTruthy();
  const hours = within(screen.getByRole('table', { name: 'За годинами' }));
  expect(hours.getByRole('row', { name: '8:00–9:00 14 48 3 2 0 11 12 хв 9 хв 27 хв 83%' })).toBeTruthy();
  expect(hours.getByRole('row', { name: /^Разом 64/ })).toBeTruthy();
});

it('shows queues by their names, also one that is no more and served nobody', async () => {
  await open();
  const queues = within(screen.getByRole('table', { name: 'За чергами' }));
  expect(queues.getByRole('row', { name: /^В · Місце проживання 40/ })).toBeTruthy();
  expect(
    queues.getByRole('row', { name: 'Черга, якої вже немає (queue-gone) 24 0 3 2 0 11 – – – –' }),
  ).toBeTruthy();
});

it('shows the journal’s hash in groups that can be read out', async () => {
  await open();
  expect(screen.getByText(/^Запис № 4.?812$/)).toBeTruthy();
  expect(screen.getByText(/^0123 4567 89ab cdef 0123 /).textContent).toHaveLength(64 + 15);
});

it('another day is chosen from the list', async () => {
  const report = vi.fn<ReportsApi['report']>((_session, day) =>
    Promise.resolve({ ok: true, value: { ...sampleReport, serviceDay: day, closedAt } }),
  );
  await open({ days: twoDays, report });
  fireEvent.click(button('пт, 27 лютого закрито о 10:36'));
  await page.passes(0);
  expect(report).toHaveBeenLastCalledWith(sampleSession.session, before);
  expect(screen.getByText('День закрито о 10:36.')).toBeTruthy();
  expect(button('пт, 27 лютого закрито о 10:36').getAttribute('aria-current')).toBe('true');
  expect(screen.queryByRole('button', { name: 'Чек дня…' })).toBeNull();
});

it('an answer about a day that was left does not show up under another', async () => {
  let late: (answer: ReportsAnswer<DayReport>) => void = () => undefined;
  const report: ReportsApi['report'] = (_session, day) =>
    day === today
      ? new Promise((resolve) => (late = resolve))
      : Promise.resolve({ ok: true, value: { ...sampleReport, serviceDay: day, closedAt } });
  await open({ days: twoDays, report });
  expect(screen.getByText('Рахуємо цифри дня…')).toBeTruthy();
  fireEvent.click(button(/^пт, 27 лютого/));
  await page.passes(0);
  await act(async () => late({ ok: true, value: sampleReport }));
  expect(screen.getByText('День закрито о 10:36.')).toBeTruthy();
  expect(screen.queryByText(/^День триває/)).toBeNull();
});

it('says so when there was no day yet, and when nothing was issued or served', async () => {
  await open({ days: () => Promise.resolve({ ok: true, value: [] }) });
  expect(screen.getByText(/^Ще не було жодного робочого дня/)).toBeTruthy();
  page.leave();
  const nothing = { ...sampleReport.total, issued: 0, served: 0, waits: null };
  const report = { ...sampleReport, total: nothing, byQueue: [], byHour: [] };
  await open({ report: () => Promise.resolve({ ok: true, value: report }) });
  expect(screen.getByText(/^Ще нікого не обслужено/)).toBeTruthy();
  expect(screen.getByText('Талонів цього дня не видавали.')).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});

it.each([
  ['not-allowed', /^Ваша роль не дозволяє бачити звіти/],
  ['unexpected', /^Сервер відповів незрозуміло/],
  ['no-connection', /^Сервер не відповідає/],
] as const)('a refusal %s is said with what to do', async (why, words) => {
  await open({ days: refusing(why) });
  expect(screen.getByRole('alert').textContent).toMatch(words);
  expect(screen.queryByRole('button', { name: 'Оновити' }) === null).toBe(why === 'not-allowed');
});

it('asks again when somebody wants it, and by itself when the hub is back', async () => {
  const days = vi.fn<ReportsApi['days']>(refusing('no-connection'));
  await open({ days });
  days.mockImplementation(twoDays);
  fireEvent.click(button('Оновити'));
  await page.passes(0);
  expect(screen.getByRole('heading', { name: 'понеділок, 2 березня 2026 р.' })).toBeTruthy();
  const asked = days.mock.calls.length;
  act(() => page.hub().disconnect());
  expect(screen.getByRole('alert').textContent).toContain('Немає зв’язку');
  expect(button('Завантажити CSV').disabled).toBe(true);
  page.connected(sampleBranch, hallAt(3));
  await page.passes(0);
  expect(days.mock.calls.length).toBe(asked + 1);
  expect(button('Завантажити CSV').disabled).toBe(false);
});

it('a session that is over leads to the sign-in', async () => {
  await open({ report: refusing('session-ended') });
  expect(screen.getByText('Сервер завершив ваш сеанс. Увійдіть знову.')).toBeTruthy();
});

it('the table is saved under the name of its day, in the language of the screen', async () => {
  const csv = vi.fn<ReportsApi['csv']>(() => Promise.resolve({ ok: true, value: new Blob(['a;b']) }));
  await open({ csv });
  fireEvent.click(screen.getByRole('button', { name: 'Рус' }));
  fireEvent.click(button('Скачать CSV'));
  await page.passes(0);
  expect(csv).toHaveBeenCalledExactlyOnceWith(sampleSession.session, today, 'ru');
  expect(page.saveFile).toHaveBeenCalledExactlyOnceWith(expect.any(Blob), 'day-report-2026-03-02.csv');
});

it('a table that does not come is said so', async () => {
  await open({ csv: refusing('no-connection') });
  fireEvent.click(button('Завантажити CSV'));
  await page.passes(0);
  expect(screen.getByRole('alert').textContent).toMatch(/^Сервер не відповідає/);
  expect(page.saveFile).not.toHaveBeenCalled();
});

it('the page goes to the browser’s printer', async () => {
  await open();
  fireEvent.click(button('Надрукувати сторінку'));
  expect(page.printPage).toHaveBeenCalledOnce();
});

const slip = (outcome: PrintOrderView['outcome'], cause: PrintOrderView['cause'] = null) =>
  ({
    kind: 'closing-slip',
    orderId: 'order-1',
    printerId: 'printer-1',
    orderedAt: sampleNow,
    orderedBy: 'op-1',
    serviceDay: today,
    outcome,
    cause,
  }) as PrintOrderView;

it('the slip waits for the end of the day', async () => {
  await open();
  expect(button('Чек дня…').disabled).toBe(true);
  expect(screen.getByText('Чек дня друкується, коли день закрито.')).toBeTruthy();
});

it('the slip is ordered at a printer of one’s choice, whose state is told', async () => {
  await open({}, closedToday);
  page.shows(devicesAt(1, sampleDevice('printer-1', { connected: false })));
  fireEvent.click(button('Чек дня…'));
  fireEvent.click(button('Принтер рецепції Зала 2 · Немає зв’язку'));
  expect(page.sent()).toEqual([['orderClosingSlip', { printerId: 'printer-1' }]]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it.each([
  ['ordered', null, 'Чек дня (Принтер рецепції, 10:46): друкується…'],
  ['printed', null, 'Чек дня (Принтер рецепції, 10:46): надруковано.'],
  ['refused', 'paper-out', 'Чек дня (Принтер рецепції, 10:46): не надруковано: закінчився папір.'],
  ['unknown', null, 'Чек дня (Принтер рецепції, 10:46): невідомо, чи надруковано.'],
] as const)('the fate of the slip is told as it happens: %s', async (outcome, cause, words) => {
  await open({}, closedToday);
  page.shows(hallAt(3, { ...closedToday, printOrders: [slip(outcome, cause)] }));
  expect(screen.getByText(words)).toBeTruthy();
  expect(button('Чек дня…').disabled).toBe(outcome === 'ordered');
});

it('a refusal of the slip is said in words', async () => {
  await open({}, closedToday);
  fireEvent.click(button('Чек дня…'));
  fireEvent.click(button(/^Принтер рецепції/));
  await page.answers({ ok: false, code: 'print-under-way', params: {} });
  expect(screen.getByText('Цей папір уже друкується. Зачекайте хвилину.')).toBeTruthy();
});

it('[ESTIMATE-4] says in words what the promises of the day were worth, by hour and service', async () => {
  const score: WaitScore = {
    answered: 41,
    meanError: 6.2,
    medianError: 4,
    bias: -2,
    insideLikely: 0.61,
    insideNearlyAll: 0.93,
  };
  const [service] = sampleBranch.services;
  if (service === undefined) throw new Error('the sample has services');
  const byService = [service.id, serviceId.parse('gone')].map((id) => ({ serviceId: id, score }));
  const report = { total: score, whileWaiting: null, byService, byHour: [{ hour: 9, score }], unknown: 3 };
  const waitScore = vi.fn<ReportsApi['waitScore']>((_session, day) =>
    Promise.resolve({ ok: true, value: { serviceDay: day, ...report } }),
  );
  await open({ waitScore });
  const promises = within(screen.getByRole('region', { name: 'Чи справджуються обіцянки' }));
  expect(promises.getAllByRole('term').map((term) => term.closest('div')?.textContent)).toEqual([
    'Перевірено обіцянок41',
    'Чекали, скільки обіцяно (має бути від 50%)61%',
    'Не довше й не коротше крайніх меж (має бути від 90%)93%',
    'Помилка в середньому6 хв',
    'Чекали в середньому довше на2 хв',
    'Талони без обіцянки3',
  ]);
  expect(promises.getByRole('row', { name: '9:00–10:00 41 61% 93% 6 хв +2 хв' })).toBeTruthy();
  expect(promises.getByRole('row', { name: /^Послуга, якої вже немає \(gone\) 41/ })).toBeTruthy();
  fireEvent.click(button(/Оновити/));
  await page.passes(0);
  expect(waitScore).toHaveBeenCalledTimes(2);
});

it('[ESTIMATE-5] says so where no promise was checked, and shows the day when the score cannot be had', async () => {
  await open();
  expect(screen.getByText(/^Жодної обіцянки ще не перевірено/)).toBeTruthy();
  page.leave();
  await open({ waitScore: refusing('no-connection') });
  const promises = within(screen.getByRole('region', { name: 'Чи справджуються обіцянки' }));
  expect(promises.getByText(/^Сервер не відповідає/)).toBeTruthy();
  expect(screen.getByRole('table', { name: 'За годинами' })).toBeTruthy();
});
