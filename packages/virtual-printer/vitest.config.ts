import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@talon/source'] } },
  // Nothing here waits for time; starting a process on a busy machine may still take seconds.
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000 },
});
