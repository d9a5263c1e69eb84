import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describeJob, type Job } from './job.ts';

/** Writes each job as `job-0001.png`, `.txt` and `.json`, one after the other and away from the printing. */
export class JobFiles {
  readonly #folder: string;
  readonly #onError: (text: string) => void;
  #last: Promise<void> = Promise.resolve();

  /** `onError` is told when a job could not be written; the printer goes on. */
  constructor(folder: string, onError: (text: string) => void) {
    this.#folder = folder;
    this.#onError = onError;
  }

  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
  }

  add(job: Job): void {
    this.#last = this.#last.then(() => this.#write(job));
  }

  /** Resolves when everything added is on disk. */
  async finish(): Promise<void> {
    await this.#last;
  }

  async #write(job: Job): Promise<void> {
    const name = join(this.#folder, `job-${String(job.number).padStart(4, '0')}`);
    try {
      await writeFile(`${name}.txt`, `${job.text}\n`);
      await writeFile(`${name}.json`, `${JSON.stringify(describeJob(job), null, 2)}\n`);
      await writeFile(`${name}.png`, job.png);
    } catch (error) {
      this.#onError(`job ${job.number} could not be written: ${String(error)}`);
    }
  }
}
