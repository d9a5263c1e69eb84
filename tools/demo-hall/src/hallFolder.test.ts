import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearHall, hasHall } from './hallFolder.ts';

describe('the folder of a hall', () => {
  let parent: string;
  let folder: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'talon-folder-'));
    folder = join(parent, 'hall');
  });
  afterEach(() => rm(parent, { recursive: true }));

  it('is cleared when a hall kept its records there', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'set-up.json'), '{}');
    expect(await hasHall(folder)).toBe(true);
    await clearHall(folder);
    expect(await readdir(parent)).toEqual([]);
  });

  it('may be missing or empty', async () => {
    await clearHall(folder);
    expect(await hasHall(folder)).toBe(false);
    await mkdir(folder);
    await clearHall(folder);
    expect(await readdir(parent)).toEqual([]);
  });

  it("is left alone when it holds somebody else's things", async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'letter.txt'), 'Dear …');
    await expect(clearHall(folder)).rejects.toThrow(/not deleted/);
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });
});
