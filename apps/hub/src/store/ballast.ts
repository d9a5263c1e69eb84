import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const chunkBytes = 1024 * 1024;

export interface Ballast {
  /** Gives the room to the hub. False when it was given already. */
  release(): boolean;
}

/**
 * Keeps a file that is only there to be deleted when the disk is full, so that the hub can go on working while
 * somebody makes room. It is made again at a start that finds room for four of it.
 */
export function keepBallast(dataFolder: string, bytes: number): Ballast {
  const path = join(dataFolder, 'ballast');
  if (bytes > 0 && !existsSync(path) && freeBytes(dataFolder) > 4 * bytes) writeBallast(path, bytes);
  return {
    release() {
      if (!existsSync(path)) return false;
      rmSync(path);
      return true;
    },
  };
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function writeBallast(path: string, bytes: number): void {
  // Random, because a file system that compresses would keep zeros in no room at all.
  const chunk = randomBytes(Math.min(chunkBytes, bytes));
  const unfinished = `${path}.new`;
  const file = openSync(unfinished, 'w', 0o600);
  try {
    for (let written = 0; written < bytes;)
      written += writeSync(file, chunk, 0, Math.min(chunk.length, bytes - written));
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}
