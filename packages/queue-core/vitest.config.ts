import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@talon/source'] } },
  test: {
    include: ['src/**/*.test.ts'],
    // For tests that hang, not for speed: a busy machine takes many times as long.
    testTimeout: 60_000,
    provide: { randomDays: Number(process.env['TALON_RANDOM_DAYS'] ?? 12) },
  },
});
