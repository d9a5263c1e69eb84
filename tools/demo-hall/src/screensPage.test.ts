import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoSetup } from './demoSetup.ts';
import { screenUrl, writeScreensPage } from './screensPage.ts';

const known = ['kiosk-1', 'board-1', 'sign-5'];
const hub = {
  url: 'http://hall.test',
  knows: (id: string) => known.includes(id),
  keyOf: (id: string) => `key-of-${id}`,
};

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'talon-screens-'))));
afterEach(() => rm(folder, { recursive: true }));

it('links to a screen with its key, in a language', () => {
  expect(screenUrl(hub, 'board', 'board-1')).toBe('http://hall.test/board/?board=board-1#key=key-of-board-1');
  expect(screenUrl(hub, 'sign', 'sign-5', 'en')).toBe(
    'http://hall.test/board/?sign=sign-5&lang=en#key=key-of-sign-5',
  );
});

it('writes a page of the boards and signs that the hub knows, for its owner alone', async () => {
  const file = await writeScreensPage(folder, hub, demoSetup('real').branch);
  const links = [...(await readFile(file, 'utf8')).matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
  expect(links).toEqual([screenUrl(hub, 'board', 'board-1'), screenUrl(hub, 'sign', 'sign-5')]);
  expect((await stat(file)).mode & 0o077).toBe(0);
});
