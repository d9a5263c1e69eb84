import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/** Writes secrets to a file that only its owner may read, all or nothing. */
export function writeSecretsFile(path: string, secrets: unknown): void {
  const unfinished = `${path}.new`;
  const file = openSync(unfinished, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(secrets, undefined, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}
