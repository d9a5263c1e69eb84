import { type Paper, paperText } from './paper.ts';
import { paperImage } from './paperImage.ts';

/** Why a job ended where it did. */
export type JobEnding =
  | 'cut'
  | 'connection closed'
  | 'connection reset'
  /** A client told the printer to forget what was left of it. */
  | 'buffer cleared'
  /** Longer than any slip; the next job goes on. */
  | 'too long'
  | 'printer closed';

/** What the mechanism knows of a finished job. */
export interface PrintedJob {
  readonly paper: Paper;
  /** Bytes from the end of the job before to the end of this one. */
  readonly bytes: number;
  readonly ending: JobEnding;
  readonly warnings: readonly string[];
  readonly interruptions: readonly string[];
}

/** One slip: everything between two cuts, or until the connection ended. */
export interface Job {
  /** Counts from 1. */
  readonly number: number;
  /** Rendered at the first look. */
  readonly png: Buffer;
  readonly text: string;
  /** What a careful reader of the bytes would object to. */
  readonly warnings: readonly string[];
  /** What stopped the job on its way, or took its end; a job that was stopped may still be complete. */
  readonly interruptions: readonly string[];
  readonly interrupted: boolean;
  readonly ending: JobEnding;
  readonly cuts: number;
  readonly bytes: number;
  /** Wall clock of this machine, in ms since the epoch. */
  readonly finishedAt: number;
}

export function createJob(number: number, printed: PrintedJob, widthDots: number, finishedAt: number): Job {
  let unrendered: Paper | undefined = printed.paper;
  let png: Buffer = Buffer.alloc(0);
  return {
    number,
    get png() {
      if (unrendered !== undefined) png = paperImage(unrendered, widthDots);
      unrendered = undefined;
      return png;
    },
    text: paperText(printed.paper),
    warnings: printed.warnings,
    interruptions: printed.interruptions,
    interrupted: printed.interruptions.length > 0,
    ending: printed.ending,
    cuts: printed.paper.filter((item) => item.kind === 'cut').length,
    bytes: printed.bytes,
    finishedAt,
  };
}

/** The job as JSON: everything but the picture. */
export function describeJob(job: Job): Omit<Job, 'png'> {
  const { png: _, ...description } = job;
  return description;
}
