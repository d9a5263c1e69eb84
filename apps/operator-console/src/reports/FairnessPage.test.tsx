import { fireEvent, screen, within } from '@testing-library/react';
import type { FairnessReport } from '@talon/shared';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ReportsApi } from '../hub/reportsApi.ts';
import { renderConsole, storageOf } from '../testing/renderConsole.tsx';
import { hallAt, richBranch, sampleFairness, sampleSession, staffAt } from '../testing/sampleViews.ts';

let page: ReturnType<typeof renderConsole>;
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const table = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => Array.from(row.children, ({ textContent }) => textContent));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  page.leave();
  vi.useRealTimers();
});

/** A supervisor at the fairness of the newest day. */
async function open(fairness?: ReportsApi['fairness']): Promise<void> {
  page = renderConsole({
    tabStorage: storageOf({ ...sampleSession, role: 'supervisor' }),
    ...(fairness && { reports: { fairness } }),
  });
  page.connected(richBranch(), hallAt(1));
  fireEvent.click(button('Звіти'));
  page.shows(richBranch(), hallAt(2), staffAt(2));
  await page.passes(0);
  fireEvent.click(button('Справедливість'));
  await page.passes(0);
}

const answering =
  (more: Partial<FairnessReport>): ReportsApi['fairness'] =>
  () =>
    Promise.resolve({ ok: true, value: { ...sampleFairness, ...more } });

it('says how many were called, overtaken, late, and called by hand', async () => {
  await open();
  const figures = screen.getAllByRole('term').map((term) => term.closest('div')?.textContent);
  expect(figures).toEqual(['Викликів51', 'Випереджень8', 'Пізніше гарантованого3', 'Викликано вручну3']);
});

it('says in plain sentences, before the tables, which bounds were kept and why one was not', async () => {
  await open();
  const bounds = within(screen.getByRole('region', { name: 'Чи дотримано меж' }));
  expect(bounds.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Нікого не випередили більше ніж 3 рази, як і дозволено. Рівно стільки випередили 1 відвідувача.',
    'пільга, гарантія 15 хв: довше чекали 3 з 7.' +
      'Жодне вікно з потрібною послугою не працювало: 1' +
      'Усі вікна з потрібною послугою були зайняті: 2',
    'Жодне вікно з потрібною послугою не працювало: 1',
    'Усі вікна з потрібною послугою були зайняті: 2',
  ]);
  expect(bounds.getByText(/^Хто чекає довше за гарантію, того викликають першим/)).toBeTruthy();
});

it('names the rule of each overtake, and what it means', async () => {
  await open();
  expect(table('Чому випереджали')[1]).toEqual([
    'Минув гарантований часХто чекає довше за гарантію, іде раніше за решту.',
    '3',
    '2',
  ]);
});

it('holds each class against its guarantee', async () => {
  await open();
  expect(table('За категоріями')).toEqual([
    ['звичайна', 'немає', '44', '0', '0'],
    ['пільга', '15 хв', '7', '8', '3'],
  ]);
});

it('[PICK-2] names who called by hand, how often and for which reasons', async () => {
  await open();
  expect(table('Хто викликав вручну')).toEqual([['Марія Бондарстало зле: 2 · відкладені: 1', '3', '4']]);
});

it('says that all bounds were kept, or that there are none', async () => {
  const kept = sampleFairness.byClass.map((each) =>
    Object.assign({}, each, { pastGuarantee: 0, causes: [] }),
  );
  await open(answering({ byClass: kept }));
  expect(screen.getByText('пільга, гарантія 15 хв: витримано для всіх (7).')).toBeTruthy();
  expect(screen.queryByText(/Хто чекає довше за гарантію, того/)).toBeNull();
  page.leave();
  const none = kept.map((each) => Object.assign({}, each, { guaranteedMinutes: null }));
  await open(answering({ byClass: none }));
  expect(screen.getByText('Жодній категорії час не гарантовано.')).toBeTruthy();
});

it('says so when nobody was called, by rule or by hand', async () => {
  await open(answering({ pickedByHand: [] }));
  expect(screen.getByText('Вручну нікого не викликали.')).toBeTruthy();
  page.leave();
  await open(answering({ byRule: [], byClass: [], pickedByHand: [] }));
  expect(screen.getByText('Цього дня ще нікого не викликали.')).toBeTruthy();
});

it('keeps the part when another day is chosen, and goes back to the figures', async () => {
  await open();
  fireEvent.click(button('Цифри'));
  await page.passes(0);
  expect(screen.getByText('Контрольний код журналу')).toBeTruthy();
});

it.each([
  ['no-connection', /Сервер не відповідає/],
  ['not-allowed', /Ваша роль не дозволяє/],
  ['unexpected', /Сервер відповів незрозуміло/],
] as const)('a hub that does not tell (%s) is said in words', async (why, words) => {
  await open(() => Promise.resolve({ ok: false, why }));
  expect(screen.getByRole('alert').textContent).toMatch(words);
});
