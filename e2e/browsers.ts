// The browsers of the stories, as scripts/system-deps.mjs makes sure of them. `TALON_CHROMIUM` names another for all.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium with a window and sound. */
export function windowBrowser(): string {
  const found =
    process.env['TALON_CHROMIUM'] ??
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
  if (found === undefined) throw new Error('no Chromium: run node scripts/system-deps.mjs');
  return found;
}

/**
 * Chromium without a window. In the full browser's own headless mode a click once waited ten minutes in CI for a button
 * to stand still: that page, just resized, seemed to draw no more frames. We could not make it happen again. The headless
 * shell, which Playwright takes by itself, too, draws without a window system and uses less of the processor; where no
 * such package exists the full browser has to do.
 */
export function headlessBrowser(): string {
  return process.env['TALON_CHROMIUM'] ?? onPath('chromium-headless-shell') ?? windowBrowser();
}

function onPath(...names: readonly string[]): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
