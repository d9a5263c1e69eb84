import { formatTicket } from '@talon/shared';
import { expect, it } from 'vitest';
import { typedTickets } from './typedTickets.ts';

const letters = ['А', 'Б', 'В', 'Г', 'Ф', 'Ж'];
const found = (typed: string) =>
  typedTickets(typed, letters).map((ticket) => formatTicket(ticket).replace('\u202F', ''));

it.each([
  ['А31', ['А031']],
  ['а 031', ['А031']],
  ['  Ф-7 ', ['Ф007']],
  ['В№12', ['В012']],
])('«%s» in Ukrainian letters is %j', (typed, tickets) => {
  expect(found(typed)).toEqual(tickets);
});

it.each([
  ['B12', 'В012'],
  ['b12', 'В012'],
  ['A31', 'А031'],
])('"%s" in Latin letters that look the same is %s first', (typed, ticket) => {
  expect(found(typed)[0]).toBe(ticket);
});

it.each([
  ['f31', 'А031'],
  [';5', 'Ж005'],
  [',12', 'Б012'],
  ['u9', 'Г009'],
])('"%s" on a keyboard that is switched to Latin is %s first', (typed, ticket) => {
  expect(found(typed)[0]).toBe(ticket);
});

it('what may be meant beside the best guess is there, too', () => {
  expect(found('f31')).toEqual(['А031', 'Ф031']);
  expect(found('A31')).toEqual(['А031', 'Ф031']);
});

it.each(['', 'А', '31', 'А0', 'А000', 'А1234', 'АБ12', 'Щ12', 'А12x', '€5', '112'])(
  '«%s» is no number of this branch',
  (typed) => {
    expect(found(typed)).toEqual([]);
  },
);
