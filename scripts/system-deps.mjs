// Makes sure that what the end-to-end tests need from the system is there: a browser and a virtual display, the browser's
// headless shell where the system has one (e2e/browsers.ts says why), and for the test of the sound a voice and a sound
// server (without them that test says that it is skipped).
// Debian and Ubuntu as root: installs what is missing. Elsewhere: says what to install. No dependencies of its own.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = (names) => {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here: the next folder
      }
    }
  return undefined;
};

if (process.platform === 'linux') {
  const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const headlessShell = 'chromium-headless-shell';
  const wanted = [
    { package: 'chromium', found: process.env.TALON_CHROMIUM ?? onPath(browsers) },
    {
      package: headlessShell,
      found: process.env.TALON_CHROMIUM ?? onPath([headlessShell]),
      optional: true,
    },
    { package: 'xvfb', found: process.env.DISPLAY ?? onPath(['Xvfb']) },
    { package: 'xauth', found: process.env.DISPLAY ?? onPath(['xauth']) },
    { package: 'fonts-dejavu-core', found: existsSync('/usr/share/fonts/truetype') },
    { package: 'espeak-ng', found: onPath(['espeak-ng']), optional: true },
    { package: 'pulseaudio', found: onPath(['pulseaudio']), optional: true },
    { package: 'pulseaudio-utils', found: onPath(['parec']), optional: true },
  ];
  const missing = wanted.filter((each) => !each.found).map((each) => each.package);
  const goOnWithoutShell = () =>
    console.log(`No ${headlessShell} here: the stories run in the full browser, where a page may get stuck`);
  if (missing.length > 0) {
    if (process.getuid() !== 0 || !onPath(['apt-get'])) {
      const list = missing.join(' ');
      console.error(`Missing for the end-to-end tests: ${list}`);
      console.error(`Install them, for example: sudo apt-get install ${list}`);
      if (missing.includes(headlessShell)) goOnWithoutShell();
      const isNeeded = wanted.some(({ found, optional }) => !found && !optional);
      process.exit(isNeeded ? 1 : 0);
    }
    const apt = (...args) => {
      const { status } = spawnSync('apt-get', args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (status !== 0) process.exit(status ?? 1);
    };
    apt('update', '-qq');
    const isOffered = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
    // Ubuntu has none.
    const offered = missing.filter((each) => each !== headlessShell || isOffered(each));
    if (offered.length < missing.length) goOnWithoutShell();
    if (offered.length > 0) apt('install', '-y', '-qq', '--no-install-recommends', ...offered);
  }
}
