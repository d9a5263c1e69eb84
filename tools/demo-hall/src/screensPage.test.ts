import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { screenLinks, writeScreensPage } from './screensPage.ts';

const hub: Parameters<typeof screenLinks>[0] = {
  url: 'http://hall.test',
  devices: [
    { deviceId: 'kiosk-1', kind: 'kiosk', key: 'kiosk-key' },
    { deviceId: 'board-1', kind: 'board', key: 'board-key' },
    { deviceId: 'sign-5', kind: 'counterSign', key: 'sign-key' },
  ],
};

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'talon-screens-'))));
afterEach(() => rm(folder, { recursive: true }));

it('links to a screen with its key', () => {
  expect(screenLinks(hub, 'board')).toEqual([
    { deviceId: 'board-1', url: 'http://hall.test/board/?board=board-1#key=board-key' },
  ]);
  expect(screenLinks(hub, 'counterSign')).toEqual([
    { deviceId: 'sign-5', url: 'http://hall.test/board/?sign=sign-5#key=sign-key' },
  ]);
});

it('writes a page of all boards and signs that only its owner may read, and no other key', async () => {
  const file = await writeScreensPage(folder, hub);
  const page = await readFile(file, 'utf8');
  for (const link of [...screenLinks(hub, 'board'), ...screenLinks(hub, 'counterSign')])
    expect(page).toContain(`<a href="${link.url}">${link.deviceId}</a>`);
  expect(page).not.toContain('kiosk-key');
  expect((await stat(file)).mode & 0o077).toBe(0);
});
