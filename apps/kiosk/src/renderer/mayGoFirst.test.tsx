// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { IntentView } from '../ipc.ts';
import { intent, smallBranch, snapshot } from './testing/fixtures.ts';
import { standAtKiosk } from './testing/standAtKiosk.tsx';

const [ordinary] = smallBranch().priorityClasses;
if (ordinary === undefined) throw new Error('the fixture has a class');
const named = (uk: string, ru: string, en: string) => ({ uk, ru, en });
const branch = smallBranch({
  priorityClasses: [
    ordinary,
    {
      ...ordinary,
      id: 'disability' as never,
      name: named('Особа з інвалідністю', 'Человек с инвалидностью', 'Person with a disability'),
      atKiosk: true,
    },
    {
      ...ordinary,
      id: 'child' as never,
      name: named('З малою дитиною', 'С маленьким ребёнком', 'With a small child'),
      atKiosk: true,
      oncePerDay: true,
    },
    { ...ordinary, id: 'staff' as never, name: named('За рішенням', 'По решению', 'By staff') },
  ],
});
const open = snapshot({ branch });
const done: IntentView['progress'] = {
  phase: 'done',
  ticket: { letter: 'А', number: 48 },
  peopleBefore: 0,
  wait: null,
  paper: 'printed',
  cause: null,
};
const strip = () => screen.queryByRole('complementary');

/** Says at the first screen that they may go first. */
async function claims(name: string) {
  const visitor = standAtKiosk(open);
  await visitor.touches('Маю право без черги');
  await visitor.touches(new RegExp(name, 'u'));
  return visitor;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('[PRIORITY-4] whoever may go first', () => {
  it('chooses among the classes of the kiosk only, and reads what it asks of them', async () => {
    const visitor = standAtKiosk(open);
    await visitor.touches('Маю право без черги');
    expect(visitor.heading).toBe('Оберіть, що вас стосується');
    expect(visitor.words).toContain('Документ покажете за вікном');
    const choices = within(screen.getByRole('list')).getAllByRole('button');
    expect(choices.map((choice) => choice.textContent)).toEqual([
      'Особа з інвалідністю',
      'З малою дитиноюДіє один раз на день',
      'Ні, у загальну чергу',
    ]);
  });

  it('sees it on every screen up to the ticket, which is asked for with the class', async () => {
    const visitor = await claims('Особа з інвалідністю');
    expect(visitor.heading).toBe('З чим ви прийшли?');
    expect(screen.queryByRole('button', { name: 'Маю право без черги' })).toBeNull();
    expect(strip()?.textContent).toContain('Особа з інвалідністюПокажіть документ за вікном');
    await visitor.touches(/Паспорт/);
    expect(strip()).not.toBeNull();
    await visitor.touches(/Перший паспорт/);
    expect(strip()).not.toBeNull();
    await visitor.touches(/Забрати/);
    expect(visitor.asked[0]?.argument).toMatchObject({ priorityClassId: 'disability', purpose: 'collect' });
  });

  it('[PRIORITY-5] has the document ready at the number, where nobody reads who they are', async () => {
    const visitor = await claims('Особа з інвалідністю');
    await visitor.touches(/Місце проживання/);
    await visitor.touches(/Зареєструвати/);
    const intentId = visitor.asked[0]?.argument['intentId'] ?? '';
    visitor.agentSays(snapshot({ branch, intent: intent(done, { intentId }) }));
    expect(visitor.words).toContain('Приготуйте документ');
    expect(visitor.words).not.toContain('інвалідністю');
    await visitor.waits(1);
    await visitor.touches('Готово');
    expect(strip()).toBeNull();
    expect(screen.getByRole('button', { name: 'Маю право без черги' })).toBeDefined();
  });

  it('takes it back at any step and stays where they are', async () => {
    const visitor = await claims('З малою дитиною');
    await visitor.touches(/Місце проживання/);
    await visitor.touches('У загальну чергу');
    expect(visitor.heading).toBe('Оберіть послугу');
    expect(strip()).toBeNull();
    await visitor.touches(/Зареєструвати/);
    expect(visitor.asked[0]?.argument).not.toHaveProperty('priorityClassId');
  });

  it('may say no, or go back, and is like everybody', async () => {
    const visitor = await claims('Ні, у загальну чергу');
    expect(visitor.heading).toBe('З чим ви прийшли?');
    expect(strip()).toBeNull();
    await visitor.touches('Маю право без черги');
    await visitor.touches('Назад');
    expect(visitor.heading).toBe('З чим ви прийшли?');
    expect(strip()).toBeNull();
  });

  it('leaves nothing of it for the next one', async () => {
    const visitor = await claims('Особа з інвалідністю');
    await visitor.waits(46);
    expect(screen.getByRole('alertdialog', { name: 'Ви ще тут?' })).toBeDefined();
    await visitor.waits(20);
    expect(strip()).toBeNull();
    expect(screen.getByRole('button', { name: 'Маю право без черги' })).toBeDefined();
  });

  it('is served like everybody when the branch leaves the class to staff meanwhile', async () => {
    const visitor = await claims('Особа з інвалідністю');
    visitor.agentSays(snapshot());
    expect(strip()).toBeNull();
    await visitor.touches(/Місце проживання/);
    await visitor.touches(/Зареєструвати/);
    expect(visitor.asked[0]?.argument).not.toHaveProperty('priorityClassId');
  });

  it('is asked for the document also after the page was loaded anew', () => {
    const priorityClassId = 'disability' as never;
    const visitor = standAtKiosk(snapshot({ branch, intent: intent(done, { priorityClassId }) }));
    expect(visitor.words).toContain('Приготуйте документ');
  });

  it('is offered nothing where staff mark every class', () => {
    standAtKiosk(snapshot());
    expect(screen.queryByRole('button', { name: 'Маю право без черги' })).toBeNull();
  });
});
