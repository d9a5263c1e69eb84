import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@talon/source'] } },
  // Time-outs are for tests that hang, not for speed: a busy machine takes many times as long.
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000 },
});
