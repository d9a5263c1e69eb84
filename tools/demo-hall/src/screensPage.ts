import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BranchConfig, Locale } from '@talon/shared';
import type { HubProcess } from './hubProcess.ts';

/**
 * Where a wall board or the sign of a counter opens, with its key; in Ukrainian unless told otherwise.
 *
 * @throws Error when the hub does not know it
 */
export function screenUrl(
  { url, keyOf }: Pick<HubProcess, 'url' | 'keyOf'>,
  kind: 'board' | 'sign',
  id: string,
  language?: Locale,
): string {
  return `${url}/board/?${kind}=${id}${language === undefined ? '' : `&lang=${language}`}#key=${keyOf(id)}`;
}

/**
 * Writes `screens.html` into a folder, readable by the owner only: a link to every board and sign that the hub
 * knows, keys included, which it shows to nobody itself. Returns the file.
 */
export async function writeScreensPage(
  folder: string,
  hub: Pick<HubProcess, 'url' | 'keyOf' | 'knows'>,
  { boards, counterSigns }: Pick<BranchConfig, 'boards' | 'counterSigns'>,
): Promise<string> {
  const list = (title: string, kind: 'board' | 'sign', screens: readonly { readonly id: string }[]) => {
    const known = screens.filter(({ id }) => hub.knows(id));
    const links = known.map(({ id }) => `<li><a href="${screenUrl(hub, kind, id)}">${id}</a></li>`);
    return [`<h1>${title}</h1>`, '<ul>', ...links, '</ul>'].join('\n');
  };
  const page = [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens of the hall</title>',
    list('Boards', 'board', boards),
    list('Signs of the counters', 'sign', counterSigns),
  ].join('\n');
  const file = join(folder, 'screens.html');
  await writeFile(file, `${page}\n`, { mode: 0o600 });
  return file;
}
