/** The part of a page's `webContents` that the watchdog listens to and acts on. */
export interface WatchedPage {
  on(event: 'render-process-gone', listener: (event: unknown, details: { reason: string }) => void): unknown;
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown;
  reload(): void;
  forcefullyCrashRenderer(): void;
}

export interface WatchdogPorts {
  /** Monotonic time in ms. */
  readonly now: () => number;
  readonly after: (ms: number, act: () => void) => void;
  readonly log: (message: string) => void;
}

/** A busy page may be silent for a while; after this it is hung, in ms. */
const patienceMs = 10_000;

const reloadDelayMs = 100;

/** So many reloads within the window are tried at once; a page that still dies is then tried once a window. */
const reloadsPerWindow = 5;
const windowMs = 60_000;

/** Brings a dead or hung page back, without spinning when it dies again and again. */
export function watchPage(page: WatchedPage, { now, after, log }: WatchdogPorts): void {
  let reloads: number[] = [];
  let hangs = 0;

  const reload = (): void => {
    reloads = reloads.filter((at) => now() - at < windowMs);
    if (reloads.length >= reloadsPerWindow) {
      log(`page died ${reloadsPerWindow} times within a minute, waiting a minute`);
      after(windowMs, reload);
      return;
    }
    reloads.push(now());
    page.reload();
  };

  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log(`page is gone (${reason}), loading it again`);
    // Not from within the event: Electron is still taking the dead process apart.
    after(reloadDelayMs, reload);
  });
  page.on('unresponsive', () => {
    const hang = ++hangs;
    after(patienceMs, () => {
      if (hang !== hangs) return;
      log('page is hung, ending it');
      page.forcefullyCrashRenderer();
    });
  });
  page.on('responsive', () => {
    hangs += 1;
  });
}
