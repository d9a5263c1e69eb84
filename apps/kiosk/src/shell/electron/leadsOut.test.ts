import { expect, it } from 'vitest';
import { leadsOut } from './leadsOut.ts';

const bare = { control: false, meta: false, alt: false };

it.each([
  ['F5', bare],
  ['F11', bare],
  ['F12', bare],
  ['BrowserBack', bare],
  ['r', { ...bare, control: true }],
  ['w', { ...bare, control: true }],
  ['F4', { ...bare, alt: true }],
  ['Tab', { ...bare, alt: true }],
  ['+', { ...bare, control: true }],
  ['q', { ...bare, meta: true }],
])('%s leads out of the page', (key, modifiers) => {
  expect(leadsOut({ key, ...modifiers })).toBe(true);
});

it.each(['Tab', 'Enter', ' ', 'Escape', 'ArrowDown', 'A', 'Ф', '7', 'F'])('%s is for the page', (key) => {
  expect(leadsOut({ key, ...bare })).toBe(false);
});
