import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clipName, type ClipName } from '@talon/shared';

/** Recorded phrases on the disk, by name. A name stands for the content, so that nothing is ever out of date. */
export interface ClipCache {
  has(name: ClipName): boolean;
  /** The WAV, or `undefined` when it is not there (any more). */
  read(name: ClipName): Promise<Buffer | undefined>;
  /** Keeps a phrase, whole or not at all. Those not asked for longest leave when there are too many. */
  write(name: ClipName, wav: Buffer): Promise<void>;
  readonly count: number;
}

/** Opens the folder, makes it if it is not there, and removes what was begun and not finished. */
export function openClipCache(folder: string, mostBytes: number): ClipCache {
  mkdirSync(folder, { recursive: true });
  /** Sizes, those not asked for longest first. */
  const clips = new Map<ClipName, number>();
  let bytes = 0;
  const found = readdirSync(folder).flatMap((file) => {
    const name = clipName.safeParse(file.replace(/\.wav$/, ''));
    if (name.success && file.endsWith('.wav'))
      return [{ name: name.data, ...sizeAndTime(join(folder, file)) }];
    if (file.endsWith('.part')) rmSync(join(folder, file), { force: true });
    return [];
  });
  for (const { name, size } of found.toSorted((a, b) => a.time - b.time)) keep(name, size);

  function keep(name: ClipName, size: number): void {
    bytes += size - (clips.get(name) ?? 0);
    clips.delete(name);
    clips.set(name, size);
  }
  function forget(name: ClipName): void {
    bytes -= clips.get(name) ?? 0;
    clips.delete(name);
  }
  const fileOf = (name: ClipName) => join(folder, `${name}.wav`);

  return {
    has: (name) => clips.has(name),
    async read(name) {
      const size = clips.get(name);
      if (size === undefined) return undefined;
      keep(name, size);
      try {
        return await readFile(fileOf(name));
      } catch {
        forget(name);
        return undefined;
      }
    },
    async write(name, wav) {
      const part = join(folder, `${name}.part`);
      await writeFile(part, wav);
      await rename(part, fileOf(name));
      keep(name, wav.length);
      for (const oldest of clips.keys()) {
        if (bytes <= mostBytes || oldest === name) break;
        forget(oldest);
        await rm(fileOf(oldest), { force: true });
      }
    },
    get count() {
      return clips.size;
    },
  };
}

function sizeAndTime(file: string): { readonly size: number; readonly time: number } {
  const { size, mtimeMs } = statSync(file);
  return { size, time: mtimeMs };
}
