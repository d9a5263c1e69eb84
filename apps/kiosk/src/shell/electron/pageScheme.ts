import { join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { net, protocol } from 'electron';
import { pagePolicy } from '../pagePolicy.ts';

const scheme = 'talon';

/** Origin of the kiosk's page. A scheme of its own: no file is reachable, and headers can be set. */
export const pageOrigin = `${scheme}://kiosk`;

/** Must run before the app is ready. */
export function announcePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page, and only it, under `talon://kiosk/`, with its content security policy. */
export function servePage(pageFolder: string): void {
  protocol.handle(scheme, async ({ url }) => {
    const { host, pathname } = new URL(url);
    const file = fileIn(pageFolder, pathname);
    if (host !== 'kiosk' || file === undefined) return new Response(null, { status: 404 });

    const found = await net.fetch(pathToFileURL(file).href).catch(() => undefined);
    if (found === undefined) return new Response(null, { status: 404 });
    const headers = new Headers(found.headers);
    headers.set('content-security-policy', pagePolicy);
    return new Response(found.body, { status: found.status, headers });
  });
}

function fileIn(folder: string, pathname: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(pathname)));
  return file.startsWith(folder + sep) ? file : undefined;
}
