import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@talon/source'] } },
  test: {
    include: ['src/**/*.test.ts'],
    provide: { randomDays: Number(process.env['TALON_RANDOM_DAYS'] ?? 12) },
  },
});
