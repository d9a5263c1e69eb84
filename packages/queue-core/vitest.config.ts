import { defineConfig } from 'vitest/config';

const { TALON_RANDOM_DAYS: days = 20, TALON_DAY: day, TALON_DAY_PATH: path = '' } = process.env;

export default defineConfig({
  ssr: { resolve: { conditions: ['@talon/source'] } },
  test: {
    include: ['src/**/*.test.ts'],
    // For tests that hang, not for speed: a busy machine takes many times as long, and a long run is shrunk where it fails.
    testTimeout: Number(days) > 20 ? 600_000 : 60_000,
    provide: {
      randomDays: Number(days),
      replayedDay: day === undefined ? null : { day: Number(day), path },
    },
  },
});
