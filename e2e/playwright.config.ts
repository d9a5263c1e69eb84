import { defineConfig } from '@playwright/test';
import { headlessBrowser } from './browsers.ts';

/** As a wall's browser is started: a board may sound without a touch. */
export const maySound = '--autoplay-policy=no-user-gesture-required';

export default defineConfig({
  testDir: 'tests',
  timeout: 120_000,
  // Every test has a hall of its own; most of the time they wait for pages, not for the processor.
  workers: 2,
  fullyParallel: true,
  // Pages load slowly while the machine builds something else.
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    // A stuck page says what it waits for, long before its story is over.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    // Every step with its page as it was; a film besides would take a sixth of the processor.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: headlessBrowser(),
      // Chromium's own sandbox refuses to run as root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        maySound,
      ],
    },
  },
});
