import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty data folder that goes when the test is over. For tests. */
export function testDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'talon-hub-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
