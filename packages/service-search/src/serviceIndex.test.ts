import { readFileSync } from 'node:fs';
import type { BranchView, Locale } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { indexServices } from './serviceIndex.ts';

/** What works with eight services of our own making says nothing. */
const { branch } = JSON.parse(
  readFileSync(new URL('../../../tools/demo-hall/branch.json', import.meta.url), 'utf8'),
) as { readonly branch: BranchView };
const index = indexServices(branch);
const found = (typed: string, language: Locale = 'uk') => index.find(typed, language).map(({ id }) => id);

describe('the search', () => {
  it.each<[typed: string, language: Locale, serviceId: string]>([
    ['паспрт', 'uk', 'travel-passport'],
    ['пасспорт', 'ru', 'id-card'],
    ['pasport', 'uk', 'travel-passport'],
    ['закордоний', 'uk', 'travel-passport'],
    ['zakordonnyi', 'uk', 'travel-passport'],
    ['пacпopт', 'uk', 'travel-passport'],
    ['загранпасп', 'ru', 'travel-passport'],
    ['прописка', 'ru', 'register-residence'],
    ['propiska', 'en', 'register-residence'],
    ['residence registration', 'en', 'register-residence'],
    ['субсидия', 'uk', 'housing-subsidy'],
    ['birth certifcate', 'en', 'repeat-certificate'],
    ['ФОП', 'uk', 'sole-trader-open'],
    ['ип открыть', 'ru', 'sole-trader-open'],
    ['водительские права', 'ru', 'licence-exchange'],
    ['сприавка о несудимости', 'ru', 'criminal-record'],
    ['хочу отримати паспорт', 'uk', 'travel-passport'],
    ['dovidka pro nesudymist', 'en', 'criminal-record'],
    ['автомобіль', 'uk', 'vehicle-transfer'],
  ])('«%s» on a screen in %s finds %s first', (typed, language, serviceId) => {
    expect(found(typed, language)[0]).toBe(serviceId);
  });

  it.each(['су', 'суб', 'субс', 'субси', 'субсид'])(
    'finds while a word is still being typed: %s',
    (typed) => {
      expect(found(typed)).toContain('housing-subsidy');
    },
  );

  it('a word inside another one is found too', () => {
    expect(found('паспорт', 'ru')).toContain('travel-passport');
  });

  it('among equals what is asked for most comes first', () => {
    const [one, other] = branch.services.map((service) => ({
      ...service,
      name: branch.name,
      keywords: undefined,
    }));
    if (one === undefined || other === undefined) throw new Error('the centre has services');
    const twins = { ...branch, services: [one, other], mostAsked: [other.id] } as BranchView;
    expect(indexServices(twins).find('ЦНАП', 'uk')).toEqual([other, one]);
  });

  it.each(['', '   ', '’’’', '…', 'фывапролдж', 'щдзь'.repeat(100)])('«%s» finds nothing', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  it('finds every service of the centre by its own name in every language, among the first three', () => {
    const lost = branch.services.flatMap(({ id, name }) =>
      branch.languages
        .filter((language) => !found(name[language], language).slice(0, 3).includes(id))
        .map((language) => name[language]),
    );
    expect(lost).toEqual([]);
  });
});
