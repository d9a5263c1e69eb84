import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoCentreFile } from './testing/demoCentre.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talon-simulate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function simulate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@talon/source', main, 'compare', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

interface CentreFile {
  branch: { queues: { hallId: string }[]; counters: { workProfileId: string }[] };
}
interface DayFile {
  closes: string;
  services: { service: string; minutes: number }[];
  counters: { counter: string }[];
}
const exampleDay = fileURLToPath(new URL('../example-day.json', import.meta.url));

/** Writes the demo centre with something changed. Returns the file. */
function writeCentre(name: string, change: (centre: CentreFile) => void): string {
  const centre = JSON.parse(readFileSync(demoCentreFile, 'utf8')) as CentreFile;
  change(centre);
  return write(name, centre);
}

/** Writes the example day with something changed. Returns the file. */
function writeDay(name: string, change: (day: DayFile) => void): string {
  const day = JSON.parse(readFileSync(exampleDay, 'utf8')) as DayFile;
  change(day);
  return write(name, day);
}

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('npm run simulate', () => {
  it('compares two files on a tiny day: a table, a picture, the figures', () => {
    const b = writeCentre('b.json', ({ branch }) => {
      // One more counter for residence.
      for (const each of branch.counters.slice(13, 14)) each.workProfileId = 'residence';
    });
    const day = writeDay('day.json', (plan) => {
      plan.closes = '09:00';
    });
    const svg = join(folder, 'waits.svg');
    const json = join(folder, 'waits.json');
    const ran = simulate(
      '--config',
      demoCentreFile,
      '--config',
      b,
      '--day',
      day,
      '--days',
      '2',
      '--svg',
      svg,
      '--json',
      json,
    );

    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('2 days, the same visitors in both');
    expect(ran.stdout).toMatch(/^queue residence +\d+ +\d+/m);
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ days: 2, b: { file: b } });
  });

  it('makes a day up', () => {
    const ran = simulate(
      '--config',
      demoCentreFile,
      '--config',
      demoCentreFile,
      '--day',
      'synthetic:5',
      '--days',
      '1',
    );
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^everybody +(\d{3,}) +\1 /m);
  });

  it('refuses wrong configurations with the path of every fault in both, and plays nothing', () => {
    const a = writeCentre('a.json', ({ branch: { queues, counters } }) => {
      for (const queue of queues.slice(2, 3)) queue.hallId = 'cellar';
      for (const counter of counters.slice(4, 5)) counter.workProfileId = 'magic';
    });
    const b = writeCentre('b.json', ({ branch }) => {
      branch.queues = [];
    });
    const ran = simulate('--config', a, '--config', b, '--day', 'synthetic:1');
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain(`${a}: branch.queues[2].hallId: there is no hall "cellar"`);
    expect(ran.stderr).toContain(`${a}: branch.counters[4].workProfileId: there is no profile "magic"`);
    expect(ran.stderr).toContain(`${b}: branch.queues: `);
  });

  it('refuses a day that is wrong or does not fit, with the path of every fault', () => {
    const compare = (day: string) =>
      simulate('--config', demoCentreFile, '--config', demoCentreFile, '--day', day);
    const wrong = writeDay('wrong.json', ({ services }) => {
      for (const each of services.slice(1)) each.minutes = -3;
    });
    expect(compare(wrong)).toMatchObject({ status: 1, stdout: '' });
    expect(compare(wrong).stderr).toContain(`${wrong}: services[1].minutes: `);

    const foreign = writeDay('foreign.json', ({ services, counters }) => {
      for (const each of services.slice(0, 1)) each.service = 'fortune-telling';
      for (const each of counters.slice(0, 1)) each.counter = 'counter-99';
    });
    const { stderr } = compare(foreign);
    expect(stderr).toContain(`${foreign}: services[0].service: there is no service "fortune-telling"`);
    expect(stderr).toContain(`${foreign}: counters[0].counter: there is no counter "counter-99"`);
  });

  it('says which file is not there, or is not JSON', () => {
    const torn = join(folder, 'torn.json');
    writeFileSync(torn, '{ "branch": ');
    const ran = simulate('--config', join(folder, 'none.json'), '--config', torn, '--day', 'synthetic:1');
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('none.json: ENOENT');
    expect(ran.stderr).toContain(`${torn}: `);
  });
});
