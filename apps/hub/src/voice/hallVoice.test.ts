import { join } from 'node:path';
import { demoConfig } from '@talon/queue-core/testing';
import { emptyHall, unknownWaits, type CallInWords } from '@talon/queue-core';
import { deviceId } from '@talon/shared';
import { expect, it } from 'vitest';
import type { HallNow } from '../runtime/hallRuntime.ts';
import { testDataFolder } from '../store/testDataFolder.ts';
import { openClipCache } from './clipCache.ts';
import { hallVoice } from './hallVoice.ts';
import type { SpeakingVoice, SpeakingVoices } from './speechEngine.ts';
import { writeWav } from './wav.ts';

const board1 = deviceId.parse('board-1');
const call: CallInWords = {
  language: 'uk',
  ticket: { letter: 'В', number: 121 },
  counterNumber: 5,
  floor: null,
};
const tone = writeWav({
  rate: 8000,
  samples: Int16Array.from({ length: 800 }, (_, i) => 9000 * Math.sin(i)),
});

/** A voice that speaks when the test lets it. */
function slowVoice(name: string) {
  const said: string[] = [];
  const speaking: { resolve: (wav: Buffer) => void; reject: (error: Error) => void }[] = [];
  const voice: SpeakingVoice = {
    name,
    speak(text) {
      said.push(text);
      return new Promise((resolve, reject) => speaking.push({ resolve, reject }));
    },
  };
  return { voice, said, next: () => speaking.shift() };
}

function hall(voices: Partial<SpeakingVoices>, folder = testDataFolder()) {
  const now: HallNow = {
    state: emptyHall,
    config: demoConfig((same) => ({ ...same, languages: ['uk'], counters: same.counters.slice(0, 1) })),
    revision: 1,
    hubTime: 0,
    workingSince: 0,
    waits: unknownWaits,
  };
  const told: string[] = [];
  let isRecorded = () => {};
  const voice = hallVoice({
    voices: { uk: [], ru: [], en: [], ...voices },
    cache: openClipCache(join(folder, 'clips'), 1_000_000),
    now: () => now,
    after: () => () => {},
    changed: () => told.push('publish'),
    recorded: (outcome, clips) => {
      told.push(`${outcome} ${clips}`);
      isRecorded();
    },
    log: { warn: (_fields, message) => told.push(message) },
  });
  /** Lets go of so many phrases, one after another, and waits until each is kept. */
  const finish = async (by: ReturnType<typeof slowVoice>, count: number, error?: Error) => {
    for (let i = 0; i < count; i += 1) {
      const recorded = new Promise<void>((resolve) => (isRecorded = resolve));
      const phrase = by.next();
      if (error === undefined) phrase?.resolve(tone);
      else phrase?.reject(error);
      await recorded;
      // The next one is begun after the callbacks of this one.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { voice, now, told, finish, clipsOf: (asked: CallInWords) => voice.of(board1).clipsOf(asked) };
}

it('records a call that has no words yet before everything else, and has the boards told once', async () => {
  const natalia = slowVoice('natalia');
  const { voice, now, told, clipsOf, finish } = hall({ uk: [natalia.voice] });
  voice.prepare(now);
  expect(clipsOf(call)).toBeNull();
  await finish(natalia, 3);
  expect(clipsOf(call)).toBeNull();
  await finish(natalia, 1);
  expect(natalia.said).toEqual([
    'Пройдіть до вікна номер один.',
    'Талон ве, сто двадцять один.',
    "Пройдіть до вікна номер п'ять.",
    "Вікно п'ять.",
    'Вікно один.',
  ]);
  expect(told.filter((each) => each === 'publish')).toHaveLength(1);
  const clips = clipsOf(call);
  expect(clips?.full).toHaveLength(2);
  expect(clips?.short[0]).toBe(clips?.full[0]);
  expect(await voice.readClip(clips!.full[0]!)).toBeInstanceOf(Buffer);
});

it('names the floor where it is another one', async () => {
  const natalia = slowVoice('natalia');
  const { clipsOf, finish } = hall({ uk: [natalia.voice] });
  clipsOf({ ...call, floor: 2 });
  await finish(natalia, 4);
  expect(clipsOf({ ...call, floor: 2 })?.full).toHaveLength(3);
});

it('finds after a restart what was recorded before', async () => {
  const folder = testDataFolder();
  const natalia = slowVoice('natalia');
  const before = hall({ uk: [natalia.voice] }, folder);
  before.clipsOf(call);
  await before.finish(natalia, 3);
  expect(hall({ uk: [natalia.voice] }, folder).clipsOf(call)).not.toBeNull();
  expect(natalia.said).toHaveLength(3);
});

it('leaves a call without words where a phrase fails, does not try it for ever, and says so once', async () => {
  const natalia = slowVoice('natalia');
  const { told, clipsOf, finish } = hall({ uk: [natalia.voice] });
  clipsOf(call);
  await finish(natalia, 2, new Error('no'));
  await finish(natalia, 1);
  expect(clipsOf(call)).toBeNull();
  expect(natalia.said).toHaveLength(3);
  expect(told.filter((each) => each.startsWith('a phrase'))).toHaveLength(1);
});

it('goes on with the next best voice when one fails again and again', async () => {
  const broken = slowVoice('natalia');
  const espeak = slowVoice('espeak');
  const { clipsOf, finish } = hall({ uk: [broken.voice, espeak.voice] });
  clipsOf(call);
  await finish(broken, 3, new Error('no'));
  expect(clipsOf(call)).toBeNull();
  await finish(espeak, 3);
  expect(clipsOf(call)?.full).toHaveLength(2);
});

it('says in words with what it speaks', () => {
  const { voice: natalia } = slowVoice('RHVoice natalia');
  expect(hall({ uk: [natalia] }).voice.inWords).toBe(
    'uk by RHVoice natalia, ru by chime and text only, en by chime and text only',
  );
  expect(hall({}).voice.inWords).toBe('chime and text only');
});
