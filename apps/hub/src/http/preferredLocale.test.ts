import { expect, it } from 'vitest';
import { preferredLocale } from './preferredLocale.ts';

it.each([
  [undefined, 'uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
  [undefined, 'de-DE,de;q=0.9,ru;q=0.5,en;q=0.4', 'ru'],
  [undefined, 'pl', 'en'],
  [undefined, undefined, 'en'],
  ['ru', 'uk', 'ru'],
  ['xx', 'uk', 'uk'],
  [['ru', 'uk'], '', 'en'],
])('?lang=%j and Accept-Language %j: %s', (lang, header, expected) => {
  expect(preferredLocale(lang, header, 'en')).toBe(expected);
});
