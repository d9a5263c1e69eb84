import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoConfig } from '@talon/queue-core/testing';
import { expect, it } from 'vitest';
import { readSetupFile } from './setupFile.ts';
import { testDataFolder } from './store/testDataFolder.ts';

function fileOf(content: string): string {
  const file = join(testDataFolder(), 'setup.json');
  writeFileSync(file, content);
  return file;
}
const staff = [{ name: 'Олена Коваль', role: 'operator' }];

it('reads branch and staff', () => {
  const setup = readSetupFile(fileOf(JSON.stringify({ branch: demoConfig(), staff })));
  expect(setup).toEqual({ branch: demoConfig(), staff });
});

it('reads the branch of the demo: three halls, thirty counters, everybody served', () => {
  const demo = fileURLToPath(new URL('../../../tools/demo-hall/branch.json', import.meta.url));
  const { branch, staff: people } = readSetupFile(demo);
  expect(branch).toMatchObject({ timeZone: 'Europe/Kyiv', languages: ['uk', 'ru', 'en'] });
  expect([branch.halls, branch.counters, branch.queues, branch.boards].map(({ length }) => length)).toEqual([
    3, 30, 16, 4,
  ]);
  expect(people.map(({ role }) => role)).toContain('supervisor');
});

it('names every fault with its path, of the staff as of the branch', () => {
  const branch = { ...demoConfig(), timeZone: 'Mars/North', halls: demoConfig().halls.slice(1) };
  const file = fileOf(JSON.stringify({ branch, staff: [{ name: '', role: 'king' }] }));
  expect(() => readSetupFile(file)).toThrow(
    /staff\.0\.name.*staff\.0\.role.*branch\.counters\[0\]\.hallId.*branch\.timeZone/,
  );
});

it.each([['null'], ['[]'], ['{}'], ['"x"'], ['{'], ['']])('refuses %j in one line', (content) => {
  expect(() => readSetupFile(fileOf(content))).toThrow(/setup\.json.*\S/);
});

it('refuses a file that is not there', () => {
  expect(() => readSetupFile(join(testDataFolder(), 'none.json'))).toThrow(/cannot be read/);
});
