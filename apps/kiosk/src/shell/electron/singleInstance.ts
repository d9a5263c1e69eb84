import type { App, BrowserWindow } from 'electron';

/** Takes the terminal for this process; `false` when a kiosk runs on it already, which then comes to the front. */
export function isOnlyInstance(app: App, window: () => BrowserWindow | undefined): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    window()?.focus();
  });
  return true;
}
