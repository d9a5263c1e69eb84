import { expect, it } from 'vitest';
import { memoryStorage, storageOf } from '../testing/renderConsole.tsx';
import { sampleSession } from '../testing/sampleViews.ts';
import { createSessionStore } from './sessionStore.ts';

it('a reload of the tab stays signed in', () => {
  const storage = memoryStorage();
  createSessionStore(storage).getState().begin(sampleSession);
  expect(createSessionStore(storage).getState().signedIn).toEqual(sampleSession);
});

it('another tab is its own', () => {
  expect(createSessionStore(memoryStorage()).getState().signedIn).toBeNull();
});

it('what is kept ends with the session, and tells whether the hub ended it', () => {
  const storage = storageOf();
  const session = createSessionStore(storage);
  session.getState().end('hub');
  expect(session.getState()).toMatchObject({ signedIn: null, endedByHub: true });
  expect(storage.length).toBe(0);
  session.getState().begin(sampleSession);
  expect(session.getState().endedByHub).toBe(false);
});

it.each(['{', '"text"', '{"session":1}', 'null'])('a damaged memory %s counts as not signed in', (kept) => {
  const storage = memoryStorage();
  storage.setItem('talon.session', kept);
  expect(createSessionStore(storage).getState().signedIn).toBeNull();
});
