import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { readDayPlan } from './dayPlan.ts';
import { comparisonPage } from './page.ts';
import { waitsPicture } from './picture.ts';
import { demoCentre } from './testing/demoCentre.ts';

const plan = readDayPlan(new URL('../example-day.json', import.meta.url).pathname);
const centre = demoCentre();
const noPrivileges = {
  file: 'equal <& all>.json',
  config: {
    ...centre.config,
    priorityClasses: centre.config.priorityClasses.map((each) => ({ ...each, rank: 0 })),
  },
};
const days = { days: 4, firstSeed: 1 };

describe('a comparison', () => {
  it('of a configuration with itself finds no difference', () => {
    const { groups, a, b } = compare([centre, centre], plan, days);
    expect(a).toEqual(b);
    for (const group of groups) {
      expect(group.a).toEqual(group.b);
      expect([group.shorterDays, group.longerDays]).toEqual([0, 0]);
    }
    expect(groups[0]?.a.visits).toBeGreaterThan(300);
    expect(a.surprises).toEqual([]);
    expect(a.turnedAway).toEqual({});
  });

  it('shows whom a changed rule helps and whom it costs, on the same visitors', () => {
    const { groups } = compare([centre, noPrivileges], plan, days);
    const [all, child, , ordinary] = groups;
    expect(groups.map(({ group }) => group)).toEqual([
      'everybody',
      'class child',
      'class disability',
      'class ordinary',
      'queue information',
      'queue residence',
    ]);
    for (const { a, b } of groups) expect(a.visits).toBe(b.visits);
    expect(child?.b.mean).toBeGreaterThan((child?.a.mean ?? Infinity) * 2);
    expect(child).toMatchObject({ shorterDays: 0, longerDays: 4 });
    expect(ordinary?.b.mean).toBeLessThan(ordinary?.a.mean ?? 0);
    expect(all?.a.overtakes).toBeGreaterThan(0);
    expect(all?.b.overtakes).toBe(0);
  });

  it('says whose counter is not there', () => {
    const { counters } = centre.config;
    const without = {
      file: 'b.json',
      config: { ...centre.config, counters: counters.filter(({ id }) => id !== 'counter-9') },
    };
    const comparison = compare([centre, without], plan, days);
    expect(comparison.b.absentCounters).toEqual(['counter-9']);
    expect(comparisonPage(comparison)).toContain('b: nobody works at "counter-9", which is not there');
    const residence = comparison.groups.find(({ group }) => group === 'queue residence');
    expect(residence?.longerDays).toBe(4);
  });

  it('says who got no ticket', () => {
    const sunday = { ...plan, date: '2026-11-29' as typeof plan.date };
    const someHours = {
      ...centre,
      config: {
        ...centre.config,
        services: centre.config.services.map((service) => ({
          ...service,
          openingHours: [{ weekday: 1, opens: '08:00', closes: '20:00' }],
        })),
      },
    };
    const comparison = compare([centre, someHours], sunday, { days: 1, firstSeed: 1 });
    expect(comparison.a.turnedAway).toEqual({});
    expect(comparisonPage(comparison)).toMatch(/b: \d+ got no ticket \(outside-opening-hours\)/);
  });

  it('is a page with both values under each title, and a picture with both curves', () => {
    const comparison = compare([centre, noPrivileges], plan, days);
    const page = comparisonPage(comparison);
    const row = page.split('\n').find((line) => line.startsWith('everybody')) ?? '';
    const { a, b } = comparison.groups[0] ?? {};
    expect(row.split(/\s{2,}/).slice(0, 5)).toEqual(
      ['everybody', a?.visits, b?.visits, a?.mean?.toFixed(1), b?.mean?.toFixed(1)].map(String),
    );

    const picture = waitsPicture(comparison);
    expect(picture.match(/<polyline/g)).toHaveLength(2);
    expect(picture).toContain('b: equal &lt;&amp; all&gt;.json');
    expect(picture.match(/<circle/g)).toHaveLength(1 + comparison.a.byHour.length);
    expect(picture).not.toContain('NaN');
  });
});
