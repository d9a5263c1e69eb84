import { defineConfig } from 'vitest/config';

// Agent and printing run in plain Node; a test of the page asks for jsdom in its first line.
export default defineConfig({
  ssr: { resolve: { conditions: ['@talon/source'] } },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // A world of modules and a jsdom for each file would cost more than half of the time.
    isolate: false,
    // Styles are empty in tests, but for the test that reads them.
    css: { include: /\?raw$/ },
  },
});
