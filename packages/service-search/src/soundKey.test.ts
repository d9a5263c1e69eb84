import { expect, it } from 'vitest';
import { soundKey, soundKeys } from './soundKey.ts';

it.each([
  ['паспорт', 'пасспорт', 'passport', 'pasport', 'ПАСПОРТ', 'пacпopт'],
  ['закордонний', 'закордоний', 'zakordonnyi', 'zakordonnyj', 'Zakordonniy'],
  ['реєстрація', 'реестрация', 'reiestratsiia', 'reyestratsiya'],
  ['сім’я', "сім'я", 'сімʼя', 'simia', 'simya', 'сімя'],
  ['ґанок', 'ганок', 'hanok', 'ganok'],
  ['ёлка', 'елка'],
  ['житло', 'zhytlo', 'zhitlo'],
  ['щеплення', 'shcheplennia', 'scheplennya'],
  ['довідка', 'dovidka'],
  ['об’єднання', 'obyednannya', 'объєднання'],
  ['фото', 'photo', 'foto'],
  ['вулиця', 'vulytsia'],
])('%s sounds the same in every spelling', (...spellings) => {
  expect(new Set(spellings.map(soundKey))).toEqual(new Set([soundKey(spellings[0] ?? '')]));
});

it.each([
  ['паспорт', 'пенсія'],
  ['шлюб', 'хліб'],
  ['земля', 'зміна'],
  ['ID', 'автомобіль'],
])('%s is not %s', (one, other) => {
  expect(soundKey(one)).not.toBe(soundKey(other));
});

it('takes a text apart into words, each once, and keeps numbers', () => {
  expect(soundKeys('Паспорт, «паспорт» — форма № 12')).toEqual(['pasport', 'forma', '12']);
  expect(soundKeys(' … ’ ')).toEqual([]);
});
