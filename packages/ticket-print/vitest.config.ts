import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@talon/source'] } },
  // Drawing is heavy, and the machine may be busy.
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000 },
});
