import { counterId as id, operatorId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  calledVisit,
  counterAt,
  hallAt,
  pausedAt,
  sampleBranch,
  staffAt,
  withCounter,
} from '../testing/sampleViews.ts';
import { matching } from '../route/serviceOptions.ts';
import { transferOptions } from './transferTargets.ts';

const { counterId } = counterAt(1);
const options = transferOptions(
  'uk',
  sampleBranch,
  { hall: hallAt(1), staff: undefined },
  { counterId, visit: calledVisit },
);
const found = (search: string) => matching(options, search).map(({ title }) => title);

describe('where a visitor may be transferred to', () => {
  it('is every service with its purposes but the one he has, then the open counters', () => {
    expect(options.map(({ key }) => key)).toEqual([
      'residence/consult',
      'passport/submit',
      'passport/collect',
      'subsidy/submit',
      'counter-5',
      'counter-6',
    ]);
  });

  it('is not the own counter, nor one that is closed or on a break', () => {
    const [five, six] = [id.parse('counter-5'), id.parse('counter-6')];
    const hall = withCounter(hallAt(1), six, { status: pausedAt(1).status });
    const counters = transferOptions(
      'uk',
      sampleBranch,
      { hall, staff: staffAt(1) },
      {
        counterId: five,
        visit: calledVisit,
      },
    ).filter(({ to }) => to.kind === 'counter');
    expect(counters).toEqual([]);
  });

  it('is services alone while the hall is not known yet', () => {
    const known = transferOptions(
      'uk',
      sampleBranch,
      { hall: undefined, staff: staffAt(1) },
      { counterId, visit: calledVisit },
    );
    expect(known.every(({ to }) => to.kind === 'service')).toBe(true);
  });
});

describe('a colleague', () => {
  const colleagues = (hall = hallAt(1)) =>
    transferOptions('uk', sampleBranch, { hall, staff: staffAt(1) }, { counterId, visit: calledVisit })
      .filter(({ to }) => to.kind === 'operator')
      .map(({ to, title, detail }) => [to, title, detail]);

  it('is offered by name with the counter where he sits, if he holds one', () => {
    const hall = withCounter(hallAt(1), id.parse('counter-6'), { status: { status: 'closed' } });
    expect(colleagues(hall)).toEqual([
      [{ kind: 'operator', operatorId: 'op-2' }, 'Марія Бондар', 'Вікно 5 · Зала 2'],
    ]);
  });

  it('is offered on a break too: he comes back to his visitors', () => {
    const closed = withCounter(hallAt(1), id.parse('counter-6'), { status: { status: 'closed' } });
    const paused = { ...pausedAt(1).status, operatorId: operatorId.parse('op-3') };
    const hall = withCounter(closed, id.parse('counter-5'), { status: paused });
    expect(colleagues(hall)).toEqual([
      [{ kind: 'operator', operatorId: 'op-3' }, 'Ганна Мельник', 'Вікно 5 · Зала 2 · перерва'],
    ]);
  });
});

describe('the search', () => {
  it('finds by beginnings of words in any order, over service and purpose', () => {
    expect(found('гром пасп')).toEqual(['Паспорт громадянина', 'Паспорт громадянина']);
    expect(found('паспорт забрати')).toEqual(['Паспорт громадянина']);
    expect(found('аспорт')).toEqual([]);
  });

  it('finds a counter by its number or by the word', () => {
    expect(found('6')).toEqual(['Вікно 6']);
    expect(found('вікно 5')).toEqual(['Вікно 5']);
  });

  it('does not mind case, apostrophes and hyphens', () => {
    expect(found('ЖИТЛОВО-КОМУНАЛЬНИХ')).toHaveLength(1);
    expect(found("  паспорт'  ")).toHaveLength(2);
  });

  it('finds all when nothing is asked', () => {
    expect(found('')).toHaveLength(options.length);
  });
});
