// The only place that runs speech engines: programs of the system, found on the PATH, never installed by the hub.
// espeak-ng (GPL-3) and RHVoice (LGPL-2.1+) run as processes of their own; only their sound is used. RHVoice's voices have
// licences of their own, so that only free ones are taken: natalia, elena, irina, anna, slt and alan; CC-BY-ND and
// CC-BY-NC ones (volodymyr, marianna, pavel …) never. Source: DEVICES.md 4.1, 4.2.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { second, type Locale, type Ms } from '@talon/shared';

/** A voice that can be had on this machine. */
export interface SpeakingVoice {
  /** `RHVoice natalia`, `espeak-ng uk`: for people, and part of a clip's name. */
  readonly name: string;
  /**
   * Speaks words, as a WAV of 16-bit mono.
   *
   * @param signal ends the program at once
   * @throws Error when the program fails or does not end in time
   */
  speak(text: string, signal: AbortSignal): Promise<Buffer>;
}

/** For each language the voices that can be had, the best first. */
export type SpeakingVoices = Readonly<Record<Locale, readonly SpeakingVoice[]>>;

export const noVoices: SpeakingVoices = { uk: [], ru: [], en: [] };

export interface WhereToLook {
  /** As in the environment. */
  readonly path: string;
  /** Folders with one folder per RHVoice voice. */
  readonly rhvoiceFolders: readonly string[];
}

const hereToLook = (): WhereToLook => ({
  path: process.env['PATH'] ?? '',
  rhvoiceFolders: [process.env['RHVOICEDATAPATH'] ?? '/usr/share/RHVoice', '/usr/local/share/RHVoice'].map(
    (folder) => join(folder, 'voices'),
  ),
});

/** Looks which voices this machine has. Takes some ten ms. */
export async function findVoices(where: WhereToLook = hereToLook()): Promise<SpeakingVoices> {
  const rhvoice = onPath('RHVoice-test', where.path);
  const espeak = onPath('espeak-ng', where.path);
  const spokenByEspeak = espeak === undefined ? new Set<string>() : await espeakLanguages(espeak);
  const voicesFor = (language: Locale): readonly SpeakingVoice[] => [
    ...(rhvoice === undefined ? [] : rhvoiceVoices(rhvoice, language, where.rhvoiceFolders)),
    ...(espeak !== undefined && spokenByEspeak.has(espeakLanguage[language])
      ? [espeakVoice(espeak, language)]
      : []),
  ];
  return { uk: voicesFor('uk'), ru: voicesFor('ru'), en: voicesFor('en') };
}

function onPath(program: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .flatMap((folder) => [join(folder, program), join(folder, `${program}.exe`)])
    .find((file) => existsSync(file));
}

/** By preference. */
const freeRhvoices: Readonly<Record<Locale, readonly string[]>> = {
  uk: ['natalia', 'anatol'],
  ru: ['elena', 'irina', 'anna', 'aleksandr'],
  en: ['slt', 'alan'],
};

function rhvoiceVoices(program: string, language: Locale, folders: readonly string[]): SpeakingVoice[] {
  return freeRhvoices[language]
    .filter((voice) => folders.some((folder) => existsSync(join(folder, voice))))
    .map((voice) => ({
      name: `RHVoice ${voice}`,
      async speak(text, signal) {
        // It writes to files only.
        const folder = await mkdtemp(join(tmpdir(), 'talon-voice-'));
        try {
          const file = join(folder, 'said.wav');
          await run(program, ['-p', voice, '-o', file], text, signal);
          return await readFile(file);
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      },
    }));
}

const espeakLanguage: Readonly<Record<Locale, string>> = { uk: 'uk', ru: 'ru', en: 'en-gb' };
/** Words a minute: slow, since a hall echoes; English numbers are the longest. */
const espeakPace: Readonly<Record<Locale, string>> = { uk: '145', ru: '145', en: '165' };

async function espeakLanguages(program: string): Promise<ReadonlySet<string>> {
  try {
    const list = (await run(program, ['--voices'], '')).toString();
    return new Set(list.split('\n').map((line) => line.trim().split(/\s+/)[1] ?? ''));
  } catch {
    return new Set();
  }
}

/** Words that espeak-ng 1.51 stresses wrongly, in its own phonemes. Found with `espeak-ng -v uk -x`. */
const espeakStress: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  uk: {
    Талон: "[[tAl'on]]",
    Пройдіть: "[[projd'it]]",
    вікна: "[[vikn'A]]",
    Вікно: "[[vikn'o]]",
    один: "[[od'in]]",
    сорок: "[[s'orok]]",
    вісімдесят: "[[visimdisj'at]]",
    "дев'яносто": "[[divjan'osto]]",
  },
  ru: { сорок: "[[s'orVk]]" },
  en: {},
};

function espeakVoice(program: string, language: Locale): SpeakingVoice {
  const voice = espeakLanguage[language];
  return {
    name: `espeak-ng ${voice}`,
    speak(text, signal) {
      const words = text.replaceAll(/[\p{L}']+/gu, (word) => espeakStress[language][word] ?? word);
      return run(program, ['-v', voice, '-s', espeakPace[language], '--stdin', '--stdout'], words, signal);
    },
  };
}

/** A phrase takes a tenth of a second, on a machine that is busy with everything else some seconds. */
const longest: Ms = 30 * second;
const mostBytes = 4_000_000;

/** Runs a program behind everything else on the machine. The words go through standard input, never through a shell. */
function run(program: string, args: readonly string[], input: string, signal?: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(signal && { signal }),
      timeout: longest,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.on('spawn', () => {
      try {
        setPriority(child.pid ?? 0, constants.priority.PRIORITY_LOW);
      } catch {
        // It has ended already, or this system does not allow it: then at the usual priority.
      }
    });
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(chunks));
      else reject(new Error(`${program} ended with ${code ?? signal}`));
    });
    // It may end before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
