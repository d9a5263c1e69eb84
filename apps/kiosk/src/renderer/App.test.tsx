// @vitest-environment jsdom
import { formatTicket } from '@talon/shared';
import type { KioskView, Service } from '@talon/shared';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { IntentView } from '../ipc.ts';
import {
  firstPassport,
  intent,
  openDay,
  pausedDay,
  registerResidence,
  smallBranch,
  snapshot,
} from './testing/fixtures.ts';
import { standAtKiosk } from './testing/standAtKiosk.tsx';
import type { VisitorAtKiosk } from './testing/standAtKiosk.tsx';

const ticket = { ticket: { letter: 'А', number: 48 }, peopleBefore: 4, wait: null };

afterEach(() => {
  document.body.replaceChildren();
});

/** Goes to the service with one purpose and hears how the agent comes on with it. */
async function takesTicket(visitor: VisitorAtKiosk, progress: IntentView['progress']): Promise<void> {
  await visitor.touches(/Місце проживання/);
  await visitor.touches(/Зареєструвати місце проживання/);
  const intentId = visitor.asked.at(-1)?.argument['intentId'] ?? '';
  visitor.agentSays(snapshot({ intent: intent(progress, { intentId }) }));
}

describe('a visitor', () => {
  it('sees the areas that offer something, how many wait, the place and the time', () => {
    const visitor = standAtKiosk(snapshot());
    expect(visitor.heading).toBe('З чим ви прийшли?');
    const tiles = within(screen.getByRole('list')).getAllByRole('button');
    expect(tiles.map((tile) => tile.textContent)).toEqual([
      'Місце проживаннячекають 4',
      'Паспорт і документичекають 18',
    ]);
    expect(visitor.words).toContain('ЦНАП · вхід, термінал 1');
    expect(visitor.words).toContain('Сб, 21 листопада · 10:42');
  });

  it('gets a ticket by two touches, and by one call to the agent', async () => {
    const visitor = standAtKiosk(snapshot());
    await visitor.touches(/Місце проживання/);
    await visitor.touches(/Зареєструвати місце проживання, чекають 4|Зареєструвати/);
    expect(visitor.heading).toBe('Готуємо ваш талон');
    expect(visitor.asked).toEqual([
      {
        call: 'beginIntent',
        argument: {
          intentId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
          serviceId: registerResidence,
          purpose: 'submit',
          language: 'uk',
        },
      },
    ]);
  });

  it('is asked for the purpose where there is a choice, and may go back', async () => {
    const visitor = standAtKiosk(snapshot());
    await visitor.touches(/Паспорт/);
    await visitor.touches(/Перший паспорт/);
    expect(visitor.heading).toBe('Що вам потрібно?');
    await visitor.touches('Назад');
    await visitor.touches('Назад');
    expect(visitor.heading).toBe('З чим ви прийшли?');
    await visitor.touches(/Паспорт/);
    await visitor.touches(/Перший паспорт/);
    await visitor.touches(/Забрати готовий документ/);
    expect(visitor.asked.map(({ argument }) => argument['serviceId'])).toEqual([firstPassport]);
  });

  it('sees the number as soon as it is given, and where to go with the paper', async () => {
    const visitor = standAtKiosk(snapshot());
    await takesTicket(visitor, { phase: 'printing', ...ticket });
    expect(visitor.heading).toBe('Друкуємо ваш талон');
    expect(visitor.words).toContain(formatTicket(ticket.ticket));
    expect(screen.queryByRole('button', { name: 'Готово' })).toBeNull();

    const intentId = visitor.asked[0]?.argument['intentId'] ?? '';
    const done: IntentView['progress'] = { phase: 'done', ...ticket, paper: 'printed', cause: null };
    visitor.agentSays(snapshot({ intent: intent(done, { intentId }) }));
    expect(visitor.heading).toBe('Візьміть талон');
    expect(
      within(screen.getByRole('list'))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Зала 1, 1 поверх', 'Вікна 1–4', 'Перед вами 4 людини']);
    expect(screen.getByRole('heading', { level: 1 }).closest('[aria-live]')).not.toBeNull();

    await visitor.waits(1);
    await visitor.touches('Готово');
    expect(visitor.asked.at(-1)).toEqual({ call: 'endIntent', argument: { intentId } });
    expect(visitor.heading).toBe('З чим ви прийшли?');
  });

  it('reads every screen in the language chosen at its bottom', async () => {
    const visitor = standAtKiosk(snapshot());
    await visitor.touches('English');
    expect(visitor.heading).toBe('What brings you here?');
    expect(document.documentElement.lang).toBe('en');
    expect(screen.getByRole('button', { name: 'English', pressed: true }).getAttribute('lang')).toBe('en');
    await visitor.touches('Русский');
    expect(visitor.heading).toBe('С чем вы пришли?');
    expect(screen.getByRole('button', { name: 'Українська', pressed: false })).toBeDefined();
  });

  it('asks for more comfort, is told that it is on, and gives it back', async () => {
    const visitor = standAtKiosk(snapshot());
    const { dataset } = document.documentElement;
    const comfort = 'Зручніше';
    expect(screen.getByRole('button', { name: comfort, pressed: false })).toBeDefined();
    await visitor.touches(comfort);
    expect(screen.getByRole('button', { name: comfort, pressed: true })).toBeDefined();
    expect(dataset).toMatchObject({ comfort: 'on', contrast: 'high' });
    await visitor.touches(/Паспорт і документи/);
    await visitor.touches(comfort);
    expect(screen.getByRole('button', { name: comfort, pressed: false })).toBeDefined();
    expect(Object.keys(dataset)).not.toContain('comfort');
    expect(Object.keys(dataset)).not.toContain('contrast');
  });

  it('hears the question first: the heading has the focus when a screen appears', async () => {
    const visitor = standAtKiosk(snapshot());
    await visitor.touches(/Місце проживання/);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });
});

describe('one touch, one ticket', () => {
  it('five taps on a service are one call', async () => {
    const visitor = standAtKiosk(snapshot());
    await visitor.touches(/Місце проживання/);
    await visitor.waits(1);
    const service = screen.getByRole('button', { name: /Зареєструвати/ });
    for (let tap = 0; tap < 5; tap += 1) fireEvent.click(service);
    await visitor.touches('Українська');
    expect(visitor.asked).toHaveLength(1);
  });

  it('a long, firm press counts once, and a finger that slid off chooses nothing', () => {
    standAtKiosk(snapshot());
    const english = screen.getByRole('button', { name: 'English' });
    const inside = { left: 0, right: 100, top: 0, bottom: 50, width: 100, height: 50, x: 0, y: 0 };
    english.getBoundingClientRect = () => ({ ...inside, toJSON: () => inside });
    const press = (clientX: number): void => {
      const down = new MouseEvent('pointerdown', { bubbles: true, clientX: 50, clientY: 20 });
      Object.defineProperties(down, { pointerType: { value: 'touch' }, timeStamp: { value: 1000 } });
      const up = new MouseEvent('pointerup', { bubbles: true, clientX, clientY: 20 });
      Object.defineProperty(up, 'timeStamp', { value: 2500 });
      fireEvent(english, down);
      fireEvent(english, up);
    };
    press(300);
    expect(document.documentElement.lang).toBe('uk');
    press(50);
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('when it does not work, the visitor is told what to do', () => {
  it.each<[string, IntentView['progress'], readonly RegExp[]]>([
    [
      'no paper',
      { phase: 'done', ...ticket, paper: 'refused', cause: 'paper-out' },
      [/Запам’ятайте свій номер/, /А.048/, /Закінчився папір/, /Сфотографуйте/, /працівника зали/, /Готово/],
    ],
    [
      'paper of unknown fate',
      { phase: 'done', ...ticket, paper: 'unknown', cause: 'no-answer' },
      [/Перевірте, чи вийшов талон/, /А.048/, /працівника зали/],
    ],
    [
      'numbers exhausted',
      { phase: 'refused', code: 'numbers-exhausted' },
      [/Талон не видано/, /вичерпано/, /працівника/],
    ],
    ['day not open', { phase: 'refused', code: 'day-not-open' }, [/Талон не видано/, /години прийому/]],
    [
      'a refusal for staff only',
      { phase: 'refused', code: 'hub-read-only' },
      [/Талон не видано/, /працівника зали/],
    ],
    ['no answer', { phase: 'unanswered' }, [/Система не відповідає/, /працівника зали/, /Не чекати/]],
  ])('%s', async (_case, progress, words) => {
    const visitor = standAtKiosk(snapshot());
    await takesTicket(visitor, progress);
    for (const word of words) expect(visitor.words).toMatch(word);
  });

  it('the agent refuses the intent', async () => {
    const visitor = standAtKiosk(snapshot());
    visitor.answersWith({ ok: false, code: 'another-intent-open' });
    await visitor.touches(/Місце проживання/);
    await visitor.touches(/Зареєструвати/);
    expect(visitor.heading).toBe('Талон не видано');
    await visitor.waits(1);
    await visitor.touches('На початок');
    expect(visitor.heading).toBe('З чим ви прийшли?');
  });

  it('the agent does not answer at all', async () => {
    const visitor = standAtKiosk(snapshot());
    visitor.answersWith(undefined);
    await visitor.touches(/Місце проживання/);
    await visitor.touches(/Зареєструвати/);
    expect(visitor.heading).toBe('Готуємо ваш талон');
    await visitor.waits(21);
    expect(visitor.heading).toBe('Система не відповідає');
  });

  it('no hub', () => {
    const visitor = standAtKiosk(snapshot({ link: 'disconnected' }));
    expect(visitor.heading).toBe('Зараз талони не видаються');
    expect(visitor.words).toContain('працівника зали');
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Українська',
      'Русский',
      'English',
      'Зручніше',
    ]);
  });

  it.each([
    ['air-raid', 'Повітряна тривога', ['Пройдіть до укриття', 'після відбою']],
    ['technical', 'Технічна перерва', ['Зачекайте, будь ласка', 'щойно все запрацює']],
  ] as const)('[PAUSE-1] a hall that is paused: %s', async (reason, title, words) => {
    const visitor = standAtKiosk(snapshot());
    await visitor.touches(/Місце проживання/);
    visitor.agentSays(snapshot({ kiosk: pausedDay(reason) }));
    expect(screen.getByRole('alert').textContent).toContain(title);
    for (const word of [...words, 'ваш номер дійсний']) expect(visitor.words).toContain(word);
    expect(within(screen.getByRole('main')).queryByRole('button')).toBeNull();
    await visitor.touches('English');
    expect(visitor.words).toContain('your number stays valid');
    visitor.agentSays(snapshot());
    expect(visitor.heading).toBe('What brings you here?');
  });

  it('a terminal that the hub does not know', () => {
    expect(standAtKiosk(snapshot({ link: 'refused' })).heading).toBe('Термінал не працює');
  });

  it('a kiosk that has only just started', () => {
    const visitor = standAtKiosk(snapshot({ link: 'connecting', branch: null, kiosk: null, hubTime: null }));
    expect(visitor.heading).toBe('Термінал вмикається');
  });

  it('a printer that is open', () => {
    const visitor = standAtKiosk(snapshot({ printer: { state: 'not-ready', cause: 'cover-open' } }));
    expect(visitor.heading).toBe('Цей термінал зараз не друкує');
    expect(visitor.words).toContain('Відкрита кришка принтера.');
  });

  it('a closed day, with the opening hours of the week and today marked', () => {
    const kiosk = { ...openDay(), day: { status: 'none' as const } };
    const visitor = standAtKiosk(snapshot({ kiosk }));
    expect(visitor.heading).toBe('Зараз зачинено');
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toHaveLength(7);
    expect(rows[0]).toBe('Понеділок08:00–18:00');
    expect(document.querySelector('.hours-today')?.textContent).toBe('Суботавихідний');
  });

  it('a branch without any opening hours says nothing of hours', () => {
    const kiosk = { ...openDay(), day: { status: 'none' as const } };
    standAtKiosk(snapshot({ kiosk, branch: smallBranch({ openingHours: [] }) }));
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('a visitor who searches', () => {
  it('finds a service by its misspelt name with the keys on the glass, in any language', async () => {
    const visitor = standAtKiosk(snapshot());
    await visitor.touches(/Пошук/);
    expect(visitor.words).toContain('Найчастіше питають');
    for (const letter of 'паспрт') await visitor.touches(letter);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Що шукаєте?' }).value).toBe('паспрт');
    expect(visitor.words).toContain('Знайдено 1 послугу');
    await visitor.touches('English');
    expect(screen.getByRole('button', { name: 'q' })).toBeTruthy();
    await visitor.touches(/First passport/);
    expect(visitor.heading).toBe('What do you need?');
  });

  it('erases a letter or everything, and is told when nothing is found', async () => {
    const visitor = standAtKiosk(snapshot());
    await visitor.touches(/Пошук/);
    for (const letter of 'щдзь') await visitor.touches(letter);
    expect(visitor.words).toContain('Такого не знайшли');
    const field = screen.getByRole<HTMLInputElement>('textbox');
    await visitor.touches('Стерти літеру');
    expect(field.value).toBe('щдз');
    await visitor.touches('Стерти все');
    expect(field.value).toBe('');
  });
});

describe('[ESTIMATE-2] how long it takes', () => {
  const wait = { likely: { from: 10, to: 20 }, nearlyAll: { from: 5, to: 40 } };
  /** What is known of every queue. */
  const knowing = (known: KioskView['queues'][number]['wait']) => {
    const { kiosk } = snapshot();
    if (kiosk === null) throw new Error('the fixture has a view');
    return snapshot({
      kiosk: { ...kiosk, queues: kiosk.queues.map((queue) => Object.assign({}, queue, { wait: known })) },
    });
  };

  it('stands with each service and purpose, in words, and nothing where it is unknown', async () => {
    const visitor = standAtKiosk(knowing(wait));
    await visitor.touches(/Паспорт/);
    await visitor.touches(/Перший паспорт/);
    expect(visitor.words).toContain('Чекати орієнтовно 10\u2060–\u206020\u00a0хв');
    visitor.agentSays(snapshot());
    expect(visitor.words).not.toContain('Чекати орієнтовно');
  });

  it('stands with the number, as it was promised', async () => {
    const visitor = standAtKiosk(snapshot());
    await takesTicket(visitor, { phase: 'done', ...ticket, wait, paper: 'printed', cause: null });
    expect(
      within(screen.getByRole('list'))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Зала 1, 1 поверх',
      'Вікна 1–4',
      'Перед вами 4 людини',
      'Чекати орієнтовно 10\u2060–\u206020\u00a0хв',
    ]);
  });
});

describe('what to know before there is a ticket', () => {
  /** The branch with more to say about its first service; Saturday is the fixtures' day. */
  const withDetails = (details: Partial<Service>) => {
    const branch = smallBranch();
    const [first] = branch.services;
    if (first === undefined) throw new Error('the fixture has services');
    return snapshot({ branch: { ...branch, services: branch.services.with(0, { ...first, ...details }) } });
  };
  const bring = { uk: ['Паспорт', 'Заява'], ru: ['Паспорт', 'Заявление'], en: ['Passport', 'Form'] };

  it('is said on a screen of its own, and again with the number', async () => {
    const visitor = standAtKiosk(withDetails({ bring, minutes: { from: 10, to: 15 } }));
    await visitor.touches(/Місце проживання/);
    await visitor.touches(/Зареєструвати/);
    expect(visitor.heading).toBe('Взяти талон?');
    for (const words of ['Візьміть із собою', 'Заява', '10–15 хв', 'Зала 1, 1 поверх'])
      expect(visitor.words).toContain(words);
    await visitor.touches(/Взяти талон/);
    expect(visitor.asked).toHaveLength(1);
    const intentId = visitor.asked[0]?.argument['intentId'] ?? '';
    visitor.agentSays(
      snapshot({
        branch: withDetails({ bring }).branch,
        intent: intent({ phase: 'done', ...ticket, paper: 'printed', cause: null }, { intentId }),
      }),
    );
    expect(visitor.words).toContain('Заява');
  });

  it('[ISSUE-5] a service that is closed now says so with its hours, and gives no ticket', async () => {
    const hours = [{ weekday: 2, opens: '09:00', closes: '12:00' }];
    const visitor = standAtKiosk(withDetails({ openingHours: hours }));
    await visitor.touches(/Місце проживання/);
    expect(visitor.words).toContain('Зараз не приймають');
    await visitor.touches(/Зареєструвати/);
    expect(visitor.heading).toBe('Зараз цю послугу не надають');
    expect(screen.getAllByRole('row')[1]?.textContent).toBe('Вівторок09:00–12:00');
    expect(screen.queryByRole('button', { name: /Взяти талон/ })).toBeNull();
  });
});

describe('a visitor who went away', () => {
  it('is asked, and one touch goes on where they were', async () => {
    const visitor = standAtKiosk(snapshot());
    await visitor.touches(/Місце проживання/);
    await visitor.waits(45);
    const question = screen.getByRole('alertdialog', { name: 'Ви ще тут?' });
    expect(document.activeElement).toBe(within(question).getByRole('button'));
    fireEvent.pointerDown(within(question).getByRole('button'));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(visitor.heading).toBe('Оберіть послугу');
  });

  it('keeps sight of a number without paper while they are asked', async () => {
    const visitor = standAtKiosk(snapshot());
    await takesTicket(visitor, { phase: 'done', ...ticket, paper: 'refused', cause: 'cutter' });
    await visitor.waits(60);
    expect(screen.getByRole('alertdialog', { name: 'Ще читаєте?' }).textContent).toContain(
      formatTicket(ticket.ticket),
    );
  });

  it('leaves the screen at the start for the next one, in the resting language', async () => {
    const visitor = standAtKiosk(snapshot());
    await visitor.touches('English');
    await visitor.touches(/Residence/);
    await visitor.waits(65);
    expect(visitor.heading).toBe('З чим ви прийшли?');
  });

  it('takes a printed ticket along; the intent is ended', async () => {
    const visitor = standAtKiosk(snapshot());
    await takesTicket(visitor, { phase: 'done', ...ticket, paper: 'printed', cause: null });
    await visitor.waits(20);
    expect(visitor.heading).toBe('З чим ви прийшли?');
    expect(visitor.asked.map(({ call }) => call)).toEqual(['beginIntent', 'endIntent']);
  });
});

describe('whoever has an appointment', () => {
  const branch = smallBranch({
    appointments: { earlyMinutes: 15, lateMinutes: 10, priorityClassId: 'ordinary' as never },
  });
  const checksIn = async (progress: IntentView['progress']) => {
    const visitor = standAtKiosk(snapshot({ branch }));
    await visitor.touches('У мене запис');
    for (const digit of '120456') await visitor.touches(digit);
    await visitor.touches('Взяти талон');
    const intentId = visitor.asked.at(-1)?.argument['intentId'] ?? '';
    const known = progress.phase === 'refused' ? { serviceId: null, purpose: null } : {};
    visitor.agentSays(snapshot({ branch, intent: intent(progress, { intentId, ...known }) }));
    return visitor;
  };
  const bookedAt = Date.UTC(2026, 10, 21, 9, 0);

  it('[APPOINT-1] types the code and sees the booked time beside the number', async () => {
    const appointment = { bookedAt, inTime: true };
    const visitor = await checksIn({ phase: 'done', ...ticket, appointment, paper: 'printed', cause: null });
    expect(visitor.asked[0]?.argument).toMatchObject({ code: '120456' });
    expect(visitor.words).toContain('Ви записані на 11:00');
  });

  it('[APPOINT-3] is told plainly of being too late', async () => {
    const appointment = { bookedAt, inTime: false };
    const visitor = await checksIn({ phase: 'done', ...ticket, appointment, paper: 'printed', cause: null });
    expect(visitor.words).toContain('Ви записані на 11:00, але запізнилися: чекайте в живій черзі.');
  });

  it('[APPOINT-1] is told when to come, and every other refusal in words', async () => {
    const early = { minutes: 3, from: Date.UTC(2026, 10, 21, 8, 45) };
    const visitor = await checksIn({ phase: 'refused', code: 'too-early-for-appointment', params: early });
    expect(visitor.words).toContain('Підійдіть до термінала о 10:45.');
    document.body.replaceChildren();
    expect((await checksIn({ phase: 'refused', code: 'unknown-appointment' })).words).toContain(
      'Перевірте код',
    );
    document.body.replaceChildren();
    expect((await checksIn({ phase: 'refused', code: 'appointment-used' })).words).toContain(
      'талон уже видано',
    );
  });
});
