import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from './support/fixtures.ts';

const demoHall = fileURLToPath(new URL('./main.js', import.meta.resolve('@talon/demo-hall')));

test('the built-in day is driven through the hall in a minute and a half, and adds up', async ({
  folder,
}) => {
  test.setTimeout(240_000);
  const json = join(folder, 'summary.json');
  const data = join(folder, 'replay');
  const options = ['--replay', 'synthetic', '--port', '0', '--data', data, '--json', json];
  const { stdout } = await promisify(execFile)(process.execPath, [demoHall, ...options]);
  expect(stdout).not.toContain('BROKEN');
  const summary = JSON.parse(await readFile(json, 'utf8')) as { totals: Record<string, number> };
  const { arrived, issued, served = 0, noShow = 0, cancelled = 0, leftOver = 0 } = summary.totals;
  expect(arrived).toBe(138);
  expect(issued).toBe(arrived);
  expect(served + noShow + cancelled + leftOver).toBe(issued);
});
