import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/board/',
  plugins: [react()],
  // The list replaces vite's own: workspace packages from their source first, so that dev and tests need no build.
  resolve: { conditions: ['@talon/source', 'module', 'browser', 'development|production'] },
  build: { target: 'chrome109', sourcemap: true },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
});
