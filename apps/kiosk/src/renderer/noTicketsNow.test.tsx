// @vitest-environment jsdom
import type { BranchView, ExceptionalDay, KioskView, RejectionCode, RejectionParams } from '@talon/shared';
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  firstPassport,
  intent,
  openDay,
  registerResidence,
  smallBranch,
  snapshot,
} from './testing/fixtures.ts';
import { standAtKiosk } from './testing/standAtKiosk.tsx';

/** Eleven o'clock on the fixtures' Saturday, 18 minutes from its beginning. */
const eleven = Date.UTC(2026, 10, 21, 9, 0);
const takesAppointments = { earlyMinutes: 15, lateMinutes: 10, priorityClassId: 'ordinary' as never };

/** The open day, with what gives no tickets in it. */
const told = (change: Partial<KioskView>, branch: BranchView = smallBranch()) =>
  snapshot({ branch, kiosk: { ...openDay({ residence: 4, advice: 1, passports: 17 }), ...change } });
const usedUp = (again: number | null) => told({ usedUp: [{ serviceId: registerResidence, again }] });
const closingQueues = (closing: readonly string[], branch?: BranchView) =>
  told(
    {
      queues: openDay({ residence: 4, advice: 1, passports: 17, collect: 0 }).queues.map((queue) =>
        Object.assign({}, queue, { closing: closing.includes(queue.queueId) }),
      ),
    },
    branch,
  );

afterEach(() => {
  document.body.replaceChildren();
});

describe('[ISSUE-7] a service whose tickets are used up', () => {
  it('says so and when there are more, and gives no ticket', async () => {
    const visitor = standAtKiosk(usedUp(eleven));
    await visitor.touches(/Місце проживання/);
    expect(visitor.words).toContain('Талони закінчилися, нові о 11:00');
    await visitor.touches(/Зареєструвати/);
    expect(visitor.heading).toBe('Талони на цю послугу закінчилися');
    expect(visitor.words).toContain('Нові талони будуть о 11:00');
    expect(within(screen.getByRole('main')).getAllByRole('button')).toHaveLength(1);
    expect(visitor.asked).toEqual([]);
    await visitor.touches('Назад');
    expect(visitor.heading).toBe('Оберіть послугу');
  });

  it('can be chosen by itself at that time, though the hub has said nothing since', async () => {
    const visitor = standAtKiosk(usedUp(eleven));
    await visitor.waits(18 * 60);
    await visitor.touches(/Місце проживання/);
    expect(visitor.words).not.toContain('Талони закінчилися');
    await visitor.touches(/Зареєструвати/);
    expect(visitor.asked).toHaveLength(1);
  });

  it('sends to another day where there are no more today', async () => {
    const visitor = standAtKiosk(usedUp(null));
    await visitor.touches(/Місце проживання/);
    expect(visitor.words).toContain('Талони закінчилися');
    await visitor.touches(/Зареєструвати/);
    expect(visitor.words).toContain('Приходьте, будь ласка, в інший день.');
  });
});

describe('[CLOSING-1] a queue that would not come to an end today', () => {
  it('is told on the tile, and its screen says what to do instead', async () => {
    const branch = smallBranch({ appointments: takesAppointments });
    const visitor = standAtKiosk(closingQueues(['residence'], branch));
    await visitor.touches(/Місце проживання/);
    expect(visitor.words).toContain('Сьогодні вже не встигнемо');
    await visitor.touches(/Зареєструвати/);
    expect(visitor.heading).toBe('Сьогодні вже не встигнемо вас прийняти');
    expect(visitor.words).toContain('запишіться на зручний час на рецепції');
    expect(visitor.asked).toEqual([]);
  });

  it('keeps only its own purpose from being chosen', async () => {
    const visitor = standAtKiosk(closingQueues(['passports']));
    await visitor.touches(/Паспорт/);
    expect(visitor.words).not.toContain('Сьогодні вже не встигнемо');
    await visitor.touches(/Перший паспорт/);
    expect(visitor.heading).toBe('Що вам потрібно?');
    expect(screen.queryByRole('button', { name: /Подати/ })).toBeNull();
    expect(visitor.words).toContain('Сьогодні вже не встигнемо');
    await visitor.touches(/Забрати/);
    expect(visitor.asked[0]?.argument).toMatchObject({ serviceId: firstPassport, purpose: 'collect' });
  });
});

describe('[ISSUE-5] hours', () => {
  const withBreak = smallBranch({
    appointments: takesAppointments,
    openingHours: [{ weekday: 6, opens: '09:00', closes: '16:00', breaks: [{ from: '10:30', to: '10:45' }] }],
  });

  it('in a break of the branch say until when, and begin again by themselves', async () => {
    const visitor = standAtKiosk(told({}, withBreak));
    expect(visitor.heading).toBe('Перерва до 10:45');
    await visitor.touches('English');
    expect(visitor.heading).toBe('Break until 10:45');
    await visitor.waits(3 * 60);
    expect(visitor.heading).toBe('З чим ви прийшли?');
  });

  it('[APPOINT-2] in a break let in whoever has booked a time', async () => {
    const visitor = standAtKiosk(told({}, withBreak));
    await visitor.touches('У мене запис');
    expect(visitor.heading).toBe('Введіть код запису');
    await visitor.touches('Назад');
    expect(visitor.heading).toBe('Перерва до 10:45');
  });

  it('of exceptional days stand on the closed screen, a week ahead and with their note', () => {
    const date = (day: string, more: Partial<ExceptionalDay> = {}): ExceptionalDay => ({
      date: day as ExceptionalDay['date'],
      hours: null,
      ...more,
    });
    const note = { uk: 'Свято', ru: 'Праздник', en: 'Holiday' };
    const branch = smallBranch({
      exceptions: [
        date('2026-11-29'),
        date('2026-11-24', { hours: { opens: '10:00', closes: '14:00' } }),
        date('2026-11-21', { note }),
        date('2026-11-20'),
      ],
    });
    standAtKiosk(told({ day: { status: 'none' } }, branch));
    const days = within(screen.getByRole('list', { name: 'Особливі дні' })).getAllByRole('listitem');
    expect(days.map((day) => day.textContent)).toEqual([
      'Сьогодні: вихіднийСвято',
      'Вівторок, 24 листопада: 10:00–14:00',
    ]);
  });

  it('that a service keeps for one date only close it on that date', async () => {
    const branch = smallBranch();
    const [first] = branch.services;
    if (first === undefined) throw new Error('the fixture has services');
    const exceptions = [{ date: '2026-11-21' as ExceptionalDay['date'], hours: null }];
    const services = branch.services.with(0, { ...first, exceptions });
    const visitor = standAtKiosk(told({}, { ...branch, services }));
    await visitor.touches(/Місце проживання/);
    await visitor.touches(/Зареєструвати/);
    expect(visitor.heading).toBe('Зараз цю послугу не надають');
    expect(screen.queryByRole('table')).toBeNull();
    expect(visitor.asked).toEqual([]);
  });
});

describe('a refusal of the hub, in the words of the visitor', () => {
  it.each<[RejectionCode, RejectionParams, string]>([
    ['quota-reached', { again: eleven }, 'Нові талони будуть о 11:00'],
    ['quota-reached', { again: null }, 'Приходьте, будь ласка, в інший день'],
    ['queue-closing', { queueId: 'residence' }, 'Сьогодні вже не встигнемо вас прийняти. Приходьте'],
    ['class-needs-staff', {}, 'з документом на рецепцію'],
  ])('%s', async (code, params, words) => {
    const visitor = standAtKiosk(snapshot());
    await visitor.touches(/Місце проживання/);
    await visitor.touches(/Зареєструвати/);
    const intentId = visitor.asked[0]?.argument['intentId'] ?? '';
    visitor.agentSays(snapshot({ intent: intent({ phase: 'refused', code, params }, { intentId }) }));
    expect(visitor.heading).toBe('Талон не видано');
    expect(visitor.words).toContain(words);
  });
});
