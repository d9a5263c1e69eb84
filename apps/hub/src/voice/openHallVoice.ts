import { join } from 'node:path';
import type { Logger } from 'pino';
import type { HubMetrics } from '../metrics.ts';
import type { HallRuntime } from '../runtime/hallRuntime.ts';
import { openClipCache } from './clipCache.ts';
import { hallVoice, type HallVoice } from './hallVoice.ts';
import { findVoices, noVoices } from './speechEngine.ts';

/** All numbers of a day in three languages are some 300 MB as WAV; a usual day uses one mostly. */
const mostBytes = 400_000_000;

export interface OpenHallVoiceParts {
  readonly dataFolder: string;
  /** `off`: nothing is spoken, boards chime. */
  readonly voice: 'auto' | 'off';
  readonly runtime: HallRuntime;
  readonly metrics: HubMetrics;
  readonly log: Logger;
}

/** The hall's voice with whatever this machine can speak with, and its recordings in the data folder. */
export async function openHallVoice(parts: OpenHallVoiceParts): Promise<HallVoice> {
  const { dataFolder, voice, runtime, metrics, log } = parts;
  const voices = voice === 'off' ? noVoices : await findVoices();
  const canSpeak = Object.values(voices).some(({ length }) => length > 0);
  const cache = canSpeak ? openClipCache(join(dataFolder, 'clips'), mostBytes) : undefined;
  const hall = hallVoice({
    voices,
    cache,
    now: () => runtime.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    changed: () => runtime.publish(),
    recorded: (outcome, clips) => metrics.clipRecorded(outcome, clips),
    log,
  });
  hall.prepare(runtime.now());
  const stop = runtime.onPublish((now) => hall.prepare(now));
  return {
    ...hall,
    close() {
      stop();
      return hall.close();
    },
  };
}
