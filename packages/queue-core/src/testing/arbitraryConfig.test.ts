import { checkBranchConfig, hour, localTime, minute } from '@talon/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConfig, clockChanges } from './arbitraryConfig.ts';

const seed = 20_261_123;

describe('a generated branch', () => {
  it('passes checkBranchConfig, also after a journey through a file', () => {
    fc.assert(
      fc.property(arbitraryConfig(), (config) => {
        expect(checkBranchConfig(JSON.parse(JSON.stringify(config)))).toEqual({ ok: true, config });
      }),
      { seed, numRuns: 300 },
    );
  });

  it('shrinks to the smallest that still shows what was found', () => {
    const property = fc.property(arbitraryConfig(), ({ queues }) => queues.length < 3);
    const { counterexample } = fc.check(property, { seed, numRuns: 100 });
    const [smallest] = counterexample ?? [];
    expect(smallest?.queues.length).toBe(3);
    expect(smallest?.counters.length).toBe(1);
    expect(smallest?.priorityClasses.length).toBe(1);
    expect(smallest?.rules.calling).toEqual({ kind: 'strict' });
  });

  it('comes in every kind', () => {
    const configs = fc.sample(fc.noBias(arbitraryConfig()), { seed, numRuns: 400 });
    const seen = (what: (config: (typeof configs)[number]) => unknown) => new Set(configs.map(what)).size;
    expect(seen(({ queues }) => queues.length)).toBe(6);
    expect(seen(({ counters }) => counters.length)).toBe(12);
    expect(seen(({ priorityClasses }) => priorityClasses.length)).toBe(5);
    expect(seen(({ kiosks }) => kiosks.length)).toBe(4);
    expect(seen(({ timeZone }) => timeZone)).toBe(Object.keys(clockChanges).length);
    expect(seen(({ rules }) => rules.calling.kind)).toBe(3);
    expect(seen(({ rules }) => rules.daysFollowSchedule)).toBe(2);
    expect(seen(({ openingHours }) => openingHours.length)).toBe(8);

    const some = (what: (config: (typeof configs)[number]) => boolean) => configs.some(what);
    for (const isLimited of [true, false])
      expect(some(({ rules }) => (rules.mostOvertaken !== null) === isLimited)).toBe(true);
    expect(some(({ workProfiles }) => workProfiles.some(({ helps }) => helps.length > 0))).toBe(true);
    const prefersSome = ({ preference }: object & { preference: object }) =>
      Object.keys(preference).length > 0;
    expect(some(({ workProfiles }) => workProfiles.some(prefersSome))).toBe(true);
    expect(some(({ priorityClasses }) => priorityClasses.some(({ proofs }) => proofs.length > 0))).toBe(true);
    expect(
      some(({ priorityClasses }) => priorityClasses.some((each) => each.guaranteedMinutes !== null)),
    ).toBe(true);
    const lettersAreShared = ({ queues }: (typeof configs)[number]) =>
      new Set(queues.map(({ letter }) => letter)).size < queues.length;
    expect(some(lettersAreShared)).toBe(true);
  });

  it.each(Object.entries(clockChanges))('knows when the clocks of %s change', (timeZone, changes) => {
    const ofDay = (at: number) => localTime(at, timeZone).minutesOfDay;
    for (const change of changes.map((text) => Date.parse(text))) {
      const jump = (ofDay(change) - ofDay(change - minute) + 1440) % 1440;
      expect(jump).not.toBe(1);
      // Nothing happens an hour before.
      expect((ofDay(change - hour) - ofDay(change - hour - minute) + 1440) % 1440).toBe(1);
    }
  });
});
