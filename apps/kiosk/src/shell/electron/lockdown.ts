import type { App, Session, WebContents } from 'electron';
import { leadsOut } from './leadsOut.ts';
import { pageOrigin } from './pageScheme.ts';

/** Closes every way out of the page: navigation, new windows, permissions, downloads, shortcuts, zoom. */
export function lockDown(app: App, session: Session, { windowed }: { readonly windowed: boolean }): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, windowed);
  });
}

function lockContents(contents: WebContents, windowed: boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.on('will-navigate', (event, url) => {
    if (!url.startsWith(`${pageOrigin}/`)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('dom-ready', () => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
  if (windowed) return;
  contents.on('before-input-event', (event, input) => {
    if (leadsOut(input)) event.preventDefault();
  });
}
