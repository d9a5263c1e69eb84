import { fireEvent, screen, within } from '@testing-library/react';
import { second, serviceId, type CounterView, type CurrentVisitView, type RouteStep } from '@talon/shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accepted, renderConsole } from '../testing/renderConsole.tsx';
import {
  absentVisit,
  calledAt,
  calledVisit,
  counterAt,
  hallAt,
  hallWithMine,
  parkedVisit,
  pausedDay,
  richBranch,
  sampleBranch,
  sampleNow,
  servedVisit,
  servingAt,
  staffAt,
  waitingVisit,
  withCounter,
} from '../testing/sampleViews.ts';

type Called = Extract<CurrentVisitView, { status: 'called' }>;

const { counterId } = counterAt(1);
const visitId = calledVisit.visitId;
const seen = { counterId, visitId };
const passport: RouteStep = { serviceId: serviceId.parse('passport'), purpose: 'submit' };
const collect: RouteStep = { serviceId: serviceId.parse('passport'), purpose: 'collect' };

let page: ReturnType<typeof renderConsole>;

function deskWith(view: CounterView, branch = richBranch()) {
  page = renderConsole();
  page.connected(branch, hallWithMine(1));
  page.shows(branch, view);
}

const press = (code: string, on: Element = document.body, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(on, { code, ...init });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const dialog = () => screen.getByRole('dialog');
const called = (more: Partial<Called>, moves: CounterView['moves'] = []) =>
  calledAt(2, {
    current: { ...(calledVisit as Called), ...more },
    moves: ['startService', 'recallVisit', 'markNoShow', 'parkVisit', ...moves],
  });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

describe('moves that come with time', () => {
  it('[CALL-15] a recall counts its seconds down and is off until then', async () => {
    deskWith(called({ recallAt: sampleNow + 2 * second }));
    expect(button(/Викликати ще раз за 2 с/).disabled).toBe(true);
    press('KeyR');
    expect(page.sent()).toEqual([]);
    await page.passes(1000);
    expect(button(/за 1 с/).disabled).toBe(true);
    await page.passes(1000);
    press('KeyR');
    expect(page.sent()).toEqual([['recallVisit', seen]]);
  });

  it('[NOSHOW-2] a no-show says what it waits for', async () => {
    deskWith(called({ noShowAt: sampleNow + 40 * second }));
    expect(button(/Не з’явився ще виклик або 40 с/).disabled).toBe(true);
    press('KeyN');
    expect(page.sent()).toEqual([]);
    page.shows(called({ noShowAt: null }));
    expect(button(/Не з’явився спершу ще виклик/).disabled).toBe(true);
    page.shows(called({ noShowAt: sampleNow }));
    press('KeyN');
    expect(page.sent()).toEqual([['markNoShow', seen]]);
  });

  it('[PAUSE-1] says nothing of seconds while the whole hall stands still', () => {
    deskWith({ ...called({ recallAt: sampleNow + 30 * second }), day: pausedDay() });
    expect(screen.queryByText('за 30 с')).toBeNull();
  });

  it('the running time is that of the last call', () => {
    deskWith(called({ calledAt: sampleNow - 90 * second, lastCalledAt: sampleNow - 5 * second }));
    expect(screen.getByText('00:05')).toBeTruthy();
  });

  it('[AUTO-1] the next call by itself is counted down, with the break beside', async () => {
    deskWith(counterAt(2, { callsBySelfAt: sampleNow + 5 * second }));
    expect(screen.getByText('Наступного буде викликано за 5 с.')).toBeTruthy();
    await page.passes(3000);
    expect(screen.getByText('Наступного буде викликано за 2 с.')).toBeTruthy();
    await page.passes(3000);
    expect(screen.getByText('Викликаємо наступного…')).toBeTruthy();
    fireEvent.click(button('Перерва…'));
    expect(within(dialog()).getByText('обід')).toBeTruthy();
  });

  it('[AUTO-1] promises no seconds where nobody waits', () => {
    deskWith(counterAt(2, { callsBySelfAt: sampleNow, waiting: { total: 0, first: [] } }));
    expect(screen.getByText('Щойно хтось стане в чергу, його буде викликано.')).toBeTruthy();
  });
});

describe('taking back', () => {
  const undo = (ending: 'finished' | 'no-show' = 'finished') =>
    counterAt(2, {
      undo: { visitId, ticket: calledVisit.ticket, ending, until: sampleNow + 8 * second },
      moves: ['callNext', 'undoEnd'],
    });

  it('[UNDO-1] Z takes back what was ended here last, while its seconds run', async () => {
    deskWith(undo());
    expect(screen.getByText('В 012 завершено')).toBeTruthy();
    await page.passes(3000);
    expect(button('Скасувати (5 с)').getAttribute('aria-keyshortcuts')).toBe('Z');
    press('KeyZ');
    expect(page.sent()).toEqual([['undoEnd', seen]]);
  });

  it('[UNDO-1] is gone after its time, and Z then sends nothing', async () => {
    deskWith(undo('no-show'));
    expect(screen.getByText('В 012: не з’явився')).toBeTruthy();
    await page.passes(8000);
    expect(screen.queryByText(/не з’явився$/)).toBeNull();
    press('KeyZ');
    expect(page.sent()).toEqual([]);
  });

  it('that comes too late is refused in words', async () => {
    deskWith(undo());
    fireEvent.click(button(/^Скасувати \(/));
    await page.answers({ ok: false, code: 'too-late-to-undo', params: {} });
    expect(screen.getByText('Скасувати вже запізно.')).toBeTruthy();
  });
});

describe('putting aside', () => {
  it('[PARK-5] asks why where the branch names reasons, one digit each', () => {
    deskWith(called({}));
    press('KeyP');
    expect(page.sent()).toEqual([]);
    expect(within(dialog()).getByText('у чергу за 20 хв')).toBeTruthy();
    press('Digit1', dialog());
    expect(page.sent()).toEqual([['parkVisit', { ...seen, reasonId: 'copy' }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is done at once where it names none', () => {
    deskWith(called({}), sampleBranch);
    press('KeyP');
    expect(page.sent()).toEqual([['parkVisit', seen]]);
  });

  it('[PARK-4] the list says why, and when somebody comes back by himself', () => {
    const [reason] = richBranch().parkReasons;
    const visit = {
      ...parkedVisit('В', 4, 20),
      reasonId: reason?.id ?? null,
      returnsAt: sampleNow + 300 * second,
    };
    deskWith(counterAt(2, { parked: { total: 1, first: [visit] } }));
    const list = within(screen.getByRole('region', { name: /Відкладені/ }));
    expect(list.getByText('по копію документа · Реєстрація місця проживання')).toBeTruthy();
    expect(list.getByText('до 10:51')).toBeTruthy();
  });
});

describe('a transfer', () => {
  const search = () => screen.getByRole<HTMLInputElement>('combobox');

  it('goes to a colleague by name, and F2 brings the visitor back', () => {
    deskWith(servingAt(2));
    press('KeyT');
    const six = hallAt(2).counters[5];
    if (six === undefined) throw new Error('no counter 6');
    page.shows(withCounter(hallAt(2), six.counterId, { status: { status: 'closed' } }), staffAt(2));
    fireEvent.change(search(), { target: { value: 'бонд' } });
    press('F2', search());
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /повернути до мене/ }).checked).toBe(true);
    press('Enter', search());
    expect(page.sent()).toEqual([
      ['transferVisit', { ...seen, to: { kind: 'operator', operatorId: 'op-2' }, comeBack: true }],
    ]);
  });

  it('refused because the colleague has left says so', async () => {
    deskWith(servingAt(2));
    press('KeyT');
    press('Enter', search());
    await page.answers({ ok: false, code: 'operator-not-here', params: {} });
    expect(screen.getByText('Цей працівник зараз не веде жодного вікна.')).toBeTruthy();
  });
});

describe('several services in one visit', () => {
  const serving = (route?: RouteStep[]) =>
    servingAt(2, {
      current: { ...servedVisit, ...(route === undefined ? {} : { route }) },
      moves: ['finishService', 'changeRoute'],
    });
  const search = () => screen.getByRole<HTMLInputElement>('combobox');

  it('[ROUTE-1] stand on the card in their order', () => {
    deskWith(serving([passport, collect]));
    expect(screen.getByText('Далі: Паспорт громадянина → Паспорт громадянина')).toBeTruthy();
    page.shows({ ...serving(), revision: 3 });
    expect(screen.getByText('Це єдина послуга візиту.')).toBeTruthy();
  });

  it('[ROUTE-1] S adds one found by a word, after those that are there', () => {
    deskWith(serving([passport]));
    press('KeyS');
    fireEvent.change(search(), { target: { value: 'паспорт' } });
    const options = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(options).toHaveLength(1);
    expect(options[0]).toContain('Забрати готовий документ');
    press('Enter', search());
    expect(page.sent()).toEqual([['changeRoute', { visitId, route: [passport, collect] }]]);
    expect(search().value).toBe('');
  });

  it('[ROUTE-1] Backspace in the empty search takes the last one away, a button any of them', () => {
    deskWith(serving([passport, collect]));
    press('KeyS');
    fireEvent.change(search(), { target: { value: 'п' } });
    press('Backspace', search());
    expect(page.sent()).toEqual([]);
    fireEvent.change(search(), { target: { value: '' } });
    press('Backspace', search());
    expect(page.sent()).toEqual([['changeRoute', { visitId, route: [passport] }]]);
  });

  it('[ROUTE-1] a button takes away any of them', () => {
    deskWith(serving([passport, collect]));
    press('KeyS');
    fireEvent.click(button('Прибрати: Паспорт громадянина (Подати документи)'));
    expect(page.sent()).toEqual([['changeRoute', { visitId, route: [collect] }]]);
  });

  it('[ROUTE-1] five in all: then nothing more is offered', () => {
    deskWith(serving([passport, collect, passport, collect]));
    press('KeyS');
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(screen.getByText(/Уже п’ять послуг/)).toBeTruthy();
    press('Enter', search());
    expect(page.sent()).toEqual([]);
  });

  it('[ROUTE-2] a finish says where the visitor goes on to, until the next press', async () => {
    deskWith(serving([collect]));
    press('KeyF');
    await page.answers({ ok: true, revision: 3, result: { next: collect } });
    page.shows(counterAt(3));
    await page.passes(300);
    const words = 'В 012 іде далі: Паспорт громадянина (Забрати готовий документ).';
    expect(screen.getByText(words).closest('[role="status"]')).toBeTruthy();
    press('Space');
    expect(screen.queryByText(words)).toBeNull();
  });

  it('[ROUTE-2] a finish that ends the visit says nothing', async () => {
    deskWith(serving());
    press('KeyF');
    await page.answers({ ok: true, revision: 3, result: { next: null } });
    page.shows(counterAt(3));
    expect(screen.queryByText(/іде далі/)).toBeNull();
  });
});

describe('a call out of turn', () => {
  const first = [waitingVisit('В', 13, 7), waitingVisit('В', 14, 4)];
  const may = counterAt(2, { waiting: { total: 2, first }, moves: ['callNext', 'pickVisit'] });

  it('[PICK-1] V asks whom and why, by digits', () => {
    deskWith(may);
    press('KeyV');
    press('Digit2', dialog());
    expect(screen.getByRole('heading', { name: 'Чому В\u202f014 поза чергою?' })).toBeTruthy();
    expect(screen.getByText('Причину й ваше ім’я буде видно у звіті про справедливість.')).toBeTruthy();
    press('Digit1', dialog());
    expect(page.sent()).toEqual([
      ['pickVisit', { counterId, visitId: first[1]?.visitId, seenVisit: null, reasonId: 'unwell' }],
    ]);
  });

  it('[PICK-1] works by mouse, too', () => {
    deskWith(may);
    fireEvent.click(button(/Поза чергою/));
    fireEvent.click(button(/013/));
    fireEvent.click(button(/помилка працівника/));
    expect(page.sent()).toEqual([
      ['pickVisit', { counterId, visitId: first[0]?.visitId, seenVisit: null, reasonId: 'mistake' }],
    ]);
  });

  it('[PICK-1] is not there for whoever may not', () => {
    deskWith(counterAt(2));
    expect(screen.queryByRole('button', { name: /Поза чергою/ })).toBeNull();
    press('KeyV');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes when the chosen visitor is called elsewhere meanwhile', () => {
    deskWith(may);
    press('KeyV');
    press('Digit2', dialog());
    page.shows(counterAt(3, { waiting: { total: 1, first: first.slice(0, 1) }, moves: ['pickVisit'] }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(page.sent()).toEqual([]);
  });
});

describe('a class that the visitor chose at the kiosk', () => {
  const veteran = richBranch().priorityClasses[1];
  const claimed = called({ classClaimed: true, ...(veteran && { priorityClassId: veteran.id }) }, [
    'checkClass',
  ]);

  it('[PRIORITY-4] is said in a box, and nothing starts before it was checked', () => {
    deskWith(claimed);
    expect(screen.getByText('Обрав пільгу «пільга»: перевірте документ.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Почати обслуговування' })).toBeNull();
    press('Space');
    expect(page.sent()).toEqual([]);
    expect(within(dialog()).getByText('посвідчення')).toBeTruthy();
  });

  it('[PRIORITY-6] is confirmed by a digit and the number that it asks for', () => {
    deskWith(claimed);
    press('KeyD');
    press('Digit2', dialog());
    const number = screen.getByRole<HTMLInputElement>('textbox', { name: /Номер документа/ });
    expect(document.activeElement).toBe(number);
    fireEvent.submit(number);
    expect(screen.getByText('впишіть номер')).toBeTruthy();
    expect(page.sent()).toEqual([]);
    fireEvent.change(number, { target: { value: ' АВ 123 ' } });
    press('Digit1', number);
    fireEvent.submit(number);
    expect(page.sent()).toEqual([
      ['checkClass', { ...seen, holds: true, proof: { proofId: 'extract', documentNumber: 'АВ 123' } }],
    ]);
  });

  it('[PRIORITY-4] asks for no number where the class holds as often as one comes', () => {
    const often = richBranch();
    deskWith(claimed, {
      ...often,
      priorityClasses: often.priorityClasses.map((each) => Object.assign({}, each, { oncePerDay: false })),
    });
    press('KeyD');
    press('Digit1', dialog());
    expect(page.sent()).toEqual([
      ['checkClass', { ...seen, holds: true, proof: { proofId: 'certificate' } }],
    ]);
  });

  it('[PRIORITY-4] falls away with X when there is no document', () => {
    deskWith(claimed);
    press('KeyX');
    expect(page.sent()).toEqual([['checkClass', { ...seen, holds: false }]]);
  });

  it('once checked leaves the way free', () => {
    deskWith(claimed);
    page.shows(calledAt(3));
    expect(screen.queryByText(/перевірте документ/)).toBeNull();
    press('Space');
    expect(page.sent()).toEqual([['startService', seen]]);
  });
});

describe('who did not come', () => {
  const view = counterAt(2, {
    absent: { total: 2, first: [absentVisit('В', 8), absentVisit('А', 5, { mayReturn: false })] },
    moves: ['callNext', 'readmitVisit'],
  });

  it('[NOSHOW-4] is listed with what is left of the time, and comes back by a digit', () => {
    deskWith(view);
    press('KeyA');
    expect(screen.getByText('не з’явився о 10:41 · до 10:56 або поки не викличуть ще 3')).toBeTruthy();
    press('Digit2', dialog());
    expect(page.sent()).toEqual([]);
    press('Digit1', dialog());
    expect(page.sent()).toEqual([['readmitVisit', { visitId: absentVisit('В', 8).visitId }]]);
  });

  it('[NOSHOW-4] whose time is over cannot be chosen', () => {
    deskWith(view);
    press('KeyA');
    expect(button(/А.005/).disabled).toBe(true);
    expect(screen.getByText(/час повернення минув/)).toBeTruthy();
  });

  it('opens nothing where nobody is missing', () => {
    deskWith(counterAt(2));
    expect(button(/Не з’явилися/).disabled).toBe(true);
    press('KeyA');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('refused as too late is told in words', async () => {
    deskWith(view);
    press('KeyA');
    press('Digit1', dialog());
    await page.answers({ ok: false, code: 'return-time-over', params: {} });
    expect(screen.getByText('Час повернення минув. Потрібен новий талон.')).toBeTruthy();
  });
});

describe('the work profile', () => {
  it('[PROFILE-1] is named when it is not what one is used to here', () => {
    const other = richBranch().workProfiles[1];
    deskWith(counterAt(2, other && { workProfileId: other.id }));
    expect(screen.getByText(/зараз за профілем «Видача»/)).toBeTruthy();
    page.shows(counterAt(3));
    expect(screen.queryByText(/за профілем/)).toBeNull();
  });
});

it('[APPOINT-2] a booked time stands at the visitor, on the card and in the list', async () => {
  const bookedAt = sampleNow - 60 * second;
  deskWith(counterAt(2, { waiting: { total: 1, first: [waitingVisit('В', 13, 7, { bookedAt })] } }));
  expect(screen.getByText('запис на 10:45')).toBeTruthy();
  press('Space');
  await page.answers(accepted(3));
  page.shows(calledAt(3, { current: { ...calledVisit, bookedAt }, waiting: { total: 0, first: [] } }));
  expect(screen.getByText(/запис на 10:45/)).toBeTruthy();
});
