import { expect, it } from 'vitest';
import { memoryStorage } from '../testing/renderConsole.tsx';
import { createContrastStore } from './contrastStore.ts';

it('follows the system until somebody chooses', () => {
  expect(createContrastStore(memoryStorage(), false).getState()).toMatchObject({
    contrast: 'normal',
    chosen: null,
  });
  expect(createContrastStore(memoryStorage(), true).getState()).toMatchObject({
    contrast: 'high',
    chosen: null,
  });
});

it('a choice is remembered at this workplace and overrules the system', () => {
  const storage = memoryStorage();
  createContrastStore(storage, true).getState().toggle();
  expect(createContrastStore(storage, true).getState()).toMatchObject({
    contrast: 'normal',
    chosen: 'normal',
  });
});

it('what it cannot read counts as no choice', () => {
  const storage = memoryStorage();
  storage.setItem('talon.contrast', 'purple');
  expect(createContrastStore(storage, false).getState().chosen).toBeNull();
});
