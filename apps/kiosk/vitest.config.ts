import { defineConfig } from 'vitest/config';

// Agent and printing run in plain Node; a test of the page asks for jsdom in its first line.
export default defineConfig({
  ssr: { resolve: { conditions: ['@talon/source'] } },
  // Styles are empty in tests, but for the test that reads them.
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 30_000, css: { include: /\?raw$/ } },
});
