import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@talon/source'] } },
  // Time-outs are for tests that hang, not for speed: a busy machine takes many times as long.
  // Nothing in the modules changes, so all files share one world of them: a third of the time.
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000, isolate: false },
});
