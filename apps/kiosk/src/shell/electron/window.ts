import { BrowserWindow, screen } from 'electron';
import { pageOrigin } from './pageScheme.ts';

interface KioskWindowOptions {
  /** An ordinary window for a developer, instead of the whole glass. */
  readonly windowed: boolean;
  readonly preload: string;
  /** Width of the terminal's glass in mm, where it is known. */
  readonly mmWidth: number | undefined;
}

/** The one window of the kiosk, with nothing of Electron in the page but the preload's bridge. */
export function createKioskWindow({ windowed, preload, mmWidth }: KioskWindowOptions): BrowserWindow {
  const wholeGlass = { kiosk: true, fullscreen: true, frame: false, alwaysOnTop: true };
  const window = new BrowserWindow({
    // Given in numbers too: without a window manager nobody makes the window fullscreen.
    ...(windowed ? { width: 608, height: 1080 } : { ...wholeGlass, ...screen.getPrimaryDisplay().bounds }),
    autoHideMenuBar: true,
    backgroundColor: '#f6f4ee',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: windowed,
      // A covered or dimmed kiosk must still take itself back to the start.
      backgroundThrottling: false,
    },
  });
  window.removeMenu();
  const query = mmWidth === undefined ? '' : `?mmWidth=${mmWidth}`;
  void window.loadURL(`${pageOrigin}/index.html${query}`);
  return window;
}
