import { act, fireEvent, screen, within } from '@testing-library/react';
import { operatorId, type BranchConfig, type SignedIn } from '@talon/shared';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SetupApi } from '../hub/setupApi.ts';
import { renderConsole, storageOf } from '../testing/renderConsole.tsx';
import { sampleConfig } from '../testing/sampleConfig.ts';
import { hallAt, sampleBranch, sampleSession } from '../testing/sampleViews.ts';
import { withValue, type Path } from './draft/paths.ts';

let page: ReturnType<typeof renderConsole>;
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string | RegExp, value: string) => fireEvent.change(box(name), { target: { value } });
const supervisor: SignedIn = { ...sampleSession, role: 'supervisor' };
const inForce = (version: number, config: BranchConfig) =>
  Promise.resolve({ ok: true, value: { version, config } } as const);
const changed = (path: Path, value: unknown) => withValue(sampleConfig, path, value);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

/** A supervisor at the set-up page, when the hub has answered; in one of its sections. */
async function open(
  section: string,
  setup: Partial<SetupApi> = {},
  next: SignedIn = supervisor,
): Promise<void> {
  page = renderConsole({
    tabStorage: storageOf(supervisor),
    setup,
    signIn: () => Promise.resolve({ ok: true, signedIn: next }),
  });
  page.connected(sampleBranch, hallAt(1));
  await look(section);
}

async function look(section: string): Promise<void> {
  fireEvent.click(button(/^Налаштування/));
  page.shows(sampleBranch);
  await page.passes(0);
  goTo(section);
}

/** The hub ends the session, and somebody signs in again. */
async function signedInAgain(): Promise<void> {
  act(() => page.hub().refuse('session-ended'));
  fireEvent.change(screen.getByLabelText('Ваш номер'), { target: { value: '133' } });
  fireEvent.change(screen.getByLabelText('PIN-код'), { target: { value: '1234' } });
  await act(async () => void fireEvent.click(button('Увійти')));
  page.connected(sampleBranch, hallAt(4));
}

const goTo = (section: string) =>
  fireEvent.click(within(screen.getByRole('navigation', { name: 'Розділи налаштувань' })).getByText(section));

it('shows what is in force, each rule with what it does', async () => {
  await open('Дії за вікном');
  expect(screen.getByText('Діє версія 7')).toBeTruthy();
  const calls = box('Викликів одного відвідувача');
  expect(calls.value).toBe('5');
  expect(calls.getAttribute('aria-describedby')).not.toBeNull();
  expect(screen.getByText(/^Стільки разів поспіль його можна викликати/)).toBeTruthy();
  expect(button('Ввести в дію…').disabled).toBe(true);
});

it('says as it is typed what a number may not be, at the field and above', async () => {
  await open('Дії за вікном');
  type('Викликів одного відвідувача', '99');
  expect(box('Викликів одного відвідувача').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getAllByText(/щонайбільше 20/)).toHaveLength(2);
  type('Викликів одного відвідувача', 'пʼять');
  expect(box('Викликів одного відвідувача').value).toBe('пʼять');
  expect(screen.getAllByText(/тут має бути число/)).toHaveLength(2);
  type('Викликів одного відвідувача', '');
  expect(screen.getAllByText(/тут має бути число/)).toHaveLength(2);
  expect(button('Ввести в дію…').disabled).toBe(true);
  type('Викликів одного відвідувача', '4');
  expect(screen.queryByText('Що треба виправити')).toBeNull();
  expect(button('Ввести в дію…').disabled).toBe(false);
});

it('a decimal is typed with a comma as well as with a point', async () => {
  await open('Категорії');
  for (const typed of ['1,', '1,2', '1,25']) {
    type('пільга, Швидкість', typed);
    expect(box('пільга, Швидкість').value).toBe(typed);
  }
  expect(screen.queryByText('Що треба виправити')).toBeNull();
  expect(screen.getByText('· 1 зміна', { exact: false })).toBeTruthy();
});

it('a contradiction is said with names, and the entry in the list leads to its field', async () => {
  await open('Хто наступний');
  type('Найбільше випереджень', '0');
  expect(screen.getAllByText(/нікого не можна випередити, але 2 категорії мають перевагу/)).toHaveLength(2);
  goTo('Послуги');
  fireEvent.click(button(/^Найбільше випереджень: /));
  expect(screen.getByRole('heading', { name: 'Хто наступний' })).toBeTruthy();
  expect(document.activeElement).toBe(box('Найбільше випереджень'));
  fireEvent.click(
    button(/^Реєстратор · перевага черги: нікого не можна випередити, але профіль «Реєстратор»/),
  );
  expect(screen.getByRole('button', { expanded: true }).textContent).toMatch(/^Реєстратор/);
  expect(document.activeElement).toBe(box('В · Місце проживання, перевага черги'));
});

it('a setting that does nothing is remarked and hinders nobody', async () => {
  await open('Категорії');
  type('пільга, На старті, хв', '10');
  expect(screen.getByText('1 зауваження: на що варто зважити')).toBeTruthy();
  expect(screen.getAllByText(/Для категорії «пільга» це не діє/)).toHaveLength(2);
  expect(button('Ввести в дію…').disabled).toBe(false);
});

it('shows old and new before it puts them in force, and then the new version', async () => {
  const put = vi.fn<SetupApi['put']>(() =>
    Promise.resolve({ ok: true, value: { put: 'in-force', version: 8, newDevices: ['board-9'] } }),
  );
  await open('Хто наступний', { put });
  fireEvent.click(screen.getByRole('radio', { name: /^По черзі/ }));
  type('решта', '3');
  goTo('Години роботи');
  fireEvent.click(screen.getByRole('checkbox', { name: 'субота' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'понеділок' }));
  fireEvent.click(button('Ввести в дію…'));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'понеділок · Тиждень прибрано: понеділок 08:00–18:00',
    'субота · Тиждень додано: субота 08:00–18:00',
    'Порядок виклику За рангом → По черзі',
    'з перевагою не задано → 1',
    'решта не задано → 3',
  ]);
  expect(put).not.toHaveBeenCalled();
  fireEvent.click(dialog.getByRole('button', { name: 'Ввести в дію' }));
  await page.passes(0);
  const [session, draft, editedFrom] = put.mock.calls[0] ?? [];
  expect([session, editedFrom]).toEqual([sampleSession.session, 7]);
  expect(draft).toMatchObject({ rules: { calling: { kind: 'ratio', priority: 1, ordinary: 3 } } });
  expect(screen.getByRole('status').textContent).toBe(
    'Версія 8 діє. Її вже бачать усі екрани. Ключі нових пристроїв записано у файл new-devices.json на сервері: board-9.',
  );
  expect(screen.getByText('Діє версія 8')).toBeTruthy();
  expect(button('Ввести в дію…').disabled).toBe(true);
});

it('checks with the hub, which knows what the hall needs now', async () => {
  const fault = {
    path: 'queues',
    code: 'queue-in-use',
    params: { id: 'queue-v', count: 2 },
    message: '',
  } as const;
  await open('Дії за вікном', {
    check: () => Promise.resolve({ ok: true, value: { version: 7, faults: [fault], remarks: [] } }),
  });
  fireEvent.click(button('Перевірити'));
  await page.passes(0);
  expect(
    screen.getByText(
      /черги «Місце проживання» більше немає, а вона зараз потрібна відвідувачам у залі \(2\)/,
    ),
  ).toBeTruthy();
  expect(button('Ввести в дію…').disabled).toBe(true);
  // Another draft, another answer.
  type('Викликів одного відвідувача', '4');
  expect(screen.queryByText('Що треба виправити')).toBeNull();
});

it('of two who edit at once the second is told, and keeps his changes on top of theirs', async () => {
  const theirs = changed(['rules', 'undoSeconds'], 30);
  const load = vi.fn<SetupApi['load']>(() => inForce(7, sampleConfig));
  const put = vi.fn<SetupApi['put']>(() =>
    Promise.resolve({ ok: true, value: { put: 'changed-meanwhile' } }),
  );
  await open('Дії за вікном', { load, put });
  type('Викликів одного відвідувача', '4');
  load.mockImplementation(() => inForce(8, theirs));
  fireEvent.click(button('Ввести в дію…'));
  fireEvent.click(button('Ввести в дію'));
  await page.passes(0);
  await page.passes(0);
  expect(screen.getByRole('status').textContent).toMatch(/^Тим часом хтось інший увів у дію версію 8/);
  expect(box('Викликів одного відвідувача').value).toBe('4');
  expect(box('Скасувати помилку').value).toBe('30');
  fireEvent.click(button('Ввести в дію…'));
  fireEvent.click(button('Ввести в дію'));
  await page.passes(0);
  const [, draft, editedFrom] = put.mock.calls[1] ?? [];
  expect(draft).toEqual(withValue(theirs, ['rules', 'maximumCalls'], 4));
  expect(editedFrom).toBe(8);
});

it('a draft outlives a lost connection, a look at the hall, and a session that the hub ended', async () => {
  await open('Дії за вікном');
  type('Викликів одного відвідувача', '4');
  act(() => page.hub().disconnect());
  expect(box('Викликів одного відвідувача').value).toBe('4');
  expect(button('Перевірити').disabled).toBe(true);
  page.connected(sampleBranch);
  await page.passes(0);
  expect(box('Викликів одного відвідувача').value).toBe('4');
  fireEvent.click(button('Зала'));
  page.shows(sampleBranch, hallAt(3));
  expect(screen.getByRole('img', { name: 'є зміни, яких не введено в дію' })).toBeTruthy();
  await look('Дії за вікном');
  expect(box('Викликів одного відвідувача').value).toBe('4');
  await signedInAgain();
  await look('Дії за вікном');
  expect(box('Викликів одного відвідувача').value).toBe('4');
});

it('a draft is nobody else’s', async () => {
  await open('Дії за вікном', {}, { ...supervisor, operatorId: operatorId.parse('op-9') });
  type('Викликів одного відвідувача', '4');
  await signedInAgain();
  await look('Дії за вікном');
  expect(box('Викликів одного відвідувача').value).toBe('5');
});

it('leaving asks while there are changes, in the page and in the browser', async () => {
  await open('Дії за вікном');
  const leavingTab = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leavingTab()).toBe(false);
  type('Викликів одного відвідувача', '4');
  expect(leavingTab()).toBe(true);
  fireEvent.click(button('Вийти'));
  const dialog = within(screen.getByRole('dialog', { name: 'Вийти без збереження?' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Залишитися' }));
  expect(page.signOut).not.toHaveBeenCalled();
  fireEvent.click(button('Скасувати зміни'));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Скасувати зміни' }));
  expect(box('Викликів одного відвідувача').value).toBe('5');
  expect(leavingTab()).toBe(false);
  fireEvent.click(button('Вийти'));
  expect(page.signOut).toHaveBeenCalledOnce();
});

const choose = async (content: string) => {
  const input = screen.getByLabelText<HTMLInputElement>('Взяти з файла…', { selector: 'input' });
  fireEvent.change(input, { target: { files: [new File([content], 'setup.json')] } });
  await page.passes(0);
};

it('the whole is saved to a file, and taken from one', async () => {
  await open('Дії за вікном');
  fireEvent.click(button('Зберегти у файл'));
  expect(page.saveFile).toHaveBeenCalledExactlyOnceWith(expect.any(Blob), 'cnap-1-setup-7.json');
  const saved = await page.saveFile.mock.calls[0]?.[0].text();
  expect(JSON.parse(saved ?? '')).toEqual(JSON.parse(JSON.stringify(sampleConfig)));

  await choose(JSON.stringify({ branch: changed(['rules', 'maximumCalls'], 3), staff: [] }));
  expect(box('Викликів одного відвідувача').value).toBe('3');
  expect(screen.getByRole('status').textContent).toBe('Файл взято. Перегляньте зміни перед введенням у дію.');
});

it('a file that is no configuration changes nothing and is said why', async () => {
  await open('Дії за вікном');
  await choose('Шановні колеги');
  expect(screen.getByRole('status').textContent).toMatch(/^Це не файл налаштувань/);
  await choose(JSON.stringify({ ...sampleConfig, timeZone: 7, halls: [] }));
  expect(screen.getByRole('heading', { name: 'Файл не взято. Що в ньому не так' })).toBeTruthy();
  expect(screen.getByText('halls').closest('li')?.textContent).toBe('halls: щонайменше 1 запис');
  expect(screen.getByText('· без змін', { exact: false })).toBeTruthy();
  // A contradiction can be mended here.
  await choose(JSON.stringify(changed(['rules', 'mostOvertaken'], 0)));
  expect(screen.getByRole('heading', { name: 'Що треба виправити' })).toBeTruthy();
});

it('hours: a day is opened and closed, breaks and dates come and go, and wrong ones are said in their line', async () => {
  await open('Години роботи');
  fireEvent.click(button('Перерва: вівторок'));
  type('вівторок, початок перерви', '07:00');
  expect(screen.getAllByText(/перерва поза годинами роботи \(08:00–18:00\)/)).toHaveLength(2);
  type('вівторок, початок перерви', '7');
  expect(screen.getAllByText(/час пишуть так: 09:00/)).toHaveLength(2);
  fireEvent.click(button('вівторок: Прибрати перерву'));
  expect(screen.getByText('· без змін', { exact: false })).toBeTruthy();

  expect(screen.getByText('Різдво')).toBeTruthy();
  fireEvent.click(button('Додати дату'));
  fireEvent.change(screen.getAllByLabelText('дата')[1] as HTMLElement, { target: { value: '2026-12-25' } });
  expect(screen.getAllByText(/дату 2026-12-25 вказано двічі/)).toHaveLength(2);
  fireEvent.click(screen.getAllByRole('button', { name: '2026-12-25: Прибрати дату' })[1] as HTMLElement);
  expect(screen.queryByText('Що треба виправити')).toBeNull();
});

it('a work profile serves, helps or leaves a queue; the numbers belong to the role', async () => {
  const put = vi.fn<SetupApi['put']>(() =>
    Promise.resolve({ ok: true, value: { put: 'in-force', version: 8, newDevices: [] } }),
  );
  await open('Робочі профілі', { put });
  fireEvent.click(button(/^Консультант/));
  const role = (queue: string) =>
    screen.getByRole<HTMLSelectElement>('combobox', { name: `${queue}, Обслуговує` });
  expect([role('В · Місце проживання').value, role('К · Консультації').value]).toEqual(['helped', 'own']);
  type('В · Місце проживання, допомагає, поки своїх менше ніж', '2');
  fireEvent.change(role('А · Паспорт'), { target: { value: 'own' } });
  type('А · Паспорт, перевага черги', '2');
  type('К · Консультації, перевага черги', '1');
  type('К · Консультації, перевага черги', '');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Може викликати поза чергою' }));
  expect(screen.getAllByText(/але жодної причини не названо/)).toHaveLength(3);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Може викликати поза чергою' }));
  fireEvent.click(button('Ввести в дію…'));
  fireEvent.click(button('Ввести в дію'));
  await page.passes(0);
  expect(put.mock.calls[0]?.[1]).toMatchObject({
    workProfiles: [
      {},
      {
        queueIds: ['queue-k', 'queue-a'],
        preference: { 'queue-a': 2 },
        helps: [{ queueId: 'queue-v', whenFewerThan: 2 }],
        mayPick: false,
      },
    ],
  });
});

it('a service is found by half a word, and gets a quota and hours of its own', async () => {
  await open('Послуги');
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'паспрт' } });
  fireEvent.click(button(/^Паспорт громадянина/));
  type('Талонів на день', '10');
  type('Талонів на годину', '12');
  expect(screen.getAllByText(/12 талонів на годину, але лише 10 на весь день/).length).toBeGreaterThan(1);
  type('Талонів на годину', '');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Свої години' }));
  expect(box('понеділок, відчинення').value).toBe('08:00');
  expect(button(/^Паспорт громадянина/).textContent).toContain('10 на день · свої години');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Свої години' }));
  type('Талонів на день', '');
  expect(screen.getByText('· без змін', { exact: false })).toBeTruthy();
});

it('booking is switched on with a window and a class', async () => {
  await open('Попередній запис');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Запис на певний час' }));
  expect(box('Можна прийти раніше на').value).toBe('15');
  // Whose class it is, only a person can say.
  expect(screen.getAllByText(/тут щось має бути вказано/)).toHaveLength(2);
  const choice = screen.getByRole('combobox', { name: 'Категорія для записаних' });
  fireEvent.change(choice, { target: { value: 'booked' } });
  expect(screen.queryByText('Що треба виправити')).toBeNull();
  type('Можна прийти раніше на', '0');
  type('Можна запізнитися на', '0');
  expect(screen.getAllByText(/вчасно не прийде ніхто/)).toHaveLength(2);
});

it.each([
  ['no-connection', /^Сервер не відповідає/],
  ['hub-read-only', /^Сервер тимчасово не записує змін/],
  ['too-often', /^Забагато спроб поспіль/],
] as const)('a refusal %s is said, and the draft stays', async (why, words) => {
  await open('Дії за вікном', { check: () => Promise.resolve({ ok: false, why }) });
  type('Викликів одного відвідувача', '4');
  fireEvent.click(button('Перевірити'));
  await page.passes(0);
  expect(screen.getByRole('status').textContent).toMatch(words);
  expect(box('Викликів одного відвідувача').value).toBe('4');
});

it('when the hub does not give the set-up it can be asked again', async () => {
  page = renderConsole({
    tabStorage: storageOf(supervisor),
    setup: {
      load: vi
        .fn<SetupApi['load']>(() => inForce(7, sampleConfig))
        .mockResolvedValueOnce({ ok: false, why: 'no-connection' }),
    },
  });
  page.connected(sampleBranch, hallAt(1));
  fireEvent.click(button('Налаштування'));
  page.shows(sampleBranch);
  await page.passes(0);
  fireEvent.click(button('Спробувати ще раз'));
  await page.passes(0);
  expect(screen.getByText('Діє версія 7')).toBeTruthy();
});
