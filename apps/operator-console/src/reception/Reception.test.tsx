import { act, fireEvent, screen, within } from '@testing-library/react';
import {
  deviceId,
  operatorId,
  priorityClassId,
  proofId,
  publicToken,
  type BranchView,
  type CommandName,
  type HallView,
} from '@talon/shared';
import type { Answer } from '@talon/hub-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NotedProof } from '../hub/proofsApi.ts';
import { accepted, memoryStorage, renderConsole, storageOf } from '../testing/renderConsole.tsx';
import { printersAt, queueAt, ticketAt, ticketOrder, visitHere } from '../testing/sampleReception.ts';
import {
  hallAt,
  pausedDay,
  sampleBranch,
  sampleNow,
  sampleSession,
  staffAt,
} from '../testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;

/** A workplace that printed at the first printer before. */
function workplace(): Storage {
  const storage = memoryStorage();
  storage.setItem('talon.printer', 'printer-1');
  return storage;
}

interface Setting {
  readonly branch?: BranchView;
  readonly hall?: Partial<HallView>;
  readonly printers?: Parameters<typeof printersAt>[1];
  readonly proofs?: readonly NotedProof[];
}

function atReception({ branch = sampleBranch, hall = {}, printers, proofs = [] }: Setting = {}) {
  page = renderConsole({
    tabStorage: storageOf({ ...sampleSession, role: 'reception' }),
    placeStorage: workplace(),
    proofs,
  });
  page.connected(branch, hallAt(1, hall), printersAt(1, printers), staffAt(1));
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const radio = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const search = () => screen.getByRole<HTMLInputElement>('combobox', { name: /^Послуга: / });
const press = (code: string, on: Element = document.body) => fireEvent.keyDown(on, { code });
const settled = () => page.passes(300);

function findService(typed: string) {
  fireEvent.change(search(), { target: { value: typed } });
  press('Enter', search());
}

/** A visitor for the registration of residence, as far as the last press. */
function fillIn() {
  findService('реестрация');
  fireEvent.click(radio('Подати документи'));
}

/** The answer to a ticket that was issued: В 012. */
const issued: Answer<CommandName> = {
  ok: true,
  revision: 2,
  result: {
    visitId: visitHere().visitId,
    ticket: visitHere().ticket,
    publicToken: publicToken.parse('a-token-of-nobody-else'),
    queueId: visitHere().queueId,
    hallId: sampleBranch.queues[0]?.hallId,
    peopleBefore: 4,
    wait: null,
    issuedAt: sampleNow,
  } as never,
};

async function issue() {
  fillIn();
  fireEvent.click(button(/^Видати талон/));
  await page.answers(issued);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

describe('a ticket for somebody', () => {
  it('is issued for a service found by a misspelt word, with purpose, language and this workplace’s printer', async () => {
    atReception();
    expect(document.activeElement).toBe(search());
    findService('rejestracia');
    expect(document.activeElement).toBe(radio('Подати документи'));
    fireEvent.click(radio('Консультація'));
    fireEvent.click(radio('англійська'));
    fireEvent.click(button(/^Видати талон/));
    expect(page.sent()).toEqual([
      ['issueTicket', { serviceId: 'residence', purpose: 'consult', language: 'en', printerId: 'printer-1' }],
    ]);
  });

  it('is found by its area, too', () => {
    atReception();
    fireEvent.click(button('Житло'));
    expect(screen.getAllByRole('option')).toHaveLength(3);
    expect(document.activeElement).toBe(search());
    press('ArrowDown', search());
    press('Enter', search());
    expect(screen.getByRole('heading', { name: 'Паспорт громадянина' })).toBeTruthy();
  });

  it('says what is missing and sends nothing', () => {
    atReception({ printers: { 'printer-1': { state: 'not-ready', cause: 'paper-out' } } });
    findService('реєстрація');
    fireEvent.click(button(/^Видати талон/));
    expect(screen.getByText('оберіть мету')).toBeTruthy();
    fireEvent.click(radio('Подати документи'));
    fireEvent.click(button(/^Видати талон/));
    expect(screen.getByText('оберіть принтер')).toBeTruthy();
    expect(page.sent()).toEqual([]);
  });

  it('says that a printer is not ready, and does not propose it', () => {
    atReception({
      printers: { 'printer-1': { state: 'not-ready', cause: 'paper-out' }, 'printer-2': 'away' },
    });
    findService('реєстрація');
    expect(radio(/^Принтер рецепції/).checked).toBe(false);
    expect(radio(/^Принтер рецепції/).closest('label')?.textContent).toContain('закінчився папір');
    expect(radio(/^Принтер зали 2/).closest('label')?.textContent).toContain('немає зв’язку');
    fireEvent.click(radio('Без паперу: номер запишу'));
    fireEvent.click(radio('Подати документи'));
    fireEvent.click(button(/^Видати талон/));
    expect(page.sent()).toEqual([
      ['issueTicket', { serviceId: 'residence', purpose: 'submit', language: 'uk' }],
    ]);
  });

  it('can do without printers where none is set up', async () => {
    atReception({ branch: { ...sampleBranch, printStations: [] } });
    expect(screen.queryByText(/Принтерів не налаштовано/)).toBeNull();
    await issue();
    expect(page.sent()[0]?.[1]).not.toHaveProperty('printerId');
    expect(screen.getByText('Не друкували. Запишіть номер відвідувачеві.')).toBeTruthy();
  });

  it('marks a priority class only with the document that was shown', () => {
    atReception();
    fillIn();
    fireEvent.change(screen.getByLabelText('Категорія'), { target: { value: 'veteran' } });
    fireEvent.click(button(/^Видати талон/));
    expect(screen.getByText('оберіть документ')).toBeTruthy();
    expect(page.sent()).toEqual([]);
    fireEvent.change(screen.getByLabelText(/^Що показано/), { target: { value: 'certificate' } });
    fireEvent.change(screen.getByLabelText(/^Номер документа/), { target: { value: ' УБД 123 ' } });
    fireEvent.click(button(/^Видати талон/));
    expect(page.sent()[0]?.[1]).toMatchObject({
      priorityClassId: 'veteran',
      proof: { proofId: 'certificate', documentNumber: 'УБД 123' },
    });
  });

  it('is one ticket, however often one presses', async () => {
    atReception();
    fillIn();
    fireEvent.click(button(/^Видати талон/));
    fireEvent.click(button(/^Видати талон/));
    await page.answers(issued);
    fireEvent.click(button(/^Наступний відвідувач/));
    expect(screen.getByText('Талон видано')).toBeTruthy();
    expect(page.sent()).toHaveLength(1);
    await settled();
    fireEvent.click(button(/^Наступний відвідувач/));
    expect(screen.queryByText('Талон видано')).toBeNull();
    expect(document.activeElement).toBe(search());
  });

  it('shows its number, the way, who is before, and what becomes of the paper', async () => {
    atReception();
    await issue();
    expect(screen.getByText('В 012')).toBeTruthy();
    expect(screen.getByText('Зала 2, 2 поверх · вікна 5, 14')).toBeTruthy();
    expect(screen.getByText('4 відвідувачі')).toBeTruthy();
    expect(page.hub().watched()).toContainEqual({ view: 'ticket', ticket: visitHere().ticket });

    page.shows(ticketAt(2, { order: ticketOrder() }));
    expect(screen.getByText('3 відвідувачі')).toBeTruthy();
    expect(screen.getByText('Друкується: Принтер рецепції')).toBeTruthy();
    page.shows(ticketAt(3, { order: ticketOrder({ outcome: 'printed' }) }));
    expect(screen.getByText('Надруковано: Принтер рецепції')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'На іншому принтері…' })).toBeNull();
  });

  it('whose paper was refused is printed at another printer, which this workplace keeps', async () => {
    atReception();
    await issue();
    const refused = { outcome: 'refused', cause: 'paper-out' } as const;
    page.shows(ticketAt(3, { visit: visitHere({ paper: refused }), order: ticketOrder(refused) }));
    expect(screen.getByText('Не надруковано: закінчився папір (Принтер рецепції)')).toBeTruthy();
    await settled();
    fireEvent.click(button('На іншому принтері…'));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/без позначки «копія»/)).toBeTruthy();
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: /^Принтер рецепції/ }).checked).toBe(false);
    expect(document.activeElement).toBe(dialog.getByRole('radio', { name: /^Принтер рецепції/ }));
    fireEvent.click(dialog.getByRole('radio', { name: /^Принтер зали 2/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Надрукувати' }));
    expect(page.sent()[1]).toEqual(['orderPrint', { visitId: visitHere().visitId, printerId: 'printer-2' }]);
    await page.answers(accepted(4));
    fireEvent.click(button(/^Наступний відвідувач/));
    findService('реєстрація');
    expect(radio(/^Принтер зали 2/).checked).toBe(true);
  });

  it('that was refused says so in words and loses nothing of what was filled in', async () => {
    atReception();
    fillIn();
    fireEvent.click(button(/^Видати талон/));
    await page.answers({ ok: false, code: 'numbers-exhausted', params: {} });
    expect(screen.getByText(/Номери цієї черги на сьогодні вичерпано/)).toBeTruthy();
    expect(radio('Подати документи').checked).toBe(true);
  });

  it('that was never answered can be asked for again: it stays one', async () => {
    atReception();
    fillIn();
    fireEvent.click(button(/^Видати талон/));
    await page.answers({ ok: false, code: 'no-answer', params: {} });
    expect(screen.getByText(/другого талона не буде/)).toBeTruthy();
    await settled();
    fireEvent.click(button(/^Видати талон/));
    const [first, second] = page.hub().sent;
    expect(second?.commandId).toBe(first?.commandId);
  });

  it('waits for the connection with everything that was typed', () => {
    atReception();
    fillIn();
    act(() => page.hub().disconnect());
    expect(button(/^Видати талон/).disabled).toBe(true);
    expect(screen.getByRole('alert').textContent).toContain('Немає зв’язку');
    expect(search().value).toBe('реестрация');
    page.connected(sampleBranch, hallAt(5), printersAt(5));
    expect(radio('Подати документи').checked).toBe(true);
    expect(button(/^Видати талон/).disabled).toBe(false);
  });

  it('is not to be had when the day is closed, and still is while it closes', () => {
    const { day } = hallAt(1);
    const serviceDay = day.status === 'open' ? day.serviceDay : undefined;
    if (serviceDay === undefined) throw new Error('the sample day is open');
    atReception({ hall: { day: { status: 'closed', serviceDay } } });
    fillIn();
    expect(button(/^Видати талон/).disabled).toBe(true);
    expect(screen.getByText('День закрито: талонів більше не видають.')).toBeTruthy();
    page.shows(hallAt(2, { day: { status: 'closing', serviceDay } }));
    expect(button(/^Видати талон/).disabled).toBe(false);
    expect(screen.getByText(/На рецепції видати ще можна/)).toBeTruthy();
  });

  it('[PAUSE-1] is not to be had while the whole hall is paused, and the desk says why and since when', () => {
    atReception({ hall: { day: pausedDay() } });
    fillIn();
    expect(button(/^Видати талон/).disabled).toBe(true);
    expect(screen.getByText(/Талонів не видаємо, нікого не викликаємо/).textContent).toContain(
      'Повітряна тривога з 10:41',
    );
    page.shows(hallAt(2));
    expect(button(/^Видати талон/).disabled).toBe(false);
  });
});

describe('a visit', () => {
  function seek(typed: string) {
    press('F4');
    fireEvent.change(screen.getByLabelText('Номер талона'), { target: { value: typed } });
    fireEvent.submit(screen.getByRole('form', { name: 'Пошук за номером' }));
  }

  it('is found by its number on a keyboard that is switched to Latin', () => {
    atReception();
    seek('d12');
    expect(page.hub().watched()).toContainEqual({ view: 'ticket', ticket: { letter: 'В', number: 12 } });
    expect(screen.getByText('Шукаємо В 012…')).toBeTruthy();
    page.shows(ticketAt(2));
    const card = within(screen.getByRole('region', { name: 'В\u202F012' }));
    expect(card.getByText('чекає в черзі')).toBeTruthy();
    expect(card.getByText('3 відвідувачі')).toBeTruthy();
    expect(card.getByText('Надруковано.')).toBeTruthy();
    expect(card.getByText('Станом на 10:46 чекає 12 хвилин.')).toBeTruthy();
    page.shows(ticketAt(3, { visit: visitHere({ status: 'parked' }), ahead: null, explained: null }));
    expect(card.queryByText(/Станом на/)).toBeNull();
  });

  it('is found by the buttons', () => {
    atReception();
    press('F4');
    for (const key of ['К', 'В', '1', '2']) fireEvent.click(button(key));
    expect(screen.getByLabelText<HTMLInputElement>('Номер талона').value).toBe('В12');
    fireEvent.click(button('Стерти'));
    fireEvent.click(button('Знайти'));
    expect(page.hub().watched()).toContainEqual({ view: 'ticket', ticket: { letter: 'В', number: 1 } });
  });

  it('is found in its queue by whoever lost the paper', () => {
    atReception();
    press('F4');
    fireEvent.change(screen.getByRole('combobox', { name: /за чергою/ }), { target: { value: 'queue-v' } });
    expect(page.hub().watched()).toContainEqual({ view: 'queue', queueId: 'queue-v' });
    page.shows(queueAt(2));
    expect(screen.getByText('обслуговують у вікні 5')).toBeTruthy();
    fireEvent.click(button(/^В.012/));
    page.shows(ticketAt(2));
    expect(screen.getByRole('region', { name: 'В\u202F012' })).toBeTruthy();
  });

  it.each([
    ['over', /візит уже завершено/],
    ['unknown', /сьогодні не видавали/],
  ] as const)('that is %s is said so', (state, words) => {
    atReception();
    seek('В12');
    page.shows({ ...ticketAt(2), found: { state } });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('whose number cannot be read is not looked for', () => {
    atReception();
    seek('12');
    expect(screen.getByText('Потрібна літера талона і номер від 1 до 999.')).toBeTruthy();
    expect(
      page
        .hub()
        .watched()
        .some(({ view }) => view === 'ticket'),
    ).toBe(false);
  });

  it('is printed again as a copy, and a refusal is said in words', async () => {
    atReception();
    seek('В12');
    page.shows(ticketAt(2));
    fireEvent.click(button('Надрукувати…'));
    const dialog = within(screen.getByRole('dialog', { name: 'Надрукувати талон В\u202F012' }));
    expect(dialog.getByText(/буде позначка «копія»/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Надрукувати' }));
    expect(page.sent()).toEqual([['orderPrint', { visitId: visitHere().visitId, printerId: 'printer-1' }]]);
    await page.answers({ ok: false, code: 'print-under-way', params: {} });
    expect(screen.getByText('Цей папір уже друкується. Зачекайте хвилину.')).toBeTruthy();
  });

  it('is marked with the document shown, and what was shown before is told', async () => {
    const noted: NotedProof = {
      notedAt: sampleNow,
      notedBy: operatorId.parse('op-2'),
      priorityClassId: priorityClassId.parse('veteran'),
      proofId: proofId.parse('certificate'),
      documentNumber: 'УБД 77',
    };
    atReception({ proofs: [noted] });
    seek('В12');
    page.shows(ticketAt(2));
    fireEvent.click(button('Категорія…'));
    await page.passes(0);
    const dialog = within(screen.getByRole('dialog', { name: 'Категорія для В\u202F012' }));
    expect(dialog.getByText(/посвідчення УБД 77/).textContent).toContain('пільга · 10:46 · Марія Бондар');
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Позначити' }).disabled).toBe(true);
    fireEvent.change(dialog.getByLabelText('Категорія'), { target: { value: 'veteran' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Позначити' }));
    expect(page.sent()).toEqual([]);
    fireEvent.change(dialog.getByLabelText(/^Що показано/), { target: { value: 'certificate' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Позначити' }));
    expect(page.sent()).toEqual([
      [
        'markPriority',
        {
          visitId: visitHere().visitId,
          priorityClassId: 'veteran',
          proof: { proofId: 'certificate' },
        },
      ],
    ]);
  });

  it('is cancelled after a question', () => {
    atReception();
    seek('В12');
    page.shows(ticketAt(2));
    fireEvent.click(button('Скасувати візит…'));
    expect(page.sent()).toEqual([]);
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Скасувати візит' }));
    expect(page.sent()).toEqual([['cancelVisit', { visitId: visitHere().visitId }]]);
  });

  it('at a counter is that counter’s: neither marked nor cancelled from here', () => {
    atReception();
    seek('В12');
    const counterId = sampleBranch.counters[4]?.id ?? null;
    page.shows(ticketAt(2, { visit: visitHere({ status: 'called', counterId }), ahead: null }));
    expect(screen.getByText('викликано до вікна 5')).toBeTruthy();
    expect(button('Категорія…').disabled).toBe(true);
    expect(button('Скасувати візит…').disabled).toBe(true);
    expect(button('Надрукувати…').disabled).toBe(false);
  });
});

describe('papers in doubt', () => {
  it('are listed with the way to print again and to the card', () => {
    atReception();
    press('F8');
    expect(screen.getByText(/закінчився папір/)).toBeTruthy();
    fireEvent.click(button(/^Надрукувати….*В.009/));
    expect(screen.getByText(/Перший талон не вийшов/)).toBeTruthy();
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Скасувати' }));
    fireEvent.click(button(/^Картка.*В.009/));
    expect(page.hub().watched()).toContainEqual({ view: 'ticket', ticket: { letter: 'В', number: 9 } });
  });

  it('and what staff ordered, by whom and with what fate', () => {
    const order = ticketOrder({
      outcome: 'unknown',
      cause: 'no-answer',
      printerId: deviceId.parse('printer-2'),
    });
    atReception({ hall: { flaggedPapers: [], printOrders: [order] } });
    press('F8');
    expect(screen.getByText('Усі талони й чеки надруковано.')).toBeTruthy();
    expect(screen.getByText('Невідомо, чи вийшов папір: принтер не відповів (Принтер зали 2)')).toBeTruthy();
    expect(screen.getByText('10:46 · Олена Коваль')).toBeTruthy();
  });
});

it('what was typed in one tab is still there after another', () => {
  atReception();
  fillIn();
  press('F4');
  expect(screen.queryByRole('form', { name: 'Новий талон' })).toBeNull();
  press('F2');
  expect(radio('Подати документи').checked).toBe(true);
});
