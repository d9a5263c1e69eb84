import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HubProcess } from './hubProcess.ts';

/** Where a wall board or the sign of a counter opens, with its key. */
export interface ScreenLink {
  readonly deviceId: string;
  readonly url: string;
}

/** The address of each board and sign that the hub made a key for at its first start. */
export function screenLinks(
  { url, devices }: Pick<HubProcess, 'url' | 'devices'>,
  kind: 'board' | 'counterSign',
): readonly ScreenLink[] {
  const asked = kind === 'board' ? 'board' : 'sign';
  return devices
    .filter((device) => device.kind === kind)
    .map(({ deviceId, key }) => ({ deviceId, url: `${url}/board/?${asked}=${deviceId}#key=${key}` }));
}

/**
 * Writes `screens.html` into a folder, readable by the owner only: a link to every board and sign, keys included, which
 * the hub itself shows to nobody. Returns the file.
 */
export async function writeScreensPage(
  folder: string,
  hub: Pick<HubProcess, 'url' | 'devices'>,
): Promise<string> {
  const list = (title: string, links: readonly ScreenLink[]) =>
    `<h1>${title}</h1>\n<ul>\n${links.map(({ deviceId, url }) => `<li><a href="${url}">${deviceId}</a></li>`).join('\n')}\n</ul>`;
  const page = [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens of the hall</title>',
    list('Boards', screenLinks(hub, 'board')),
    list('Signs of the counters', screenLinks(hub, 'counterSign')),
  ].join('\n');
  const file = join(folder, 'screens.html');
  await writeFile(file, `${page}\n`, { mode: 0o600 });
  return file;
}
