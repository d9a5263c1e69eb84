import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@talon/source'] } },
  // Real hubs on real sockets and disks: half a second each here, many times that on a machine under load.
  // The hub keeps nothing in its modules: a world of their own for each file would cost two fifths of the time.
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, isolate: false },
});
