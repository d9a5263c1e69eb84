import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  resolve: { conditions: ['@talon/source', 'module', 'browser', 'development|production'] },
  // One file over the hall's own network; 153 kB gzipped, a third of it the schemas that check every message.
  build: { target: 'chrome109', sourcemap: true, chunkSizeWarningLimit: 700 },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    // A new jsdom for each file costs more than the tests in it; they share nothing but the page, which is cleaned.
    isolate: false,
    setupFiles: ['src/testing/setup.ts'],
    testTimeout: 30_000,
  },
});
