import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clipName } from '@talon/shared';
import { beforeEach, expect, it } from 'vitest';
import { testDataFolder } from '../store/testDataFolder.ts';
import { openClipCache } from './clipCache.ts';

const named = (digit: string) => clipName.parse(digit.repeat(32));
const [a, b, c] = [named('a'), named('b'), named('c')];
const sound = (size = 100) => Buffer.alloc(size, 7);

let folder = '';
beforeEach(() => {
  folder = join(testDataFolder(), 'clips');
});

it('gives back what was kept, also after a restart', async () => {
  await openClipCache(folder, 1000).write(a, sound());
  const again = openClipCache(folder, 1000);
  expect(again.has(a)).toBe(true);
  expect(await again.read(a)).toEqual(sound());
  expect(again.count).toBe(1);
  expect(await again.read(b)).toBeUndefined();
});

it('takes what was begun and not finished, and what is not its own, for nothing', () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${a}.part`), 'RIFF');
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  const cache = openClipCache(folder, 1000);
  expect(cache.has(a)).toBe(false);
  expect(readdirSync(folder)).toEqual(['notes.txt']);
});

it('lets go of what was not asked for longest, when there is too much', async () => {
  const cache = openClipCache(folder, 250);
  await cache.write(a, sound());
  await cache.write(b, sound());
  await cache.read(a);
  await cache.write(c, sound());
  expect([a, b, c].map((name) => cache.has(name))).toEqual([true, false, true]);
  expect(readdirSync(folder)).toHaveLength(2);
});

it('knows after a restart what is oldest', async () => {
  const cache = openClipCache(folder, 1000);
  for (const name of [a, b]) await cache.write(name, sound());
  utimesSync(join(folder, `${b}.wav`), 1, 1);
  const again = openClipCache(folder, 250);
  await again.write(c, sound());
  expect([a, b, c].map((name) => again.has(name))).toEqual([true, false, true]);
});

it('notices when somebody else has removed a clip', async () => {
  const cache = openClipCache(folder, 1000);
  await cache.write(a, sound());
  rmSync(join(folder, `${a}.wav`));
  expect(await cache.read(a)).toBeUndefined();
  expect(cache.has(a)).toBe(false);
});
