import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales, spokenTicket } from '@talon/shared';
import { expect, it } from 'vitest';
import { testDataFolder } from '../store/testDataFolder.ts';
import { findVoices, type SpeakingVoice } from './speechEngine.ts';
import { readWav, writeWav } from './wav.ts';

/** A folder with programs that answer as the real ones do, and write down what they were asked. */
function machineWith(programs: { espeak?: string; rhvoice?: string; rhvoiceVoices?: readonly string[] }) {
  const folder = testDataFolder();
  writeFileSync(join(folder, 'sound.wav'), writeWav({ rate: 22_050, samples: Int16Array.from([1, 2, 3]) }));
  const install = (name: string, script: string | undefined) => {
    if (script === undefined) return;
    writeFileSync(join(folder, name), `#!/bin/sh\ncd ${folder}\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  install('espeak-ng', programs.espeak);
  install('RHVoice-test', programs.rhvoice);
  for (const voice of programs.rhvoiceVoices ?? [])
    mkdirSync(join(folder, 'voices', voice), { recursive: true });
  return {
    folder,
    voices: () => findVoices({ path: folder, rhvoiceFolders: [join(folder, 'voices')] }),
    asked: () => readFileSync(join(folder, 'asked'), 'utf8'),
  };
}

const espeak = `
if [ "$1" = --voices ]; then
  echo 'Pty Language       Age/Gender VoiceName          File'
  echo ' 5  uk              --/M      Ukrainian          zle/uk'
  exit
fi
echo "$@: $(/bin/cat)" > asked
/bin/cat sound.wav`;
const rhvoice = `echo "$@: $(/bin/cat)" > asked; /bin/cp sound.wav "$4"`;
const { signal } = new AbortController();
const names = (voices: readonly SpeakingVoice[]) => voices.map(({ name }) => name);

it('finds nothing where nothing is installed', async () => {
  expect(await machineWith({}).voices()).toEqual({ uk: [], ru: [], en: [] });
});

it('finds the languages that espeak-ng has', async () => {
  const { uk, ru } = await machineWith({ espeak }).voices();
  expect([names(uk), names(ru)]).toEqual([['espeak-ng uk'], []]);
});

it('prefers RHVoice, and takes of its voices only those that may be used', async () => {
  const rhvoiceVoices = ['volodymyr', 'natalia', 'pavel'];
  const { uk, ru } = await machineWith({ espeak, rhvoice, rhvoiceVoices }).voices();
  expect([names(uk), names(ru)]).toEqual([['RHVoice natalia', 'espeak-ng uk'], []]);
});

it('hands the words over on standard input, in the stress that espeak-ng would get wrong', async () => {
  const machine = machineWith({ espeak });
  const { uk } = await machine.voices();
  expect(readWav(await uk[0]!.speak("Талон ве, сорок п'ять; $(rm -rf .)", signal))).toMatchObject({
    rate: 22_050,
  });
  expect(machine.asked()).toBe(
    "-v uk -s 145 --stdin --stdout: [[tAl'on]] ве, [[s'orok]] п'ять; $(rm -rf .)\n",
  );
});

it('reads the file that RHVoice writes', async () => {
  const machine = machineWith({ rhvoice, rhvoiceVoices: ['natalia'] });
  const { uk } = await machine.voices();
  expect([...readWav(await uk[0]!.speak('Талон ве, сорок.', signal)).samples]).toEqual([1, 2, 3]);
  expect(machine.asked()).toMatch(/^-p natalia -o \S+\.wav: Талон ве, сорок\.\n$/);
});

it('says when a program fails', async () => {
  const { uk } = await machineWith({ rhvoice: 'exit 3', rhvoiceVoices: ['natalia'] }).voices();
  await expect(uk[0]!.speak('Талон', signal)).rejects.toThrow('RHVoice-test ended with 3');
});

it('ends a program that is not wanted any more', async () => {
  const { uk } = await machineWith({ rhvoice: 'exec /bin/sleep 60', rhvoiceVoices: ['natalia'] }).voices();
  const unwanted = new AbortController();
  const speaking = uk[0]!.speak('Талон', unwanted.signal);
  unwanted.abort();
  await expect(speaking).rejects.toThrow('abort');
});

const installed = await findVoices();
it.each(locales.filter((language) => installed[language].length > 0))(
  'hears a number from what this machine speaks %s with',
  async (language) => {
    const wav = await installed[language][0]!.speak(
      spokenTicket(language, { letter: 'В', number: 121 }),
      signal,
    );
    const { rate, samples } = readWav(wav);
    expect(samples.length / rate).toBeGreaterThan(1);
  },
);
