import { readFileSync } from 'node:fs';
import { checkBranchConfig, locales, type BranchConfig, type LocalizedText } from '@talon/shared';
import { describe, expect, it } from 'vitest';

const file = JSON.parse(readFileSync(new URL('../branch.json', import.meta.url), 'utf8')) as {
  readonly branch: unknown;
  readonly staff: readonly { readonly name: string; readonly role: string }[];
};

function checked(): BranchConfig {
  const result = checkBranchConfig(file.branch);
  if (result.ok) return result.config;
  throw new Error(result.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}
const branch = checked();

/** Every text of the file that a person reads, with the place it stands at. */
function textsOf(value: unknown, path: string): readonly (readonly [path: string, text: LocalizedText])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('uk' in value && typeof value.uk === 'string') return [[path, value as LocalizedText]];
  if ('uk' in value && Array.isArray(value.uk)) {
    const lists = value as Readonly<Record<keyof LocalizedText, readonly string[]>>;
    return lists.uk.map((uk, at) => [
      `${path}[${at}]`,
      { uk, ru: lists.ru[at] ?? '', en: lists.en[at] ?? '' },
    ]);
  }
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe('the demo centre', () => {
  it('is as large as a real one', () => {
    expect(new Set(branch.halls.map(({ floor }) => floor)).size).toBe(2);
    const { halls, counters, kiosks, boards, printStations, serviceAreas, services, queues, mostAsked } =
      branch;
    expect([halls, counters, kiosks, boards, printStations].map(({ length }) => length)).toEqual([
      3, 30, 2, 4, 1,
    ]);
    expect(serviceAreas.length).toBeGreaterThanOrEqual(12);
    expect(services.length).toBeGreaterThanOrEqual(120);
    expect(queues.length).toBeGreaterThanOrEqual(12);
    expect(mostAsked).toHaveLength(30);
  });

  it('has a sign at every counter, and says on every board which way each counter is', () => {
    const { counters, counterSigns, boards } = branch;
    expect(counterSigns.map(({ counterId }) => counterId)).toEqual(counters.map(({ id }) => id));
    const silent = boards.flatMap(({ id, shows, directions = [] }) =>
      counters
        .filter(({ hallId }) => shows.includes(hallId))
        .filter(({ number }) => !directions.some(({ from, to }) => from <= number && number <= to))
        .map(({ number }) => `${id}: ${number}`),
    );
    expect(silent).toEqual([]);
    expect(boards.map(({ theme }) => theme)).toContain('day');
  });

  it('points to another floor up or down, as it is', () => {
    const floorOf = (hallId: string) => branch.halls.find(({ id }) => id === hallId)?.floor ?? 0;
    for (const { hallId, directions = [] } of branch.boards)
      for (const { number, hallId: there } of branch.counters) {
        const arrow = directions.find(({ from, to }) => from <= number && number <= to)?.arrow;
        if (arrow === undefined) continue;
        const climb = Math.sign(floorOf(there) - floorOf(hallId));
        expect(climb, `${number} ${arrow}`).toBe({ up: 1, down: -1 }[arrow as string] ?? 0);
      }
  });

  it('names its staff by role', () => {
    const roles = file.staff.map(({ role }) => role);
    expect([...new Set(roles)].toSorted()).toEqual(['operator', 'reception', 'supervisor']);
    for (const { name } of file.staff) expect(name).toMatch(/^(Оператор|Рецепція|Керівник)( |$)/);
  });

  it('says of every service what to bring, how long it takes and by which words it is looked for', () => {
    const silent = branch.services.filter(({ bring, minutes, keywords }) => !bring || !minutes || !keywords);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it.each(branch.queues.map((queue) => [queue.id, queue.hallId] as const))(
    'serves the queue %s at two counters or more, all in its own hall',
    (id, hallId) => {
      const profiles = branch.workProfiles.filter(({ queueIds }) => queueIds.includes(id));
      const counters = branch.counters.filter((counter) =>
        profiles.some((profile) => profile.id === counter.workProfileId),
      );
      expect(counters.length).toBeGreaterThanOrEqual(2);
      expect([...new Set(counters.map((counter) => counter.hallId))]).toEqual([hallId]);
    },
  );

  it('writes every text in the letters of its language', () => {
    const foreign = { uk: /[ыэъё]/iu, ru: /[іїєґ]/iu, en: /\p{Script=Cyrillic}/u };
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
    const texts = textsOf(branch, 'branch');
    expect(texts.length).toBeGreaterThan(1000);
    const wrong = texts.flatMap(([path, text]) =>
      locales
        .filter((locale) => foreign[locale].test(text[locale]) || mixed.test(text[locale]))
        .map((locale) => `${path}.${locale}: ${text[locale]}`),
    );
    expect(wrong).toEqual([]);
  });

  it('uses ticket letters that nobody takes for a Latin letter of another sound', () => {
    for (const { letter } of branch.queues) expect('ВНРСУХ').not.toContain(letter);
    expect(new Set(branch.queues.map(({ letter }) => letter)).size).toBe(branch.queues.length);
  });
});
