import { act, fireEvent, screen, within } from '@testing-library/react';
import type { StaffChange, StaffMember } from '@talon/shared';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StaffAnswer, StaffApi } from '../hub/staffApi.ts';
import { renderConsole, storageOf } from '../testing/renderConsole.tsx';
import {
  hallAt,
  sampleBranch,
  sampleNow,
  sampleSession,
  sampleStaff,
  staffAt,
} from '../testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;
const [olena, maria, hanna, former] = sampleStaff as [StaffMember, StaffMember, StaffMember, StaffMember];
/** Ганна signs in as the supervisor she is. */
const signedIn = {
  ...sampleSession,
  operatorId: hanna.operatorId,
  name: hanna.name,
  role: 'supervisor',
} as const;

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const nameBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Ім’я та прізвище/ });
const type = (value: string) => fireEvent.change(nameBox(), { target: { value } });
const row = (name: string) => screen.getByRole('button', { name: new RegExp(name) });
const status = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

/** A hub with these people, that answers every change in the same way. */
function hubWith(staff: readonly StaffMember[], answer: StaffAnswer, changes: readonly StaffChange[] = []) {
  return {
    read: vi.fn<StaffApi['read']>(() => Promise.resolve({ ok: true, value: { staff, changes } })),
    add: vi.fn<StaffApi['add']>(() => Promise.resolve(answer)),
    change: vi.fn<StaffApi['change']>(() => Promise.resolve(answer)),
    givePin: vi.fn<StaffApi['givePin']>(() => Promise.resolve(answer)),
    deactivate: vi.fn<StaffApi['deactivate']>(() => Promise.resolve(answer)),
    reactivate: vi.fn<StaffApi['reactivate']>(() => Promise.resolve(answer)),
  };
}

async function open(staff: Partial<StaffApi> = {}): Promise<void> {
  page = renderConsole({ tabStorage: storageOf(signedIn), staff });
  page.connected(sampleBranch, hallAt(1), staffAt(1));
  press('Працівники');
  page.shows(sampleBranch, staffAt(1));
  await page.passes(0);
}

it('lists everybody who has access: number, role, counter, last sign-in', async () => {
  await open();
  expect(row('Олена Коваль').textContent).toBe('101 Олена Коваль Оператор вікно 14 08:46');
  expect(row('Марія Бондар').textContent).toBe('102 Марія Бондар Оператор не в системі 08:46');
  expect(row('Ганна Мельник').textContent).toMatch(/Керівник · це ви у системі з 08:46/);
  expect(screen.queryByRole('button', { name: /Іван Лис/ })).toBeNull();
  expect(screen.getByText('Усього: 3. У системі: 2.')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'І ті, кому закрито доступ: 1' }));
  expect(row('Іван Лис').textContent).toBe('104 Іван Лис Оператор доступ закрито ще не було');
});

it('finds by half a name or by the number', async () => {
  await open();
  const seek = (value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name: 'Ім’я або номер' }), { target: { value } });
  const found = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 3));
  seek('бонд');
  expect(found()).toEqual(['102']);
  seek('103');
  expect(found()).toEqual(['103']);
  seek('нікого');
  expect(status()).toContain('Нікого не знайдено. Спробуйте інше слово.');
});

it('adds somebody and shows number and PIN once', async () => {
  const added = { ...maria, operatorId: 'op-9' as never, number: '105', name: 'Леся Гук' };
  const hub = hubWith([...sampleStaff, added], { ok: true, member: added, pin: '904417' });
  await open(hub);
  press('Додати працівника');
  expect(document.activeElement).toBe(nameBox());
  type('Леся Гук');
  fireEvent.change(screen.getByRole('combobox', { name: /^Роль/ }), { target: { value: 'reception' } });
  press('Додати');
  await page.passes(0);
  expect(hub.add).toHaveBeenCalledExactlyOnceWith(signedIn.session, { name: 'Леся Гук', role: 'reception' });
  const slip = screen.getByRole('dialog', { name: 'PIN-код для входу' });
  expect(within(slip).getByText('105')).toBeTruthy();
  expect(within(slip).getByText('904417')).toBeTruthy();
  fireEvent.click(within(slip).getByRole('button', { name: 'Надрукувати' }));
  expect(page.printPage).toHaveBeenCalledOnce();
  fireEvent.click(within(slip).getByRole('button', { name: 'Готово' }));
  expect(document.body.textContent).not.toContain('904417');
  expect(screen.getByRole('heading', { name: '105 · Леся Гук' })).toBeTruthy();
});

it('says at the field what is wrong with a name, and asks the hub for nothing', async () => {
  const hub = hubWith(sampleStaff, { ok: false, why: 'unexpected' });
  await open(hub);
  press('Додати працівника');
  expect(nameBox().getAttribute('aria-invalid')).toBe('false');
  press('Додати');
  expect(screen.getByText('Введіть ім’я та прізвище.')).toBeTruthy();
  expect(document.activeElement).toBe(nameBox());
  type('я'.repeat(101));
  press('Додати');
  expect(screen.getByText('Задовге: щонайбільше 100 знаків.')).toBeTruthy();
  expect(nameBox().getAttribute('aria-invalid')).toBe('true');
  expect(hub.add).not.toHaveBeenCalled();
});

it('tells of somebody with the same name, and lets it be', async () => {
  const hub = hubWith(sampleStaff, { ok: true, member: maria });
  await open(hub);
  press('Додати працівника');
  type(' олена  КОВАЛЬ');
  expect(screen.getByText(/^Так уже звуть іншу людину, номер 101/)).toBeTruthy();
  expect(nameBox().getAttribute('aria-invalid')).toBe('false');
  press('Додати');
  await page.passes(0);
  expect(hub.add).toHaveBeenCalledOnce();
});

it('changes name, role and profile of the version that was seen, and reads the list anew', async () => {
  const hub = hubWith(sampleStaff, { ok: true, member: maria });
  await open(hub);
  fireEvent.click(row('Марія Бондар'));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: '102 · Марія Бондар' }));
  expect(screen.queryByRole('button', { name: 'Зберегти' })).toBeNull();
  type('Марія Гук');
  const [profile] = sampleBranch.workProfiles;
  fireEvent.change(screen.getByRole('combobox', { name: /^Робочий профіль/ }), {
    target: { value: profile?.id },
  });
  hub.read.mockClear();
  press('Зберегти');
  await page.passes(0);
  expect(hub.change).toHaveBeenCalledExactlyOnceWith(signedIn.session, maria, {
    name: 'Марія Гук',
    workProfileId: profile?.id,
  });
  expect(hub.read).toHaveBeenCalledOnce();
  expect(status()).toContain(' Збережено.');
});

it('keeps what was typed when somebody else was quicker, and saves it over what is there now', async () => {
  const hub = hubWith(sampleStaff, { ok: false, why: 'changed-meanwhile' });
  await open(hub);
  fireEvent.click(row('Марія Бондар'));
  type('Марія Гук');
  const theirs: StaffMember = { ...maria, role: 'reception', version: 2 };
  hub.read.mockResolvedValue({ ok: true, value: { staff: [olena, theirs, hanna], changes: [] } });
  // A look at the list in between must not make the typed name one of the newer version.
  await page.passes(16_000);
  press('Зберегти');
  await page.passes(0);
  expect(hub.change.mock.calls[0]?.[1]).toEqual(maria);
  expect(status().join('')).toContain('щойно змінив хтось інший');
  expect(nameBox().value).toBe('Марія Гук');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /^Роль/ }).value).toBe('reception');
  press('Зберегти');
  await page.passes(0);
  expect(hub.change.mock.calls[1]?.slice(1)).toEqual([theirs, { name: 'Марія Гук' }]);
});

it('gives another PIN after it has asked, and says what becomes of the counter', async () => {
  const hub = hubWith(sampleStaff, { ok: true, member: olena, pin: '662299' });
  await open(hub);
  fireEvent.click(row('Олена Коваль'));
  press('Новий PIN-код…');
  const question = screen.getByRole('dialog', { name: 'Дати новий PIN-код: Олена Коваль?' });
  expect(question.textContent).toContain('за вікном 14');
  fireEvent.click(within(question).getByRole('button', { name: 'Скасувати' }));
  expect(hub.givePin).not.toHaveBeenCalled();
  press('Новий PIN-код…');
  press('Дати новий PIN-код');
  await page.passes(0);
  expect(hub.givePin).toHaveBeenCalledExactlyOnceWith(signedIn.session, olena);
  expect(screen.getByText('662299')).toBeTruthy();
});

it('what this screen has done meanwhile is no change of somebody else', async () => {
  const hub = hubWith(sampleStaff, { ok: true, member: maria, pin: '662299' });
  await open(hub);
  fireEvent.click(row('Марія Бондар'));
  type('Марія Гук');
  const withNewPin: StaffMember = { ...maria, version: 2 };
  hub.read.mockResolvedValue({ ok: true, value: { staff: [olena, withNewPin, hanna], changes: [] } });
  press('Новий PIN-код…');
  press('Дати новий PIN-код');
  await page.passes(0);
  press('Готово');
  press('Зберегти');
  await page.passes(0);
  expect(hub.change.mock.calls[0]?.slice(1)).toEqual([withNewPin, { name: 'Марія Гук' }]);
});

it('ends access and gives it back', async () => {
  const hub = hubWith(sampleStaff, { ok: true, member: maria });
  await open(hub);
  fireEvent.click(row('Марія Бондар'));
  press('Закрити доступ…');
  press('Закрити доступ');
  await page.passes(0);
  expect(hub.deactivate).toHaveBeenCalledExactlyOnceWith(signedIn.session, maria);
  fireEvent.click(screen.getByRole('checkbox'));
  fireEvent.click(row('Іван Лис'));
  expect(screen.getByText(/^Доступ закрито 30 грудня 2025 р\., 17:00/)).toBeTruthy();
  press('Повернути доступ');
  await page.passes(0);
  expect(hub.reactivate).toHaveBeenCalledExactlyOnceWith(signedIn.session, former);
});

it('offers nobody to sign himself out', async () => {
  await open();
  fireEvent.click(row('Ганна Мельник'));
  expect(screen.getByText(/^Це ви\. Свій PIN-код змінюйте/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Новий PIN-код/ })).toBeNull();
});

it.each([
  ['last-supervisor', /^Це останній керівник/],
  ['no-connection', /^Сервер не відповів/],
  ['hub-read-only', /^Сервер тимчасово не записує змін/],
] as const)('says in words why not: %s', async (why, words) => {
  await open(hubWith(sampleStaff, { ok: false, why }));
  fireEvent.click(row('Марія Бондар'));
  press('Закрити доступ…');
  press('Закрити доступ');
  await page.passes(0);
  expect(screen.getByText(words)).toBeTruthy();
});

it('leads to the sign-in when the session is over', async () => {
  await open(hubWith(sampleStaff, { ok: false, why: 'session-ended' }));
  fireEvent.click(row('Марія Бондар'));
  type('Марія Гук');
  press('Зберегти');
  await page.passes(0);
  expect(screen.getByText('Сервер завершив ваш сеанс. Увійдіть знову.')).toBeTruthy();
});

it('says who changed what', async () => {
  const change = (more: Partial<StaffChange>): StaffChange => ({
    at: sampleNow,
    changedBy: hanna.operatorId,
    operatorId: olena.operatorId,
    what: 'renamed',
    before: 'Олена',
    after: 'Олена Коваль',
    ...more,
  });
  const [profile] = sampleBranch.workProfiles;
  const changes = [
    change({}),
    change({ what: 'role', before: 'operator', after: 'supervisor', operatorId: hanna.operatorId }),
    change({ what: 'work-profile', before: null, after: profile?.id ?? '' }),
    change({ what: 'new-pin', before: null, after: null }),
  ];
  await open(hubWith(sampleStaff, { ok: false, why: 'unexpected' }, changes));
  const section = () => screen.getByRole('region', { name: 'Хто що змінював' });
  const said = () =>
    within(section())
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  expect(said()).toEqual([
    'Олена Коваль: ім’я: Олена → Олена Коваль10:46 · Хто змінив: Ганна Мельник',
    'Ганна Мельник: роль: Оператор → Керівник10:46 · Хто змінив: Ганна Мельник',
    expect.stringMatching(/^Олена Коваль: робочий профіль: Як у вікна → /) as string,
    'Олена Коваль: дано новий PIN-код10:46 · Хто змінив: Ганна Мельник',
  ]);
  fireEvent.click(row('Ганна Мельник'));
  expect(said()).toEqual(['роль: Оператор → Керівник10:46 · Хто змінив: Ганна Мельник']);
});

it('asks again when the hub did not tell the staff', async () => {
  const read = vi.fn<StaffApi['read']>(() => Promise.resolve({ ok: false, why: 'no-connection' }));
  await open({ read });
  expect(screen.getByRole('alert').textContent).toContain('Сервер не відповів');
  read.mockResolvedValue({ ok: true, value: { staff: sampleStaff, changes: [] } });
  press('Спробувати ще раз');
  await page.passes(0);
  expect(row('Олена Коваль')).toBeTruthy();
});

it('shows a new name of one’s own in the bar at once', async () => {
  await open();
  const renamed = staffAt(2);
  const staff = renamed.staff.map((each) =>
    each.operatorId === hanna.operatorId ? Object.assign({}, each, { name: 'Ганна Гук' }) : each,
  );
  await act(async () => page.shows({ ...renamed, staff }));
  expect(screen.getByText(/Ганна Гук$/)).toBeTruthy();
});
